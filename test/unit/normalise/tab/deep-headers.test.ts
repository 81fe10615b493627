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
    expect(result.tabs[0]?.headerRow).toBe(2);
    expect(result.tabs[0]?.columns).toEqual({ title: 'A', owner: 'B', notes: 'F' });
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

  it.each<[string, string[], string]>([
    ['its words, beside their numbers', ['1.1', 'Former', '1.2', 'Payer'], 'B'],
    ['its words, before their numbers', ['Former', '1.1', 'Payer', '1.2'], 'A'],
    ['most words', ['', 'Former', 'voir', 'Payer'], 'B'],
    ['the first of its texts', ['Former', 'd’abord', 'Payer', 'ensuite'], 'A'],
  ])('heads the column of %s', (_, [a, b, c, d], title) => {
    const result = read(
      [
        ['Engagement', null, 'Échéance', 'Statut'],
        [a ?? '', b ?? '', '31/02/2026', 'en cours'],
        [c ?? '', d ?? '', '2026', ''],
      ],
      [across(1, 0, 1)],
    );
    expect(result.tabs[0]?.columns).toEqual({ title, due: 'C', status: 'D' });
    expect(codesOf(result)).toEqual(['date.impossible']);
  });

  it('is named where its column is', () => {
    const result = read(
      [
        ['Statut', 'Engagement', 'Échéance', null],
        ['en cours', 'Un', '1', 'demain'],
      ],
      [across(1, 2, 3)],
    );
    expect(result.findings).toMatchObject([{ cell: 'D2', params: { field: 'due', header: 'Échéance' } }]);
    expect(only(result).item.extra).toEqual({ Échéance: '1' });
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

describe('a header whose cells are merged across, and not down', () => {
  const header: RawCell[] = ['Actions', 'Responsable', 'Calendrier', null, null, 'Observations'];
  const merges = [across(1, 2, 4)];

  it.each<[string, RawCell[]]>([
    ['all its parts', [null, null, 'T1', 'T2', 'T3']],
    ['two of its parts', [null, null, 'T1', 'T2']],
  ])('goes on in the row that names %s', (_, parts) => {
    const result = read([header, parts, ['Un', 'DRH', null, 'X', null, 'ok']], merges);
    expect(result.tabs[0]).toMatchObject({ headerRow: 2, columns: { title: 'A', owner: 'B', notes: 'F' } });
    expect(only(result).item.extra).toEqual({ 'Calendrier / T2': 'X' });
  });

  it('goes on though another wide cell is not parted', () => {
    const result = read(
      [
        ['Actions', 'Échéance', null, 'Suivi', null],
        [null, 'Initiale', 'Révisée', 'Appréciation'],
        ['Un', '2025', '2026', 'bon', 'très bon'],
      ],
      [across(1, 1, 2), across(1, 3, 4)],
    );
    expect(result.tabs[0]).toMatchObject({ headerRow: 2, columns: { title: 'A', due: 'C' } });
    expect(only(result).item.extra).toMatchObject({ 'Suivi / Appréciation': 'bon' });
  });

  it.each<[string, RawCell[], number, RawCell[]]>([
    ['of a row of data', header, 2, ['Un', 'DRH', 'X', 'X', null, 'ok']],
    ['of a row of data with nothing after it', header, 2, ['Un', 'DRH', 'X', 'X']],
    [
      'of a row of data with nothing before it',
      ['Calendrier', null, null, 'Actions', 'Responsable', 'Observations'],
      0,
      ['X', 'X', null, 'Un', 'DRH', 'ok'],
    ],
  ])('takes in nothing %s', (_, cells, left, data) => {
    const result = read([cells, data], [across(1, left, left + 2)]);
    expect(result.tabs[0]?.headerRow).toBe(1);
    expect(only(result).item).toMatchObject({ title: 'Un', owner: ['DRH'] });
  });

  it('ends above a blank row', () => {
    const result = read([header, [], [null, null, 'T1', 'T2', 'T3'], ['Un', 'DRH']], merges);
    expect(result.tabs[0]?.headerRow).toBe(1);
  });

  it('gives its name to a column that has none of its own', () => {
    const result = read(
      [
        ['Actions', 'Responsable', 'Délai', 'Divers\n\n(PJ)'],
        [null, null, null, 'T1', 'T2'],
        ['Un', 'DRH', '2026', null, null, 'X'],
      ],
      [across(1, 3, 5)],
    );
    expect(only(result).item.extra).toEqual({ 'Divers (PJ)': 'X' });
  });
});

describe('a header whose cells are merged down', () => {
  it('has below a wide cell what stands there, be it one word', () => {
    const result = read(
      [
        ['Engagement', 'Organisation', null, 'Délai'],
        [null, 'Porteur'],
        ['Un', 'DRH', 'x', '2026'],
      ],
      [down(0, 1, 2), across(1, 1, 2), down(3, 1, 2)],
    );
    expect(result.tabs[0]).toMatchObject({ headerRow: 2, columns: { title: 'A', owner: 'B', due: 'D' } });
  });

  it('may have a title that is wide as well, as its cells are', () => {
    const result = read(
      [
        ['Engagement', null, 'Échéance', null, 'Statut'],
        [null, null, 'Initiale', 'Révisée'],
        ['Un', null, '2025', '2026', 'en cours'],
        ['Deux'],
      ],
      [
        { top: 1, bottom: 2, left: 0, right: 1 },
        across(1, 2, 3),
        down(4, 1, 2),
        across(3, 0, 1),
        across(4, 0, 1),
      ],
    );
    expect(result.commitments.map(({ item }) => item.title)).toEqual(['Un', 'Deux']);
    expect(codesOf(result)).toContain('row.only-title');
  });

  it('has sections that are wider than its lowest cells', () => {
    const result = read(
      [['Engagement', null, 'Échéance', 'Statut'], ['Intitulé', 'Annexe'], ['Axe 1'], ['Un', 'a', '2026']],
      [across(1, 0, 1), down(2, 1, 2), down(3, 1, 2), across(3, 0, 1)],
    );
    expect(result.commitments.map(({ item }) => [item.title, item.axis])).toEqual([['Un', 'Axe 1']]);
  });

  it('says a word once that stands on two of its rows', () => {
    const result = read(
      [
        ['Engagement', 'Échéance', 'Statut', 'Divers'],
        [null, null, null, 'Divers'],
        ['Un', '2026', 'en cours', 'x'],
      ],
      [down(0, 1, 2), down(1, 1, 2), down(2, 1, 2)],
    );
    expect(only(result).item.extra).toEqual({ Divers: 'x' });
  });

  it('is as deep as its own cells, not as a blank one beside them', () => {
    const result = read(
      [
        ['Engagement', 'Échéance', 'Statut'],
        ['Un', '2026', 'en cours'],
      ],
      [down(3, 1, 3)],
    );
    expect(result.tabs[0]?.headerRow).toBe(1);
    expect(only(result).item.title).toBe('Un');
  });

  it.each([
    [3, 3],
    [4, 1],
  ])('is three rows deep at most: over %i rows, its last is %i', (rows, last) => {
    const result = read(
      [
        ['DIALOGUE', 'Engagement', 'Échéance', 'Statut'],
        ...Array.from({ length: 4 }, (_, at) => [null, `Titre ${at + 2}`, '2026', 'en cours']),
      ],
      [down(0, 1, rows)],
    );
    expect(result.tabs[0]?.headerRow).toBe(last);
  });
});

describe('the second row of a header without merges', () => {
  it('names what it fills in, be it by how a name begins', () => {
    const result = read([
      ['Réf', 'Engagement', 'Délais', '', 'Statut'],
      ['', '', 'Échéance initiale', 'Échéance révisée'],
      ['A', 'Un', '2025', '2026', 'en cours'],
    ]);
    expect(result.tabs[0]).toMatchObject({ headerRow: 2, columns: { due: 'D' } });
  });

  it.each<[string, RawCell[][]]>([
    ['a section beside the table', [[null, 'Engagement', 'Échéance', 'Statut'], ['Axe Gouvernance']]],
    [
      'a row of data, though all its words could be headers',
      [
        ['Engagement', 'Type', 'Statut', 'Délai'],
        ['Budget', 'Projet', 'Réalisé', 'Échéance 2026', 'Observations'],
      ],
    ],
    [
      'a row of data, though one of its words could be',
      [
        ['Réf', 'Engagement', '', 'Statut'],
        [null, 'Former', 'Projet'],
      ],
    ],
    [
      'a row of data below two rows of header',
      [
        ['Engagement', 'Échéance', null, 'Statut'],
        [null, 'Initiale', 'Révisée'],
        ['Projet de loi', null, null, 'Réalisé'],
      ],
    ],
    [
      'a row of data below three rows of header',
      [
        ['Engagement', 'Suivi', null, null],
        [null, 'Calendrier', 'Avancement', null],
        [null, 'Échéance', 'Statut', 'Taux'],
        ['Projet de loi', null, 'Réalisé'],
      ],
    ],
  ])('is not %s', (_, rows) => {
    const merges = rows.length > 2 ? [across(1, 1, rows.length === 3 ? 2 : 3), across(2, 2, 3)] : [];
    const last = rows.at(-1) ?? [];
    const result = read([...rows, ['Un', 'Deux', 'Trois', 'Quatre']], merges);
    expect(result.tabs[0]?.headerRow).toBe(rows.length - 1);
    const [first] = result.commitments;
    expect([first?.item.title, first?.item.axis]).toContain(
      last.find((cell) => cell !== null && cell !== ''),
    );
  });

  it('is next to the first', () => {
    const result = read([['Réf', 'Engagement', 'Délais', '', 'Statut'], [], ['', '', 'Échéance', 'Pilote']]);
    expect(result.tabs[0]?.headerRow).toBe(1);
  });
});

describe('the rows above a header', () => {
  const table: RawCell[][] = [
    ['Engagement', 'Échéance', 'Statut'],
    ['Un', '2026', 'en cours'],
  ];
  it.each([
    [19, 1],
    [20, 0],
  ])('may be %i, blank ones not counted', (banners, tabs) => {
    const above = Array.from({ length: banners }, (_, at) => [`Note ${at + 1}`]);
    expect(read([[], ...above, [], ...table]).tabs).toHaveLength(tabs);
  });

  it('are none of its rows, though a logo beside them reaches down to it', () => {
    const result = read(
      [
        ['ROYAUME DU MAROC'],
        [null, 'Engagement', 'Suivi', null, 'Délai'],
        [null, null, 'Statut', 'Divers'],
        [null, null, null, 'Tranche'],
        [null, 'Un', 'fait', 'x', '2026'],
      ],
      [down(0, 1, 2), down(1, 2, 4), across(2, 2, 3), down(2, 3, 4), down(4, 2, 4)],
    );
    expect(result.tabs[0]?.headerRow).toBe(4);
    expect(only(result).item.extra).toEqual({ 'Suivi / Divers / Tranche': 'x' });
  });

  it('are none of its rows, though they have as many cells', () => {
    const result = read([
      ['Royaume', 'Ministère', 'Direction'],
      [],
      ['N°', 'Engagement', 'Échéance', 'Statut'],
      [1, 'Un', '2026', 'en cours'],
      [2, 'Deux', '2026', 'en cours'],
    ]);
    expect(result.commitments.map(({ item }) => item.ref)).toEqual([null, null]);
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

  it('is skipped with a space in a cell, and is none with a word where it has none', () => {
    const again = ['Action', 'Échéance', 'Statut'];
    const result = read([
      again,
      ['a', '2025', 'fait'],
      [' ', '« Échéance »', 'Statut'],
      ['b', '2025', 'fait'],
      [...again, 'Divers'],
    ]);
    expect(result.commitments.map(({ item }) => item.title)).toEqual(['a', 'b', 'Action']);
  });

  it('is skipped where one of its cells is parted there', () => {
    const again = ['Action', 'Délai', 'Suivi'];
    const result = read(
      [again, ['a', '2025', 'fait'], again, [null, null, 'Statut', 'Taux'], ['b', '2025', 'fait', '50 %']],
      [across(3, 2, 3)],
    );
    expect(result.tabs[0]?.headerRow).toBe(1);
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
