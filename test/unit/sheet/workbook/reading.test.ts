import { describe, expect, test } from 'vitest';
import { aSheet, aFile, parts, read, readTab, rels } from './a-workbook.ts';
import { aZip } from './a-zip.ts';

const rich = (value: string | number | null, text: string, format: string | null, links: string[] = []) => ({
  value,
  text,
  format,
  links,
  error: null,
});
const firstRow = async (cells: string, below = '', replaced = {}) =>
  (await readTab(aSheet(`<row r="1">${cells}</row>`, below), replaced)).rows[0]?.cells;

describe('a cell of a workbook', () => {
  test('is bare where it has nothing to say but its value', async () => {
    expect(
      await firstRow(
        '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="inlineStr"><is><t>x</t></is></c>',
      ),
    ).toEqual(['أول', 12.5, true, 'x']);
  });

  test('joins rich text', async () => {
    expect(await firstRow('<c r="A1" t="s"><v>1</v></c>')).toEqual(['غير كافٍ']);
  });

  test('keeps a date as its serial number, and shows it day first', async () => {
    expect(await firstRow('<c r="A1" s="1"><v>45944</v></c>')).toEqual([
      rich(45944, '14/10/2025', 'dd/mm/yyyy'),
    ]);
  });

  test('keeps a serial number to its last digit, however the format reads', async () => {
    expect(await firstRow('<c r="A1" s="1"><v>0.1234567890123</v></c>')).toMatchObject([
      { value: 0.1234567890123 },
    ]);
  });

  test('keeps a number that is no date of any calendar under a date format', async () => {
    expect(await firstRow('<c r="A1" s="1"><v>99999999999</v></c>')).toMatchObject([{ value: 99999999999 }]);
  });

  test('keeps a number format as its writer left it', async () => {
    expect(await firstRow('<c r="A1" s="3"><v>1000</v></c>')).toEqual([
      rich(1000, '1000 DH', '[>100]0" DH";0.0'),
    ]);
  });

  test('that is formatted as text has no format', async () => {
    expect(await firstRow('<c r="A1" s="4"><v>7</v></c>')).toEqual([7]);
  });

  test('of a formula counts by its result, zero and falsehood too', async () => {
    expect(
      await firstRow(
        '<c r="A1"><f>B1</f><v>0</v></c><c r="B1" t="b"><f>C1</f><v>0</v></c><c r="C1" t="str"><f>D1</f><v>تم</v></c><c r="D1" s="1" t="str"><f>E1</f><v>غير محدد</v></c>',
      ),
    ).toEqual([0, false, 'تم', 'غير محدد']);
  });

  test('of a formula that others share counts by its own result', async () => {
    const tab = await readTab(
      aSheet(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row>',
      ),
    );
    expect(tab.rows.map(({ cells }) => cells)).toEqual([[4], [6]]);
  });

  test('of a formula that nobody worked out is in error, and not lost', async () => {
    expect(await firstRow('<c r="A1"><f>B1*2</f></c><c r="B1"><f>1+1</f><v></v></c>')).toMatchObject([
      { error: '#CALC!', value: null },
      { error: '#CALC!' },
    ]);
  });

  test('of a formula whose result is an empty text is empty', async () => {
    expect(
      await firstRow('<c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c><c r="B1"><v>1</v></c>'),
    ).toEqual([null, 1]);
  });

  test('in error names the error', async () => {
    expect(
      await firstRow('<c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1" t="e"><f>Z9</f><v>#REF!</v></c>'),
    ).toEqual([
      { value: null, text: '#DIV/0!', format: null, links: [], error: '#DIV/0!' },
      { value: null, text: '#REF!', format: null, links: [], error: '#REF!' },
    ]);
  });

  test('has the links that stand on it, its own or of a range, and one written as a formula', async () => {
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>3</v></c><c r="C1" t="str"><f>HYPERLINK("https://c.example/?q=""x""","ملف")</f><v>ملف</v></c>';
    const below =
      '<hyperlinks><hyperlink ref="A1" r:id="rId7" location="page2"/><hyperlink ref="B1:B9" r:id="rId8"/><hyperlink ref="A1" location="Liste!B2"/></hyperlinks>';
    const replaced = {
      'xl/worksheets/_rels/sheet1.xml.rels': rels(
        ['rId7', 'hyperlink', 'https://a.example/x?a=1&amp;b=2'],
        ['rId8', 'hyperlink', 'https://b.example/'],
      ),
    };
    expect(await firstRow(cells, below, replaced)).toEqual([
      rich('أول', 'أول', null, ['https://a.example/x?a=1&b=2#page2']),
      rich(3, '3', null, ['https://b.example/']),
      rich('ملف', 'ملف', null, ['https://c.example/?q="x"']),
    ]);
  });
});

describe('a tab of a workbook', () => {
  test('has the rows that hold something, by their own numbers, hidden ones too', async () => {
    const tab = await readTab(
      aSheet(
        '<row r="2" hidden="1"><c r="B2"><v>1</v></c><c r="F2" s="2"/></row><row r="3"><c r="A3" s="1"/></row><row r="9"><c r="A9"><v>2</v></c></row>',
      ),
    );
    expect(tab.rows).toEqual([
      { number: 2, cells: [null, 1] },
      { number: 9, cells: [2] },
    ]);
  });

  test('numbers rows and cells that do not say where they stand', async () => {
    const tab = await readTab(
      aSheet('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
    );
    expect(tab.rows).toEqual([
      { number: 1, cells: [1, null, 2] },
      { number: 2, cells: [3] },
    ]);
  });

  test('tells its merged cells, and nothing of what stands beneath them', async () => {
    const tab = await readTab(
      aSheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row>',
        '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      ),
    );
    expect(tab.merges).toEqual([{ top: 1, bottom: 2, left: 0, right: 1 }]);
    expect(tab.rows).toEqual([
      { number: 1, cells: [1] },
      { number: 2, cells: [null, null, 4] },
    ]);
  });

  test('shows months as Moroccans name them where it runs from right to left, else in French', async () => {
    const styles = {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="d mmmm yyyy"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>',
    };
    const textIn = async (view: string) => {
      const sheet = aSheet('<row r="1"><c r="A1" s="0"><v>46265</v></c></row>').replace(
        '<sheetData>',
        `${view}<sheetData>`,
      );
      return (await readTab(sheet, styles)).rows[0]?.cells[0];
    };
    const view = '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>';
    expect(await textIn(view)).toMatchObject({ text: '31 غشت 2026' });
    expect(await textIn('')).toMatchObject({ text: '31 août 2026' });
  });
});

describe('a workbook of an unusual writer', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';

  test('is read where every element bears a prefix', async () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const plain = parts(aSheet(rows));
    const workbook = await aFile(
      aZip(
        plain.map((part) =>
          part.name.endsWith('.rels') ? part : { ...part, body: prefixed(String(part.body)) },
        ),
      ),
    );
    expect((await read(workbook)).tabs[0]?.rows).toEqual([{ number: 1, cells: ['أول'] }]);
  });

  test('is read wherever its parts lie', async () => {
    const tab = await readTab(aSheet(rows), {
      '_rels/.rels': rels(['a', 'officeDocument', '/book/main.xml']),
      'xl/workbook.xml': null,
      'xl/_rels/workbook.xml.rels': null,
      'book/main.xml':
        '<workbook xmlns:rel="r"><sheets><sheet name="A &amp; B" sheetId="4" rel:id="s1"/></sheets></workbook>',
      'book/_rels/main.xml.rels': rels(
        ['s1', 'worksheet', '../xl/worksheets/sheet1.xml'],
        ['s2', 'sharedStrings', '/xl/sharedStrings.xml'],
      ),
    });
    expect([tab.name, tab.rows]).toEqual(['A & B', [{ number: 1, cells: ['أول'] }]]);
  });

  test('is read without styles or shared texts', async () => {
    const replaced = { 'xl/styles.xml': null, 'xl/sharedStrings.xml': null };
    expect(await firstRow('<c r="A1" s="3"><v>5</v></c>', '', replaced)).toEqual([5]);
  });

  test('is read past its drawings, comments, names and rules for whole columns', async () => {
    const below =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"x"</formula1></dataValidation></dataValidations><drawing r:id="rId5"/><legacyDrawing r:id="rId6"/><tableParts><tablePart r:id="rId4"/></tableParts>';
    const replaced = {
      'xl/worksheets/_rels/sheet1.xml.rels': rels(
        ['rId4', 'table', '/xl/tables/table1.xml'],
        ['rId5', 'drawing', '/xl/drawings/missing.xml'],
        ['rId6', 'comments', '/xl/comments/comment1.xml'],
      ),
    };
    expect(await firstRow('<c r="A1"><v>5</v></c>', below, replaced)).toEqual([5]);
  });
});

describe('workbooks of other programs', () => {
  const fixture = (name: string) => new URL(`../../../fixtures/workbooks/${name}`, import.meta.url).pathname;
  const HEADERS = ['المرجع', 'الالتزام', 'الأجل', 'نسبة الإنجاز', 'الحالة', 'الوثائق المثبتة', 'المبلغ'];
  const rowsOf = (date: number, amount: string, quarter: unknown) => [
    { number: 1, cells: ['تتبع الالتزامات'] },
    { number: 2, cells: HEADERS },
    {
      number: 3,
      cells: [
        'A1',
        'تحسين ظروف العمل',
        rich(date, '14/10/2026', 'dd/mm/yyyy'),
        rich(0.45, '45%', '0%'),
        'في طور الإنجاز',
        rich('محضر', 'محضر', null, ['https://docs.example/a?b=1&c=2']),
        rich(1000.5, '1.000,50 درهم', amount),
      ],
    },
    {
      number: 4,
      cells: [
        'A2',
        'صرف التعويضات',
        'أفق 2026',
        quarter,
        'منجز',
        rich('مذكرة رقم 3', 'مذكرة رقم 3', null, ['https://docs.example/f']),
      ],
    },
    { number: 6, cells: ['قسم التكوين'] },
    {
      number: 7,
      cells: [
        'A3',
        'تكوين الأطر',
        null,
        null,
        null,
        { value: null, text: '#REF!', format: null, links: [], error: '#REF!' },
      ],
    },
  ];
  const unsolved = { value: null, text: '#CALC!', format: null, links: [], error: '#CALC!' };

  test('openpyxl, with a table that exceljs alone fails on', async () => {
    const { tabs, dateSystem, source } = await read(fixture('openpyxl.xlsx'));
    expect([source, dateSystem]).toEqual(['openpyxl.xlsx', 1900]);
    expect(tabs[0]?.rows).toEqual(rowsOf(46309, '#,##0.00 "درهم"', unsolved));
    expect(tabs[1]).toMatchObject({
      name: 'Liste',
      rows: [{ cells: ['Réf', 'Engagement', 'Statut'] }, { cells: ['1', 'Former', 'en cours'] }],
    });
  });

  test('openpyxl, with dates counted from 1904', async () => {
    const { tabs, dateSystem } = await read(fixture('openpyxl-1904.xlsx'));
    expect(dateSystem).toBe(1904);
    expect(tabs[0]?.rows).toEqual(rowsOf(44847, '#,##0.00 "درهم"', unsolved));
  });

  test('LibreOffice', async () => {
    const { tabs } = await read(fixture('libreoffice.xlsx'));
    expect(tabs[0]?.rows).toEqual(rowsOf(46309, '#,##0.00" درهم"', 0.25));
    expect(tabs.map(({ merges }) => merges.length)).toEqual([2, 0]);
  });
});
