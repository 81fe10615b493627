import { describe, expect, it, test } from 'vitest';
import type { Merge, RawCell } from '../../../../shared/model/raw-table.ts';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { codesOf, rich, tableOf, tabOf, titlesOf } from '../tables.ts';

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

  it('stands in the row: a lone owner below a merged axis and title is that title’s', () => {
    const result = read(
      [
        ['A1', 'RH', 'Former', 'DRH'],
        [null, null, null, 'DAF'],
      ],
      [down(1, 2, 3), down(2, 2, 3)],
    );
    expect(result.commitments.map(({ item }) => [item.title, item.owner, item.axis])).toEqual([
      ['Former', ['DRH'], 'RH'],
      ['Former', ['DAF'], 'RH'],
    ]);
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

  const across = (row: number, left: number): Merge => ({ top: row, bottom: row, left, right: 5 });

  test.each(['II', 'II.', 'B .', 'C –', 'أ-', 'ب)', 'Axe', 'Axe 12', 'المحور', 'Chapitre III'])(
    'has its number beside it: %s',
    (label) => {
      const result = read(
        [
          [label, 'Conditions\n\nde travail'],
          ['P1', null, 'Former', 'DRH'],
        ],
        [across(2, 1)],
      );
      expect(result.commitments.map(({ item }) => [item.title, item.axis])).toEqual([
        ['Former', `${label} Conditions de travail`],
      ]);
    },
  );

  test.each(['DRH', 'DRI', 'B2', 'C 1', 'Axel', 'En partie'])(
    'is no commitment whose title is merged across, beside %s',
    (ref) => {
      const result = read(
        [
          [ref, null, 'Former'],
          ['P1', null, 'Payer', 'DRH'],
        ],
        [across(2, 2)],
      );
      expect(result.commitments.map(({ item }) => [item.ref, item.title, item.axis])).toEqual([
        [ref, 'Former', null],
        ['P1', 'Payer', null],
      ]);
    },
  );

  test.each<[string, RawCell[], Merge]>([
    ['with more than a label beside it', ['B', null, 'Former', 'à partir de 2026'], across(2, 3)],
    [
      'beside a long text that begins as a label does',
      [null, 'Axe de la gouvernance et du dialogue', 'Former'],
      across(2, 2),
    ],
  ])('is no commitment %s', (_, row, merge) => {
    expect(titlesOf(read([row], [merge]))).toEqual(['Former']);
  });
});

describe('a total', () => {
  test.each<[string, RawCell[]]>([
    ['in the column of refs', ['Total général (DH)', null, null, null, null, 300]],
    ['with a remark beside it', ['Sous total 1', null, null, 'à vérifier', null, 300]],
    ['in the column of titles, with words beside it', [null, null, 'Total', 'tous porteurs', null, 300]],
    ['of one section', ['مجموع المحور الأول', null, null, null, null, 300]],
    ['that says it all in one cell', ['Total de l’axe 2 : 3 projets']],
    ['alone in the column of titles', [null, null, 'Totaux']],
    ['of a year, whatever stands beside it', ['P3', null, 'Total 2025', null, '2025', 300]],
    ['whose sums are texts', ['Total', '\u00a012', '\u200f13', '(14)', '٪ 15', '-16']],
    ['beside boxes to tick', ['Total', false, false, false, false, 300]],
  ])('%s is skipped', (_, row) => {
    const result = read([['P1', 'RH', 'Former', 'DRH', '2026'], row, ['P2', '', 'Payer', 'DAF', '2026']]);
    expect(titlesOf(result)).toEqual(['Former', 'Payer']);
    expect(result.commitments[1]?.item.axis).toBeNull();
    expect(codesOf(result)).toEqual([]);
  });

  it('is skipped where its words go on, if they are merged across', () => {
    expect(
      titlesOf(read([[null, null, 'Total des primes']], [{ top: 2, bottom: 2, left: 2, right: 5 }])),
    ).toEqual([]);
  });

  test.each<[string, RawCell[]]>([
    ['alone', [null, null, 'Total des primes']],
    ['with an owner', [null, null, 'Total des primes', 'DRH']],
    ['with a ref', [12, null, 'Total des primes', null, null, 300]],
    ['with a date', [null, null, 'Total des primes', null, '31/12/2026', 300]],
  ])('is not a title that begins so, %s', (_, row) => {
    expect(titlesOf(read([row]))).toEqual(['Total des primes']);
  });

  it('is not a title that begins so, agreed on some day', () => {
    const header = ['Mesure', 'Date de l’accord', 'Budget', 'Statut'];
    const result = normalise(tableOf(tabOf('T', [header, ['Total des primes', '14/10/2025', 300]])));
    expect(titlesOf(result)).toEqual(['Total des primes']);
  });

  it('is not an owner who happens to be called so', () => {
    expect(titlesOf(read([[null, null, '2 dispensaires', 'Total Énergies']]))).toEqual(['2 dispensaires']);
  });

  test.each<[string, (text: string) => RawCell]>([
    ['plain', (text) => text],
    ['rich', (text) => rich({ value: text })],
  ])('is not an owner called Total beside two more texts, in %s cells', (_, cell) => {
    const result = normalise(
      tableOf(
        tabOf('T', [
          ['Porteur', 'Mesure', 'Statut', 'Budget'],
          [cell('Total'), cell('Équiper 12 écoles'), cell('État-1')],
        ]),
      ),
    );
    expect(titlesOf(result)).toEqual(['Équiper 12 écoles']);
  });
});

describe('what stands alone in a row', () => {
  const rows = (lone: RawCell[]): RawCell[][] => [
    ['P1', 'RH', 'Former', 'DRH', '2026'],
    lone,
    ['P2', '', 'Payer', 'DAF', '2026'],
  ];
  const wide: Merge = { top: 3, bottom: 3, left: 0, right: 5 };

  test.each(['P3', '3', '2.3', 'A-7/2', '15.'])('is a number filled in ahead: %s', (ref) => {
    const result = read(rows([ref]));
    expect(titlesOf(result)).toEqual(['Former', 'Payer']);
    expect(result.findings).toMatchObject([{ severity: 'info', code: 'row.only-number', cell: 'A3' }]);
  });

  test.each<[string, RawCell[], readonly Merge[], string]>([
    ['in the column of refs', ['Axe 3'], [], 'Axe 3'],
    ['that begins with a number of its own', ['A1 Ressources humaines'], [], 'A1 Ressources humaines'],
    ['that looks like a number in another column', [null, 'V2'], [], 'V2'],
    ['over several lines', ['Axe 3 :\n\nfinances'], [], 'Axe 3 : finances'],
    ['over several lines, merged across', ['Axe 3 :\n\nfinances'], [wide], 'Axe 3 : finances'],
    ['in a cell with a link', [rich({ value: 'Axe 3', links: ['https://a.ma'] })], [], 'Axe 3'],
  ])('is a section, %s', (_, lone, merges, section) => {
    const result = read(rows(lone), merges);
    expect(result.commitments.map(({ item }) => [item.title, item.axis])).toEqual([
      ['Former', 'RH'],
      ['Payer', section],
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  it('is no section where it is a number merged across', () => {
    const result = read(rows([2027]), [wide]);
    expect(result.commitments.map(({ item }) => item.axis)).toEqual(['RH', null]);
    expect(codesOf(result)).toEqual(['row.only-number']);
  });

  test.each<[string, RawCell[], string]>([
    ['date', [null, null, null, null, '31/12/2026'], '31/12/2026'],
    ['ticked box', [null, null, null, null, true], 'TRUE'],
  ])('is a commitment without a title where it is a %s', (_, lone, due) => {
    const result = read(rows(lone));
    expect(titlesOf(result)).toEqual(['Former', '', 'Payer']);
    expect(result.findings[0]).toMatchObject({ row: 3, value: due === 'TRUE' ? due : null });
    expect(codesOf(result)).toContain('title.missing');
  });

  it.each<[string, RawCell[]]>([
    ['one box', [null, null, null, null, null, false]],
    ['two boxes', [null, null, null, null, false, false]],
    ['a space', [' ', null, '\u200f']],
  ])('is nothing where it is no more than %s that nobody has ticked or typed in', (_, lone) => {
    const result = read([['Axe 1'], ['P1', '', 'Former', 'DRH'], lone, ['P2', '', 'Payer', 'DAF']]);
    expect(result.commitments.map(({ item }) => [item.title, item.axis])).toEqual([
      ['Former', 'Axe 1'],
      ['Payer', 'Axe 1'],
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  it('is a section below a merged axis too, outside the column of titles', () => {
    const result = read(
      [['P1', 'RH', 'Former', 'DRH'], ['Sous-axe : carrières'], ['P2', null, 'Promouvoir', 'DRH']],
      [down(1, 2, 4)],
    );
    expect(result.commitments.map(({ item }) => [item.title, item.axis])).toEqual([
      ['Former', 'RH'],
      ['Promouvoir', 'RH'],
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  it('is a title alone below merged cells that are blank', () => {
    const result = read(
      [
        ['P1', null, 'Former', 'DRH'],
        [null, null, 'Promouvoir'],
      ],
      [down(1, 2, 3)],
    );
    expect(codesOf(result)).toEqual(['row.only-title']);
  });
});

describe('a section', () => {
  it('goes on below a header that stands again', () => {
    const result = read([['Axe 1'], ['P1', '', 'Former', 'DRH'], HEADER, ['P2', '', 'Payer', 'DAF']]);
    expect(result.commitments.map(({ item }) => item.axis)).toEqual(['Axe 1', 'Axe 1']);
  });
});
