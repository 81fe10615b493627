import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { DigestLanguage } from '../../../../shared/model/language.ts';
import { TABS, type ChoiceList, type Content } from '../../../../templates/tracker/definition.ts';
import { writeTrackerTemplate } from '../../../../templates/tracker/fresh.ts';
import { WORDS, writeTracker } from '../../../../templates/tracker/write-tracker.ts';
import { understood } from './understood.ts';

const LANGUAGES: readonly DigestLanguage[] = ['ar', 'fr'];

const open = async (language: DigestLanguage): Promise<exceljs.Workbook> => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await writeTrackerTemplate(language)).buffer);
  return workbook;
};

describe.each(LANGUAGES)('a fresh tracker in %s', (language) => {
  test('has every tab and column that can be read, and nothing in them', async () => {
    const read = await understood(await writeTrackerTemplate(language));
    const expected = Object.values(TABS).map(({ kind, columns }) => [
      kind,
      columns
        .map(({ field }) => field as string)
        .filter((field) => kind === 'commitments' || !['notes', 'agenda'].includes(field))
        .sort(),
    ]);
    expect(read.tabs.map(({ kind, columns }) => [kind, Object.keys(columns).sort()])).toEqual(expected);
    expect([read.commitments, read.findings, read.language]).toEqual([[], [], language]);
  });

  test('keeps its headers in sight, and runs as its language does', async () => {
    for (const sheet of (await open(language)).worksheets.slice(0, 4))
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4, rightToLeft: language === 'ar' });
  });

  test('proposes words in drop-downs, and refuses no other', async () => {
    const cell = (await open(language)).worksheets[0]!.getCell('I5');
    expect(cell.dataValidation).toMatchObject({ type: 'list', allowBlank: true });
    expect(cell.dataValidation.showErrorMessage ?? false).toBe(false);
    expect(cell.dataValidation.formulae[0]).toBe(`"${WORDS[language].choices.status.join(',')}"`);
  });

  test('proposes no list that is longer than a workbook may hold', () => {
    for (const words of Object.values(WORDS[language].choices))
      expect(words.join(',').length).toBeLessThan(255);
  });

  test('formats its dates and percentages, down to the rows nobody has filled', async () => {
    const sheet = (await open(language)).worksheets[0]!;
    expect(['G5', 'H30', 'J5', 'Q30'].map((cell) => sheet.getCell(cell).numFmt)).toEqual([
      'dd/mm/yyyy',
      'dd/mm/yyyy',
      '0%',
      'dd/mm/yyyy',
    ]);
  });

  test('explains each of its columns and tabs in the guide', async () => {
    const guide = (await open(language)).worksheets.at(-1)!;
    const explained = new Map<string, string>();
    guide.eachRow((row) => explained.set(row.getCell(1).text, row.getCell(2).text));
    const { headers, tabs } = WORDS[language];
    for (const term of [...Object.values(headers.commitments), ...Object.values(tabs)])
      expect(explained.get(term)?.length ?? 0).toBeGreaterThan(10);
  });

  test('understands each word that it proposes', async () => {
    const { choices } = WORDS[language];
    const rowsOf = (list: ChoiceList, field: string) =>
      choices[list].map((word) => ({ title: `${list} ${word}`, [field]: word }));
    const content: Content = {
      commitments: [
        ...rowsOf('kind', 'kind'),
        ...rowsOf('status', 'status'),
        ...rowsOf('view', 'unionView'),
        ...rowsOf('view', 'stateView'),
      ],
      rounds: choices.yesOrNo.map((word) => ({ heldOn: { day: '2026-01-05' }, countsTowardYear: word })),
      committees: [],
      meetings: [],
    };
    const read = await understood(
      await writeTracker({ language, title: 'x', subtitle: 'x', fictional: true, content }),
    );
    expect(read.findings).toEqual([]);
    const values = (pick: (item: (typeof read.commitments)[number]['item']) => unknown) =>
      read.commitments.map(({ item }) => pick(item)).filter((value) => value !== null && value !== undefined);
    expect(values(({ kind }) => kind).slice(0, 5)).toEqual([
      'commitment',
      'measure',
      'project',
      'gain',
      'demand',
    ]);
    expect(values(({ status }) => status)).toEqual([
      'not_started',
      'in_progress',
      'done',
      'blocked',
      'blocked',
      'dropped',
    ]);
    const views = ['satisfactory', 'insufficient', 'disputed'];
    expect(values(({ unionView }) => unionView?.value)).toEqual(views);
    expect(values(({ stateView }) => stateView?.value)).toEqual(views);
    expect(read.rounds.map(({ item }) => item.countsTowardYear)).toEqual([true, false]);
  });
});
