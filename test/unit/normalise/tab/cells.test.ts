import { describe, expect, it, test } from 'vitest';
import type { Merge, RawCell } from '../../../../shared/model/raw-table.ts';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { codesOf, only, rich, tableOf, tabOf } from '../tables.ts';

const HEADER = ['Réf.', 'Engagement', 'Échéance', 'Statut', 'Avancement', 'Preuve', 'Observations'];
const read = (rows: readonly (readonly RawCell[])[], merges: readonly Merge[] = []) =>
  normalise(tableOf(tabOf('T', [HEADER, ...rows], merges)));

describe('cells that look alike', () => {
  it('are told apart by their links', () => {
    const chip = (link: string) => rich({ value: 'PV', links: [link] });
    const result = read([
      ['A', 'Un', '2026', 'fait', null, chip('https://a.ma/1')],
      ['B', 'Deux', '2026', 'fait', null, chip('https://a.ma/2')],
    ]);
    expect(result.commitments.map(({ item }) => item.evidence)).toEqual([
      ['https://a.ma/1'],
      ['https://a.ma/2'],
    ]);
  });

  it('are told apart by their formats and values', () => {
    const result = read([
      ['A', 'Un', '2026', null, rich({ value: 1, text: '1', format: '0%' })],
      ['B', 'Deux', '2026', null, rich({ value: 1, text: '1', format: '0.0' })],
      ['C', 'Trois', '2026', null, rich({ value: 0.5, text: '1', format: '0%' })],
    ]);
    expect(result.commitments.map(({ item }) => item.progress)).toEqual([100, 1, 50]);
  });

  it('are told apart by the error that one is in', () => {
    const result = read([
      ['A', 'Un', rich({ text: '2026', error: '#REF!' })],
      ['B', 'Deux', rich({ value: '2026' })],
    ]);
    expect(result.commitments.map(({ item }) => item.due?.text)).toEqual([undefined, '2026']);
  });
});

describe('a text in error', () => {
  it('is not taken, and named once, in whichever column it stands', () => {
    const result = read([['#REF!', '#N/A', '2026', 'fait', null, null, '#NAME?']]);
    expect(only(result)).toMatchObject({
      item: { ref: null, title: '', notes: null },
      untaken: ['ref', 'title', 'notes'],
    });
    expect(result.findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['cell.formula-error', 'B2'],
      ['cell.formula-error', 'A2'],
      ['cell.formula-error', 'G2'],
    ]);
  });

  it('is not one that begins or ends with a number sign', () => {
    expect(only(read([['#12', 'Projet en C#', '2026']])).item).toMatchObject({
      ref: '#12',
      title: 'Projet en C#',
    });
  });
});

it('takes a cell of nothing but spaces for an empty one', () => {
  const result = read([[' ', 'Un', '\u200f', ' ', '\n', ' ', ' ', ' ']]);
  expect(only(result)).toMatchObject({ item: { ref: null, due: null, notes: null, extra: {} }, untaken: [] });
  expect(codesOf(result)).toEqual(['row.only-title']);
});

it('misses a title that is no more than a space or a dash', () => {
  expect(
    codesOf(
      read([
        ['A', ' ', '2026'],
        ['B', '-', '2026'],
      ]),
    ),
  ).toEqual(['title.missing', 'title.missing']);
});

it('names the field of a title that stands alone', () => {
  expect(read([[null, 'Un']]).findings).toMatchObject([{ params: { field: 'title', header: 'Engagement' } }]);
});

it('keeps the good links of a cell whose others are an error', () => {
  const result = read([
    ['A', 'Un', '2026', 'fait', null, rich({ value: 'PV', links: ['https://a.ma', 'file:///c'] })],
  ]);
  expect(only(result)).toMatchObject({ item: { evidence: ['https://a.ma'] }, untaken: [] });
  expect(result.findings).toMatchObject([{ severity: 'error', code: 'evidence.scheme' }]);
});

describe('what is no field of ours', () => {
  const extraOf = (headers: readonly string[], cells: readonly RawCell[]) => {
    const result = normalise(
      tableOf(
        tabOf('T', [
          ['Engagement', 'Délai', 'Statut', ...headers],
          ['Un', '2026', 'fait', ...cells],
        ]),
      ),
    );
    return [only(result).item.extra, result.findings] as const;
  };

  test.each<[string, RawCell, Record<string, string>]>([
    [
      'with the link behind it',
      rich({ value: 'PV', links: ['https://a.ma'] }),
      { Divers: 'PV\nhttps://a.ma' },
    ],
    ['as its link where nothing else shows', rich({ links: ['https://a.ma'] }), { Divers: 'https://a.ma' }],
    ['but not a word for none', 'N/A', {}],
    ['but not a space', ' ', {}],
  ])('is kept %s', (_, cell, extra) => {
    expect(extraOf(['Divers'], [cell])).toEqual([extra, []]);
  });

  it('is kept apart however often its header stands', () => {
    expect(extraOf(['Divers', 'Divers', 'Divers', 'Divers'], ['a', 'b', 'c', 'd'])[0]).toEqual({
      Divers: 'a',
      'Divers (2)': 'b',
      'Divers (3)': 'c',
      'Divers (4)': 'd',
    });
  });

  it('is named with its header where it is in error', () => {
    expect(extraOf(['Divers'], ['#REF!'])[1]).toMatchObject([
      { severity: 'warning', code: 'cell.formula-error', params: { field: 'extra', header: 'Divers' } },
    ]);
  });
});

it('has the value of a merge in a row that ends before it', () => {
  const result = read(
    [
      ['A', 'Un', '2026', 'fait', null, null, 'ensemble'],
      ['B', 'Deux'],
    ],
    [{ top: 2, bottom: 3, left: 6, right: 6 }],
  );
  expect(result.commitments.map(({ item }) => item.notes)).toEqual(['ensemble', 'ensemble']);
});

test.each([
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('a finding in column %i names it %s', (column, letters) => {
  const before = Array<string>(column - 2).fill('');
  const [finding] = normalise(
    tableOf(
      tabOf('T', [
        [...before, 'Engagement', 'Statut', 'Délai'],
        [...before, 'Un', 'fait', '31/02/2026'],
      ]),
    ),
  ).findings;
  expect(finding).toMatchObject({ column: letters, cell: `${letters}2` });
});
