import { describe, expect, it, test } from 'vitest';
import type { Merge, RawCell } from '../../../../shared/model/raw-table.ts';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { codesOf, tableOf, tabOf } from '../tables.ts';

const read = (rows: readonly (readonly RawCell[])[], merges: readonly Merge[] = []) =>
  normalise(tableOf(tabOf('T', rows, merges)));

/** What fields columns have whose headers these are, between three that are sure. */
const fieldsOf = (...headers: readonly string[]) => {
  const { title, committee, notes, ...others } =
    read([['Engagement', 'Commission', 'Observations', ...headers]]).tabs[0]?.columns ?? {};
  expect([title, committee, notes]).toEqual(['A', 'B', 'C']);
  return others;
};

describe('a header', () => {
  test.each([
    'Chef de file (ou suppléant)',
    'Chef de file [DRH]',
    '(1) Pilote',
    'Tableau 1 / Pilote',
    'Tableau 1|Pilote',
    'Tableau 1 – Pilote',
    'Tableau 1 — Pilote',
    'Tableau 1 : Pilote',
    'Tableau 1 - Pilote',
    'عمود Pilote',
    'عمود\nPilote',
    'عمود 2 Pilote',
    'عمود (2) Pilote',
    'عمود . Pilote',
    'عمود «Pilote»',
    'Colonne «المسؤول»',
    'Colonne المسؤول',
    'Colonne 2 المسؤول',
    'Colonne\nالمسؤول',
  ])('names a field in brackets’ absence or in one of its halves: %j', (header) => {
    expect(fieldsOf(header)).toEqual({ owner: 'D' });
  });

  test.each(['Co-pilotage', 'Avant-projet', 'Le pilote', 'عمود المسؤول', 'Sous - préfet'])(
    'names none by half a word or half a sentence: %s',
    (header) => {
      expect(Object.keys(fieldsOf(`Xyz ${header}`))).toEqual([]);
    },
  );

  test.each(['Taux %', '% Taux', 'Taux (%)', 'Taux ٪'])('is a share whatever the sign adds: %s', (header) => {
    expect(fieldsOf(header)).toEqual({ progress: 'D' });
  });

  it('that names two fields is the first one’s', () => {
    expect(fieldsOf('Responsable / Échéance')).toEqual({ owner: 'D' });
  });

  test.each([
    [['Tableau 1 / Responsable', 'Porteur'], 'E'],
    [['Porteur', 'Tableau 1 / Responsable'], 'D'],
  ])('gives way with one of its halves to one that names the field alone: %j', (headers, column) => {
    expect(fieldsOf(...headers)).toEqual({ owner: column });
  });

  it('is no surer of its field by ending in another’s name', () => {
    const result = read([
      ['Action et échéance', 'Titre de la fiche action', 'Statut', 'Pilote'],
      ['x', 'Un', 'en cours', 'DRH'],
    ]);
    expect(result.tabs[0]?.columns['title']).toBe('B');
  });
});

describe('a header of several rows', () => {
  const across = (row: number, left: number, right: number): Merge => ({
    top: row,
    bottom: row,
    left,
    right,
  });
  /** The fields of columns below one wide cell, from B on; their cells are all the same. */
  const below = (wide: string, names: readonly string[], cells: readonly string[]) =>
    read(
      [
        ['Engagement', wide, ...names.slice(1).map(() => null), 'Observations', 'Axe'],
        [null, ...names],
        ['Un', ...cells, 'x', 'y'],
        ['Deux', ...cells, 'x', 'y'],
      ],
      [across(1, 1, names.length)],
    );

  it('may spell a name over two of them', () => {
    const result = below('Date', ['Limite', "de l'accord"], ['2026', '2025']);
    expect(result.tabs[0]?.columns).toMatchObject({ due: 'B', agreedOn: 'C' });
  });

  it('that spells a name over two of them is told of cells that cannot be read', () => {
    expect(codesOf(below('Date', ['Limite', "de l'accord"], ['bientôt', '']))).toEqual([
      'date.unreadable',
      'date.unreadable',
    ]);
  });

  it('has its lowest name, be it how one begins, not that of the cell above', () => {
    const result = below('Calendrier', ['Fin prévue', "Pilote de l'opération"], ['2026', 'DRH']);
    expect(result.tabs[0]?.columns).toMatchObject({ due: 'B', owner: 'C' });
  });

  it('has no second column in what counts something else below a cell that another column bears out', () => {
    const result = below('Délai', ['Fin', 'Nombre'], ['2026', '2027']);
    expect(result.tabs[0]?.columns).toMatchObject({ due: 'B' });
    expect(codesOf(result)).toEqual([]);
  });

  it('has a weak name below its own, which is less sure than its own name there', () => {
    const columns = (first: string, second: string) =>
      read(
        [
          ['Axe', 'Engagement', null, 'Délai'],
          [null, first, second],
          ['x', 'Un', 'Deux', '2026'],
        ],
        [across(1, 1, 2)],
      ).tabs[0]?.columns;
    expect(columns('Détail', 'Intitulé')).toEqual({ axis: 'A', title: 'C', due: 'D' });
    expect(columns('Détail', 'Budget')).toMatchObject({ title: 'B' });
  });

  it('is told of cells that cannot be read below a weak name and its own', () => {
    const result = read(
      [
        ['Engagement', 'Échéance', null, 'Axe'],
        [null, 'Début', 'Fin'],
        ...Array.from({ length: 6 }, () => ['Un', '2025', 'bientôt', 'x']),
      ],
      [across(1, 1, 2)],
    );
    expect(codesOf(result)).toEqual(Array<string>(6).fill('date.unreadable'));
  });

  it('has no second column in what says nothing below a cell that another column says in two ways', () => {
    const result = below('Réalisation', ['Avancement', 'Rang'], ['fait', '45 %']);
    expect(result.tabs[0]?.columns).toMatchObject({ status: 'B' });
    expect(result.commitments[0]?.item).toMatchObject({
      progress: null,
      extra: { 'Réalisation / Rang': '45 %' },
    });
  });

  test.each<[string, string, [string, string], [string, string], string]>([
    ['Mise en œuvre', 'Échéance', ['Début', 'Fin'], ['2025', '2026'], 'C'],
    ['Tranche 1', 'Échéance', ['Début', 'Fin'], ['2025', '2026'], 'C'],
    ['Échéance', 'Tranche 1', ['a', 'b'], ['2026', '-'], 'B'],
  ])(
    'has the name of the nearest cell above that says something: %s, %s, %j',
    (top, middle, lowest, cells, due) => {
      const result = read(
        [
          ['Engagement', top, null, 'Observations', 'Axe'],
          [null, middle],
          [null, ...lowest],
          ['Un', ...cells, 'x', 'y'],
        ],
        [
          ...[0, 3, 4].map((column) => ({ top: 1, bottom: 3, left: column, right: column })),
          across(1, 1, 2),
          across(2, 1, 2),
        ],
      );
      expect(result.tabs[0]?.columns).toEqual({ title: 'A', due, notes: 'D', axis: 'E' });
      expect(codesOf(result)).toEqual([]);
    },
  );
});
