import { expect, test } from 'vitest';
import type { RawCell } from '../../../../shared/model/raw-table.ts';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { rich, tableOf, tabOf } from '../tables.ts';

const upTo = (last: number, cell: (number: number) => RawCell): RawCell[] =>
  Array.from({ length: last }, (_, at) => cell(at + 1));

test.each<[string, RawCell[]]>([
  ['as texts beyond nine', upTo(12, (number) => `${number}.`)],
  ['in brackets', upTo(3, (number) => `(${number})`)],
  ['with a word that their format shows', upTo(3, (number) => rich({ value: number, text: `N° ${number}` }))],
  ['with one left out', [1, null, 2]],
  ['with one left blank', [1, ' ', 2]],
])('numbers that count the rows are no refs, %s', (_, numbers) => {
  const result = normalise(
    tableOf(
      tabOf('T', [
        ['N°', 'Action', 'Délai', 'Statut'],
        ...numbers.map((number, at) => [number, `Titre ${at}`, '2026', 'fait']),
      ]),
    ),
  );
  expect(result.commitments.map(({ item }) => item.ref)).toEqual(numbers.map(() => null));
  expect(result.findings).toEqual([]);
});

test.each<[string, RawCell[]]>([
  ['a total', ['Total', null, null, 12]],
  ['a total with a remark', ['Total', null, 'à vérifier', 12]],
  ['a section', ['Axe 2']],
])('numbers that count the rows go on doing so after %s', (_, row) => {
  const result = normalise(
    tableOf(
      tabOf('T', [
        ['N°', 'Action', 'Responsable', 'Budget'],
        [1, 'Un', 'DRH', 6],
        row,
        [2, 'Deux', 'DAF', 6],
      ]),
    ),
  );
  expect(result.commitments.map(({ item }) => [item.ref, item.title])).toEqual([
    [null, 'Un'],
    [null, 'Deux'],
  ]);
});
