import { describe, expect, it } from 'vitest';
import type { Merge, RawCell } from '../../../../shared/model/raw-table.ts';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { codesOf, only, tableOf, tabOf } from '../tables.ts';

const read = (rows: readonly (readonly RawCell[])[], merges: readonly Merge[] = []) =>
  normalise(tableOf(tabOf('T', rows, merges)));
const down = (column: number, top: number, bottom: number): Merge => ({
  top,
  bottom,
  left: column,
  right: column,
});
const across = (row: number, left: number, right: number): Merge => ({ top: row, bottom: row, left, right });

describe('a date that was revised', () => {
  const merges = [down(0, 1, 2), down(1, 1, 2), across(1, 2, 3), down(4, 1, 2)];
  const rows = (first: string, second: string): RawCell[][] => [
    ['Réf.', 'Engagement', 'Échéance', null, 'Statut'],
    [null, null, first, second],
    ['A', 'Un', '31/12/2025', '30/06/2026', 'en cours'],
    ['B', 'Deux', '31/01/2026', '', 'réalisé'],
    ['C', 'Trois', '28/02/2026', '-', 'réalisé'],
  ];

  it.each([
    ['Initiale', 'Révisée'],
    ['Prévue', 'Nouvelle'],
    ['الأصلي', 'المعدل'],
  ])('counts where it stands, and the first one elsewhere (%s, %s)', (first, second) => {
    const result = read(rows(first, second), merges);
    expect(result.tabs[0]?.columns['due']).toBe('D');
    expect(result.commitments.map(({ item }) => item.due?.date)).toEqual([
      '2026-06-30',
      '2026-01-31',
      '2026-02-28',
    ]);
    expect(result.commitments[0]?.item.extra).toEqual({ [`Échéance / ${first}`]: '31/12/2025' });
    expect(result.findings).toMatchObject([{ code: 'header.duplicate', cell: 'C2' }]);
  });

  it('is named where it cannot be read, in whichever column it stands', () => {
    const result = read([...rows('Initiale', 'Révisée'), ['D', 'Quatre', '31/02/2026', '']], merges);
    expect(result.findings.map(({ code, cell }) => [code, cell])).toContainEqual(['date.impossible', 'C6']);
  });

  it('is none where nothing was revised yet', () => {
    const result = read(
      rows('Initiale', 'Révisée').map((cells, row) =>
        cells.map((cell, at) => (row > 1 && at === 3 ? '' : cell)),
      ),
      merges,
    );
    expect(result.tabs[0]?.columns['due']).toBe('C');
  });
});

describe('a header cell over several columns', () => {
  it('gives its name to none that holds something else: crosses in a calendar are no dates', () => {
    const result = read(
      [
        ['Actions', 'Responsable', 'Calendrier', null, null, 'Observations'],
        [null, null, 'T1', 'T2', 'T3'],
        ['Un', 'DRH', null, 'X', null, 'ok'],
        ['Deux', 'DAF', 'x'],
      ],
      [down(0, 1, 2), down(1, 1, 2), across(1, 2, 4), down(5, 1, 2)],
    );
    expect(result.tabs[0]).toMatchObject({ headerRow: 2, columns: { title: 'A', owner: 'B', notes: 'F' } });
    expect(result.commitments.map(({ item }) => item.extra)).toEqual([
      { 'Calendrier / T2': 'X' },
      { 'Calendrier / T1': 'x' },
    ]);
    expect(result.findings).toEqual([]);
  });

  it('gives its name to those below that say it too, where any does', () => {
    const result = read(
      [
        ['Actions', 'Échéancier', null, 'Responsable', null],
        [null, 'Début', 'Fin', 'Porteur', 'Téléphone'],
        ['Un', '01/01/2026', '30/06/2026', 'DRH', '0537'],
      ],
      [down(0, 1, 2), across(1, 1, 2), across(1, 3, 4)],
    );
    expect(result.tabs[0]?.columns).toEqual({ title: 'A', due: 'C', owner: 'D' });
    expect(codesOf(result)).toEqual([]);
  });

  it('may be no more than a wide column, as on a form', () => {
    const wide = (row: number) => [across(row, 0, 1), across(row, 2, 3), across(row, 4, 5)];
    const result = read(
      [
        ['Code', null, 'Engagement', null, 'Statut', null],
        ['A', null, 'Un', null, 'en cours'],
        ['B', null, 'Deux', null, 'réalisé'],
        [null, null, 'Seul'],
        ['Axe deux'],
        ['C', null, 'Trois'],
      ],
      [...wide(1), ...wide(2), ...wide(3), across(4, 2, 3), across(5, 0, 5), ...wide(6)],
    );
    expect(result.tabs[0]).toMatchObject({ headerRow: 1, columns: { ref: 'A', title: 'C', status: 'E' } });
    expect(result.commitments.map(({ item }) => [item.title, item.axis])).toEqual([
      ['Un', null],
      ['Deux', null],
      ['Seul', null],
      ['Trois', 'Axe deux'],
    ]);
    expect(codesOf(result)).toEqual(['row.only-title']);
  });

  it('may stand beside the whole table', () => {
    const result = read(
      [
        ['DIALOGUE SOCIAL', 'Action', 'Échéance', 'Statut'],
        [null, 'a', '2026', 'en cours'],
        [null, 'b', '2026', 'en cours'],
        [null, 'c', '2026', 'en cours'],
        [null, 'd', '2026', 'en cours'],
      ],
      [down(0, 1, 5)],
    );
    expect(result.tabs[0]).toMatchObject({ headerRow: 1, columns: { title: 'B' } });
    expect(result.commitments).toHaveLength(4);
  });
});

describe('a header in two languages', () => {
  it.each([
    'الأجل / Échéance',
    'الأجل\nÉchéance',
    'الأجل Échéance',
    'Échéance الأجل',
    'الأجل (Échéance)',
    'الأجل - Délai',
  ])('is known by either (%j)', (header) => {
    const result = read([
      ['الالتزام Engagement', header, 'نسبة الإنجاز % Avancement'],
      ['أ', '2026', '25 %'],
    ]);
    expect(result.tabs[0]?.columns).toEqual({ title: 'A', due: 'B', progress: 'C' });
    expect(only(result).item.progress).toBe(25);
  });
});

describe('a header that stands again further down', () => {
  const merges = (row: number) => [
    down(0, row, row + 1),
    down(1, row, row + 1),
    across(row, 2, 3),
    down(4, row, row + 1),
  ];
  const header: RawCell[][] = [
    ['Réf.', 'Engagement', 'Échéance', null, 'Statut'],
    [null, null, 'Initiale', 'Révisée'],
  ];

  it('is skipped, all its rows, however it is spelt', () => {
    const result = read(
      [
        ...header,
        ['A', 'Un', '2025', '2026', 'en cours'],
        ...header,
        ['B', 'Deux', '2025', '2026', 'en cours'],
        ['REF', ' ENGAGEMENT', 'échéance', null, 'STATUT'],
        ['C', 'Trois', '2025', '2026', 'en cours'],
      ],
      [...merges(1), ...merges(4)],
    );
    expect(result.tabs[0]?.headerRow).toBe(2);
    expect(result.commitments.map(({ item }) => item.title)).toEqual(['Un', 'Deux', 'Trois']);
    expect(codesOf(result)).toEqual(['header.duplicate']);
  });

  it('does not keep a column of numbers from counting rows', () => {
    const again: RawCell[] = ['N°', 'Action', 'Statut'];
    const result = read([again, [1, 'a', 'fait'], again, [2, 'b', 'fait'], ['Total', null, null, 12, 13]]);
    expect(result.commitments.map(({ item }) => [item.ref, item.title])).toEqual([
      [null, 'a'],
      [null, 'b'],
    ]);
  });
});
