import { describe, expect, it, test } from 'vitest';
import type { Merge, RawCell } from '../../../../shared/model/raw-table.ts';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { codesOf, tableOf, tabOf, titlesOf } from '../tables.ts';

const HEADER = ['Réf', 'Axe', 'Mesure', 'Responsable', 'Échéance', 'Budget'];
const read = (rows: readonly (readonly RawCell[])[], merges: readonly Merge[] = []) =>
  normalise(tableOf(tabOf('T', [HEADER, ...rows], merges)));
const down = (column: number, top: number, bottom: number): Merge => ({
  top,
  bottom,
  left: column,
  right: column,
});

describe('what a merge brings down', () => {
  it('stands in the row: a lone owner below a merged title is that title’s, and no section', () => {
    const result = read(
      [
        ['A1', 'RH', 'Former', 'DRH'],
        [null, null, null, 'DAF'],
        ['A2', 'RH', 'Recruter', 'DRH'],
      ],
      [down(2, 2, 3)],
    );
    expect(result.commitments.map(({ item }) => [item.title, item.owner, item.axis])).toEqual([
      ['Former', ['DRH'], 'RH'],
      ['Former', ['DAF'], null],
      ['Recruter', ['DRH'], 'RH'],
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  it('stands in the row: a title beside a merged axis is not alone', () => {
    const result = read(
      [
        ['A1', 'RH', 'Former', 'DRH'],
        [null, null, 'Recruter'],
      ],
      [down(1, 2, 3)],
    );
    expect(result.commitments.map(({ item }) => [item.title, item.axis])).toEqual([
      ['Former', 'RH'],
      ['Recruter', 'RH'],
    ]);
    expect(codesOf(result)).toEqual([]);
  });
});

describe('a numbered section', () => {
  it('does not keep a column of numbers from counting rows', () => {
    const result = normalise(
      tableOf(
        tabOf(
          'T',
          [
            ['N°', 'Actions', 'Responsable', 'Délai'],
            ['I', 'Ressources humaines'],
            [1, 'Recruter', 'DRH', '2026'],
            [2, 'Former', 'DRH', '2026'],
            ['II', 'Finances'],
            [3, 'Payer', 'DAF', '2026'],
          ],
          [
            { top: 2, bottom: 2, left: 1, right: 3 },
            { top: 5, bottom: 5, left: 1, right: 3 },
          ],
        ),
      ),
    );
    expect(result.commitments.map(({ item }) => [item.ref, item.axis, item.extra])).toEqual([
      [null, 'I Ressources humaines', { 'N°': '1' }],
      [null, 'I Ressources humaines', { 'N°': '2' }],
      [null, 'II Finances', { 'N°': '3' }],
    ]);
  });
});

describe('a total', () => {
  test.each<[string, RawCell[]]>([
    ['in the column of refs', ['Total général (DH)', null, null, null, null, 300]],
    ['with a remark beside it', ['Sous total 1', null, null, 'à vérifier', null, 300]],
    ['in the column of titles, with words beside it', [null, null, 'Total', 'tous porteurs', null, 300]],
    ['of one section', ['مجموع المحور الأول', null, null, null, null, 300]],
    ['that says it all in one cell', ['Total de l’axe 2 : 3 projets']],
  ])('%s is skipped', (_, row) => {
    const result = read([['P1', 'RH', 'Former', 'DRH', '2026'], row, ['P2', '', 'Payer', 'DAF', '2026']]);
    expect(titlesOf(result)).toEqual(['Former', 'Payer']);
    expect(result.commitments[1]?.item.axis).toBeNull();
    expect(codesOf(result)).toEqual([]);
  });

  it('is not an owner who happens to be called so', () => {
    expect(titlesOf(read([[null, null, '2 dispensaires', 'Total Énergies']]))).toEqual(['2 dispensaires']);
  });
});
