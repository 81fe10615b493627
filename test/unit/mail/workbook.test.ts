import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../../shared/mail/workbook.ts';
import type { Digest } from '../../../shared/model/digest.ts';
import type { DigestLanguage } from '../../../shared/model/language.ts';
import { busyWeek } from './busy-week.ts';
import { anItem, day, horizon } from './some-digest.ts';

const opened = async (digest: Digest, language: DigestLanguage) => {
  const { name, bytes } = await workbookOf(digest, 'bureau', language);
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return { name, sheets: book.worksheets };
};
/** A row by its headers. */
const rowOf = (sheet: exceljs.Worksheet | undefined, number: number): Record<string, exceljs.CellValue> => {
  const row: Record<string, exceljs.CellValue> = {};
  sheet?.getRow(1).eachCell((cell, column) => {
    row[cell.text] = sheet.getRow(number).getCell(column).value;
  });
  return row;
};

describe('the attached workbook', () => {
  it('has the commitments, what changed this week, and the history, by those names', async () => {
    const ar = await opened(busyWeek(), 'ar');
    expect(ar.sheets.map(({ name }) => name)).toEqual(['الالتزامات', 'مستجدات الأسبوع', 'سجل التغييرات']);
    expect(ar.sheets.map(({ rowCount }) => rowCount)).toEqual([9, 9, 3]);
    const fr = await opened(busyWeek(), 'fr');
    expect(fr.sheets.map(({ name }) => name)).toEqual([
      'Engagements',
      'Changements de la semaine',
      'Historique',
    ]);
  });

  it('reads right to left in Arabic, with a frozen header and filters', async () => {
    for (const [language, rightToLeft] of [
      ['ar', true],
      ['fr', false],
    ] as const)
      for (const sheet of (await opened(busyWeek(), language)).sheets) {
        expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, rightToLeft });
        expect(sheet.autoFilter).toBeTruthy();
      }
  });

  it('shows every line of a long text, and prints a wide sheet on wide paper', async () => {
    const digest = busyWeek();
    const [first] = digest.items;
    if (!first) throw new Error('the week has no commitment');
    const long = {
      ...first,
      title: 'Un intitulé de soixante-dix caractères qui ne tient pas sur une ligne. '.repeat(3),
    };
    const { sheets } = await opened({ ...digest, items: [long, ...digest.items.slice(1)] }, 'fr');
    expect(sheets[0]?.getRow(2).height).toBe(4 * 15);
    expect(sheets.map(({ pageSetup }) => pageSetup.paperSize)).toEqual([8, 9, 9]);
  });

  it('holds real dates and numbers', async () => {
    const { sheets } = await opened(busyWeek(), 'fr');
    const housing = rowOf(sheets[0], 3);
    expect(housing['Échéance']).toEqual(new Date('2026-09-30T00:00:00Z'));
    expect(housing['Première échéance']).toEqual(new Date('2026-03-31T00:00:00Z'));
    expect(housing['Avancement']).toBe(0.6);
    expect(housing['Nombre de reports']).toBe(2);
    expect(housing['Jours de dépassement']).toBe(54);
  });

  it.each([
    [60, '0%'],
    [62.5, '0.0%'],
  ])('shows a progress of %d percent without a point that nothing follows', async (progress, format) => {
    const { sheets } = await opened({ ...busyWeek(), items: [anItem({ progress })] }, 'fr');
    const cells: exceljs.Cell[] = [];
    sheets[0]?.getRow(2).eachCell((cell) => cells.push(cell));
    expect(cells.filter(({ value }) => value === progress / 100).map(({ numFmt }) => numFmt)).toEqual([
      format,
    ]);
  });

  it('sets the names in one cell apart as the language does', async () => {
    const item = anItem({ owner: ['CNSS', 'RCAR'] });
    const ownersIn = async (language: DigestLanguage, header: string) =>
      rowOf((await opened({ ...busyWeek(), items: [item] }, language)).sheets[0], 2)[header];
    expect(await ownersIn('fr', 'Responsable')).toBe('CNSS, RCAR');
    expect(await ownersIn('ar', 'الجهة المسؤولة')).toBe('CNSS، RCAR');
  });

  it('tells when a change was seen by the clock of the digest’s own zone', async () => {
    const { sheets } = await opened({ ...busyWeek(), zone: 'Asia/Tokyo' }, 'fr');
    expect(rowOf(sheets[2], 2)['Date du changement']).toEqual(new Date('2026-11-17T19:00:00Z'));
  });

  it('shows a horizon as typed, and no last day that nobody promised', async () => {
    const item = anItem({ due: horizon(2026), firstDue: day('2026-03-31') });
    const { sheets } = await opened({ ...busyWeek(), items: [item] }, 'fr');
    expect(rowOf(sheets[0], 2)['Échéance']).toBeNull();
    expect(rowOf(sheets[0], 2)['Échéance telle que saisie']).toBe('أفق 2026');
  });

  it('says in its name that an invented tracker is invented, and which week it is of', async () => {
    expect((await opened(busyWeek(), 'fr')).name).toBe('exemple-fictif-suivi-des-engagements-2026-W48.xlsx');
    const real = { ...busyWeek(), dialogue: { ...busyWeek().dialogue, fictional: false } };
    expect((await opened(real, 'ar')).name).toBe('تتبع-الالتزامات-2026-W48.xlsx');
  });

  it('is the same, byte for byte, each time it is made', async () => {
    const once = await workbookOf(busyWeek(), 'bureau', 'ar');
    const again = await workbookOf(busyWeek(), 'bureau', 'ar');
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
  });
});
