import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { renderCopy } from '../../../shared/mail/render.ts';
import type { Digest } from '../../../shared/model/digest.ts';
import { DigestLanguage } from '../../../shared/model/language.ts';
import { Audience } from '../../../shared/model/tracker.ts';
import { busyWeek } from './busy-week.ts';
import { anItem } from './some-digest.ts';

/** Everything that somebody who gets a copy can read in it, attachments too. */
const everything = async (digest: Digest, audience: Audience, language: DigestLanguage): Promise<string> => {
  const copy = await renderCopy(digest, audience, language);
  if (!copy) return '';
  const parts = [copy.subject, copy.html, copy.text, copy.workbook?.name ?? ''];
  if (copy.workbook) {
    const book = new exceljs.Workbook();
    await book.xlsx.load(copy.workbook.bytes.buffer as ArrayBuffer);
    book.eachSheet((sheet) => sheet.eachRow((row) => parts.push(JSON.stringify(row.values))));
    parts.push(JSON.stringify(book.model.creator), JSON.stringify(book.model.lastModifiedBy));
  }
  return parts.join('\n');
};

const SHEET = 'docs.google.com/spreadsheets/d/secret-sheet-id';
const withNotes = (audiences: Audience[]): Digest => {
  const item = anItem({ disclosed: [{ column: 'ملاحظات', text: 'PRIVATE-NOTE', audiences }] });
  const week = busyWeek();
  return {
    ...week,
    items: [item],
    moved: [{ item, meanings: [{ kind: 'new' }] }],
    overdue: [{ item, days: 3 }],
    dueSoon: [{ item, days: 3 }],
    standingStill: [{ item, weeks: 8, undated: false }],
    differences: [{ item, between: 'union-administration' }],
  };
};

describe.each(Audience.options)('what %s can read', (audience) => {
  it.each(DigestLanguage.options)(
    'holds a private column only where the configuration names the audience, in %s',
    async (language) => {
      const others = Audience.options.filter((other) => other !== audience);
      expect(await everything(withNotes(others), audience, language)).not.toContain('PRIVATE-NOTE');
      const named = await everything(withNotes([audience]), audience, language);
      if (audience === 'editors') expect(named).not.toContain('PRIVATE-NOTE');
      else expect(named).toContain('PRIVATE-NOTE');
    },
  );

  it.each(DigestLanguage.options)('holds the sheet’s link for editors alone, in %s', async (language) => {
    const read = await everything(busyWeek(), audience, language);
    if (audience === 'editors') expect(read).toContain(SHEET);
    else expect(read).not.toContain(SHEET);
  });

  it.each(DigestLanguage.options)('holds findings for editors alone, in %s', async (language) => {
    const read = await everything(busyWeek(), audience, language);
    if (audience === 'editors') expect(read).toContain('31/02/2026');
    else expect(read).not.toContain('31/02/2026');
  });

  it.each(DigestLanguage.options)('holds no address, in %s', async (language) => {
    const read = (await everything(busyWeek(), audience, language)).replaceAll(/cid:\S+@iltizam/gu, '');
    expect(read).not.toMatch(/[\w.]+@[\w.]+/u);
  });
});
