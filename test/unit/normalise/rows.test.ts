import { describe, expect, it, test } from 'vitest';
import type { Merge, RawCell } from '../../../shared/model/raw-table.ts';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { codesOf, only, rich, tableOf, tabOf, titlesOf } from './tables.ts';

const HEADER = ['المرجع', 'الالتزام', 'الجهة المسؤولة', 'الأجل', 'الحالة', 'ملاحظات'];
const read = (rows: readonly (readonly RawCell[])[], merges: readonly Merge[] = []) =>
  normalise(tableOf(tabOf('T', [HEADER, ...rows], merges)));
const wide = (row: number, left = 0, right = 5): Merge => ({ top: row, bottom: row, left, right });

describe('blank rows', () => {
  it('are skipped wherever they stand, and reading goes on', () => {
    const table = tableOf({
      ...tabOf('T', [HEADER]),
      rows: [
        { number: 1, cells: HEADER },
        { number: 3, cells: ['a', 'أ', 'x'] },
        { number: 4, cells: [' ', '\u200f', ''] },
        { number: 900, cells: ['b', 'ب', 'x'] },
      ],
    });
    const result = normalise(table);
    expect(result.commitments.map(({ item }) => [item.title, item.at.row])).toEqual([
      ['أ', 3],
      ['ب', 900],
    ]);
    expect(result.findings).toEqual([]);
  });
});

describe('sections', () => {
  it('give their text as the axis of the rows below that have none', () => {
    const result = read(
      [
        ['', 'أ', 'x'],
        ['المحور الأول: الأجور'],
        ['a', 'ب', 'x'],
        [],
        ['b', 'ت', 'x'],
        [null, 'المحور الثاني'],
        ['c', 'ث', 'x'],
      ],
      [wide(7, 1, 5)],
    );
    expect(result.commitments.map(({ item, axisFrom }) => [item.title, item.axis, axisFrom])).toEqual([
      ['أ', null, null],
      ['ب', 'المحور الأول: الأجور', 'section'],
      ['ت', 'المحور الأول: الأجور', 'section'],
      ['ث', 'المحور الثاني', 'section'],
    ]);
    expect(result.findings).toEqual([]);
  });

  it('give way to a row’s own axis', () => {
    const result = normalise(
      tableOf(tabOf('T', [[...HEADER, 'المحور'], ['قسم'], ['a', 'أ', 'x', '', '', '', 'التكوين']])),
    );
    expect(only(result)).toMatchObject({ item: { axis: 'التكوين' }, axisFrom: 'cell' });
  });

  it('may have their number in a cell of its own', () => {
    const result = read(
      [
        ['I', 'تحسين ظروف العمل'],
        ['a', 'أ', 'x'],
        ['Axe 2', 'Formation'],
        ['b', 'ب', 'x'],
      ],
      [wide(2, 1, 5), wide(4, 1, 5)],
    );
    expect(result.commitments.map(({ item }) => item.axis)).toEqual([
      'I تحسين ظروف العمل',
      'Axe 2 Formation',
    ]);
  });

  it('are not a title alone in the title column, which is a commitment to look at', () => {
    const result = read([[null, 'أ']]);
    expect(only(result).item).toMatchObject({ title: 'أ', axis: null });
    expect(result.findings).toMatchObject([
      { severity: 'warning', code: 'row.only-title', row: 2, column: 'B', cell: 'B2', value: 'أ' },
    ]);
  });

  it('are not a lone word for none', () => {
    expect(read([['-'], ['a', 'أ', 'x']]).commitments.map(({ item }) => item.axis)).toEqual([null]);
  });
});

describe('totals', () => {
  test.each([
    [['المجموع']],
    [['', 'المجموع', '', '', 12]],
    [['', 'المجموع العام', '', '', '12', '50%']],
    [['Total', '', '', '', 3]],
    [['', 'Sous-total axe 1', '', '', 3]],
    [['', 'TOTAL GÉNÉRAL :', '', '', '1.000,00']],
    [['الإجمالي', '', '', 3]],
    [['Grand total', '', '', '', rich({ value: 5, text: '5', format: '0' })]],
  ])('%j is skipped', (row) => {
    const result = read([['a', 'أ', 'x'], row]);
    expect(titlesOf(result)).toEqual(['أ']);
    expect(result.findings).toEqual([]);
  });

  test.each([
    ['مجموع التعويضات يراجع سنويا'],
    ['Totalité des agents titularisés'],
    ['Total des primes à réviser'],
  ])('%s with words beside it is a commitment', (title) => {
    expect(titlesOf(read([['a', title, 'الوزارة', '2026', 'منجز']]))).toEqual([title]);
  });
});

describe('merged cells', () => {
  it('count for every row they cover', () => {
    const rows = [
      ['a', 'أ', 'الوزارة', '2026', 'منجز'],
      ['b', 'ب', null, null, ''],
      ['c', 'ت', null, '2027', ''],
    ];
    const result = read(rows, [
      { top: 2, bottom: 4, left: 2, right: 2 },
      { top: 2, bottom: 3, left: 3, right: 3 },
    ]);
    expect(result.commitments.map(({ item }) => [item.owner, item.due?.text])).toEqual([
      [['الوزارة'], '2026'],
      [['الوزارة'], '2026'],
      [['الوزارة'], '2027'],
    ]);
  });

  it('name an axis down the side', () => {
    const result = normalise(
      tableOf(
        tabOf(
          'T',
          [
            ['المحور', 'الالتزام', 'الأجل', 'الحالة'],
            ['الأجور', 'أ', '2026', ''],
            [null, 'ب', '2026', ''],
            ['التكوين', 'ت', '2026', ''],
          ],
          [{ top: 2, bottom: 3, left: 0, right: 0 }],
        ),
      ),
    );
    expect(result.commitments.map(({ item, axisFrom }) => [item.axis, axisFrom])).toEqual([
      ['الأجور', 'cell'],
      ['الأجور', 'cell'],
      ['التكوين', 'cell'],
    ]);
  });

  it('do not make rows out of what is blank below', () => {
    expect(
      titlesOf(read([['a', 'أ', 'x', '2026']], [{ top: 2, bottom: 1_048_576, left: 2, right: 2 }])),
    ).toEqual(['أ']);
  });
});

describe('numbers down the side', () => {
  test.each([
    ['N°', [1, 2, 3]],
    ['الرقم', ['1', '2', '3']],
    ['المرجع', [1, 2, 3]],
    ['الرقم', ['١', '٢', '٣']],
    ['N°', ['1.', '2.', '3.']],
    ['N°', [1, 2, 1]],
  ])('that count the rows (%s) are no refs', (header, numbers) => {
    const result = normalise(
      tableOf(
        tabOf('T', [
          [header, 'الالتزام', 'الأجل', 'الحالة'],
          ...numbers.map((number, at) => [number, `التزام ${'أبت'[at]}`, '2026', '']),
        ]),
      ),
    );
    expect(result.commitments.map(({ item }) => item.ref)).toEqual([null, null, null]);
    expect(result.commitments.map(({ item }) => item.extra)).toEqual(
      numbers.map((number) => ({ [header]: String(number) })),
    );
    expect(result.findings).toEqual([]);
  });

  test.each([[[3, 1, 2]], [[1, 2, 4]], [['C1', 'C2', 'C3']], [[10, 20, 30]], [['1.1', '1.2', '2.1']]])(
    'that do not (%j) are',
    (refs) => {
      const result = normalise(
        tableOf(
          tabOf('T', [
            ['N°', 'الالتزام', 'الأجل', 'الحالة'],
            ...refs.map((ref, at) => [ref, `التزام ${'أبت'[at]}`, '2026', '']),
          ]),
        ),
      );
      expect(result.commitments.map(({ item }) => item.ref)).toEqual(refs.map(String));
    },
  );

  it('go on counting across sections', () => {
    const result = normalise(
      tableOf(
        tabOf('T', [
          ['N°', 'Action', 'Délai', 'Statut'],
          ['Axe A'],
          [1, 'a', '2026', ''],
          [2, 'b', '2026', ''],
          ['Axe B'],
          [1, 'c', '2026', ''],
          ['Total', '', '', 3],
        ]),
      ),
    );
    expect(result.commitments.map(({ item }) => [item.ref, item.axis])).toEqual([
      [null, 'Axe A'],
      [null, 'Axe A'],
      [null, 'Axe B'],
    ]);
  });

  it('are told of where nothing stands beside them', () => {
    const result = normalise(
      tableOf(tabOf('T', [['N°', 'Action', 'Délai', 'Statut'], [1, 'a', '2026', ''], [2], [3]])),
    );
    expect(titlesOf(result)).toEqual(['a']);
    expect(result.findings).toMatchObject([
      { severity: 'info', code: 'row.only-number', cell: 'A3', value: '2' },
      { code: 'row.only-number', cell: 'A4' },
    ]);
  });
});

describe('refs', () => {
  it('that stand twice are an error on both rows, and neither has one', () => {
    const result = read([
      ['C1', 'أ', 'x'],
      ['c1', 'ب', 'x'],
      ['C2', 'ت', 'x'],
    ]);
    expect(result.commitments.map(({ item, untaken }) => [item.ref, untaken])).toEqual([
      [null, ['ref']],
      [null, ['ref']],
      ['C2', []],
    ]);
    expect(result.findings).toMatchObject([
      {
        severity: 'error',
        code: 'ref.duplicate',
        cell: 'A2',
        value: 'C1',
        params: { otherRow: 3, count: 2 },
      },
      { code: 'ref.duplicate', cell: 'A3', value: 'c1', params: { otherRow: 2 } },
    ]);
  });

  test.each([
    ['case', 'C1a', 'c1A'],
    ['letters of one kind', 'ab', 'AB'],
    ['the script of their digits', 'م ١٢', 'م 12'],
    ['how wide the space in them is', 'C 1', 'C \u00a0 1'],
  ])('that differ in nothing but %s stand twice', (_, one, other) => {
    const result = read([
      [one, 'أ', 'x'],
      [other, 'ب', 'x'],
    ]);
    expect(codesOf(result)).toEqual(['ref.duplicate', 'ref.duplicate']);
  });

  test.each([
    ['2 1', '21'],
    ['C1-', 'C1'],
    ['1.10', '1.1'],
  ])('%s and %s are two', (one, other) => {
    const result = read([
      [one, 'أ', 'x'],
      [other, 'ب', 'x'],
    ]);
    expect(result.commitments.map(({ item }) => item.ref)).toEqual([one, other]);
    expect(result.findings).toEqual([]);
  });

  test.each([
    [
      ['C1', 'C1'],
      [0, 1],
    ],
    [
      ['C1', 'C2', 'C2'],
      [1, 2],
    ],
    [
      ['C2', 'C1', 'C2'],
      [0, 2],
    ],
    [
      ['C10', 'C2', 'C10'],
      [0, 2],
    ],
    [
      ['C2', 'C10', 'C2'],
      [0, 2],
    ],
    [
      ['C1', 'C3', 'C2', 'C4', 'C3'],
      [1, 4],
    ],
    [
      ['C1', '', 'C1'],
      [0, 2],
    ],
  ])('that stand twice are found in whatever order they stand (%j)', (refs, twice) => {
    const result = read(refs.map((ref, at) => [ref, `التزام ${'أبتثج'[at]}`, 'x']));
    expect(result.findings.map(({ code, row }) => [code, row])).toEqual(
      twice.map((at) => ['ref.duplicate', at + 2]),
    );
  });

  it('are unique in the tracker, not in the tab, and each is told of where it stands', () => {
    const other = ['الالتزام', 'المرجع', 'الجهة المسؤولة', 'الأجل'];
    const { findings } = normalise(
      tableOf(tabOf('1', [HEADER, ['C1', 'أ', 'x']]), tabOf('2', [other, ['ب', 'C1', 'x', '2026']])),
    );
    const duplicate = { severity: 'error', code: 'ref.duplicate', value: 'C1' };
    const params = { field: 'ref', ref: 'C1', count: 2 };
    expect(findings).toEqual([
      {
        ...duplicate,
        tab: '1',
        row: 2,
        column: 'A',
        cell: 'A2',
        params: { ...params, otherTab: '2', otherRow: 2 },
      },
      {
        ...duplicate,
        tab: '2',
        row: 2,
        column: 'B',
        cell: 'B2',
        params: { ...params, otherTab: '1', otherRow: 2 },
      },
    ]);
  });
});

describe('cells', () => {
  it('in error are not taken, and named', () => {
    const result = normalise(
      tableOf(
        tabOf('T', [
          ['الالتزام', 'الأجل', 'الحالة', 'الإثبات', 'آخر'],
          [
            'أ',
            rich({ error: '#REF!', text: '#REF!' }),
            '#N/A',
            'x',
            rich({ error: '#DIV/0!', text: '#DIV/0!' }),
          ],
        ]),
      ),
    );
    expect(only(result)).toMatchObject({ item: { due: null, status: null }, untaken: ['due', 'status'] });
    expect(result.findings.map(({ code, cell, value, severity }) => [code, cell, value, severity])).toEqual([
      ['cell.formula-error', 'B2', '#REF!', 'error'],
      ['cell.formula-error', 'C2', '#N/A', 'error'],
      ['evidence.no-link', 'D2', 'x', 'info'],
      ['cell.formula-error', 'E2', '#DIV/0!', 'warning'],
    ]);
  });

  test.each(['#REF!', '#N/A', '#NAME?', '#VALUE!', '#DIV/0!', '#ref!', '#SPILL'])(
    'that a source gives as %s are in error',
    (text) => {
      const result = read([['C1', 'أ', text]]);
      expect(only(result)).toMatchObject({ item: { owner: [] }, untaken: ['owner'] });
      expect(result.findings).toMatchObject([{ code: 'cell.formula-error', value: text }]);
    },
  );
  test.each(['#12', '#1 #REF!', '#REF! corrigé', 'voir #REF!', '#NAMES'])('that say %s are not', (text) => {
    const result = read([['C1', 'أ', text]]);
    expect(only(result).item.owner).toEqual([text]);
    expect(result.findings).toEqual([]);
  });

  it('in error that show something else are named by what they show, or by their error', () => {
    const errors = [rich({ error: '#REF!', text: 'Loading...' }), rich({ error: '#SPILL!' })];
    expect(read([['C1', 'أ', ...errors]]).findings).toMatchObject([
      { code: 'cell.formula-error', cell: 'D2', value: '#SPILL!' },
      { code: 'cell.formula-error', cell: 'C2', value: 'Loading...' },
    ]);
  });

  it('that hold nothing but a format or an empty link are empty', () => {
    const result = read([
      ['a', 'أ', 'x'],
      [rich({ format: '0%' }), rich({ links: [''] }), rich({ links: [' '] }), rich({ text: ' \u200f' })],
      ['b', 'ب', 'x'],
    ]);
    expect(titlesOf(result)).toEqual(['أ', 'ب']);
    expect(result.findings).toEqual([]);
  });

  it('without a title are an error on the row', () => {
    const result = read([['C1', '', 'الوزارة', '2026', 'منجز']]);
    expect(only(result)).toMatchObject({ item: { ref: 'C1', title: '' }, untaken: ['title'] });
    expect(result.findings).toMatchObject([
      { severity: 'error', code: 'title.missing', row: 2, cell: 'B2', value: null },
    ]);
  });

  it('keep proof that is no proof under their header', () => {
    const result = normalise(
      tableOf(
        tabOf('T', [
          ['الالتزام', 'الأجل', 'الحالة', 'الوثائق'],
          ['أ', '2026', 'منجز', 'لدى الإدارة'],
        ]),
      ),
    );
    expect(only(result).item).toMatchObject({
      evidence: [],
      documents: [],
      extra: { الوثائق: 'لدى الإدارة' },
    });
  });

  it('show what is behind a rich cell', () => {
    const result = read([
      [
        'C1',
        rich({ value: 'نص', text: 'نص  منسق' }),
        rich({ value: 12, text: 'DRH 12', format: '"DRH "0' }),
        rich({ value: 46387, text: '31/12/2026', format: 'dd/mm/yyyy' }),
      ],
    ]);
    expect(only(result).item).toMatchObject({
      title: 'نص  منسق',
      owner: ['DRH 12'],
      due: { date: '2026-12-31', precision: 'day', text: '31/12/2026' },
    });
  });

  it('show what a sheet would where there is no text', () => {
    const result = read([['C1', 'أ', rich({ value: 12, text: '' }), '2026', '', true]]);
    expect(only(result).item).toMatchObject({ owner: ['12'], notes: 'TRUE' });
    const header = ['الالتزام', 'الأجل', 'الحالة', 'الإثبات'];
    const linked = tabOf('T', [header, ['أ', '2026', '', rich({ links: ['ftp://a.ma/x', 'https://a.ma'] })]]);
    expect(normalise(tableOf(linked)).findings).toMatchObject([
      { code: 'evidence.scheme', value: 'ftp://a.ma/x' },
    ]);
  });

  it('name their finding as the sheet names them', () => {
    const result = normalise(
      tableOf(
        tabOf('ورقة', [
          [...Array<string>(27).fill(''), 'الالتزام', 'الأجل', 'الحالة'],
          [...Array<string>(27).fill(''), 'أ', '31/02/2026', 'منجز'],
        ]),
      ),
    );
    expect(result.findings).toEqual([
      {
        severity: 'error',
        code: 'date.impossible',
        tab: 'ورقة',
        row: 2,
        column: 'AC',
        cell: 'AC2',
        value: '31/02/2026',
        params: { field: 'due', header: 'الأجل' },
      },
    ]);
  });
});
