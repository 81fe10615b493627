import { describe, expect, it } from 'vitest';
import { encodedBytes, renderCopy, renderPage, type RenderedCopy } from '../../../shared/mail/render.ts';
import { STOP_PLACEHOLDER } from '../../../shared/mail/stop-placeholder.ts';
import type { Digest } from '../../../shared/model/digest.ts';
import { DigestLanguage } from '../../../shared/model/language.ts';
import { Audience } from '../../../shared/model/tracker.ts';
import { bigDigest } from './big-digest.ts';
import { busyWeek } from './busy-week.ts';

const copies = Audience.options.flatMap((audience) =>
  DigestLanguage.options.map((language) => [audience, language] as const),
);
const copyOf = async (
  digest: Digest,
  audience: Audience,
  language: DigestLanguage,
): Promise<RenderedCopy> => {
  const copy = await renderCopy(digest, audience, language);
  if (!copy) throw new Error('there is no copy');
  return copy;
};
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/gu, '').replace(/\u00a0/gu, ' ');
const textOf = (digest: Digest, audience: Audience = 'bureau', language: DigestLanguage = 'fr') =>
  bare(renderPage(digest, audience, language).text);

describe('a copy', () => {
  it.each(copies)(
    'for %s in %s has a stop link, a short subject with the week in it, and its edition',
    async (audience, language) => {
      const { subject, html, text } = await copyOf(busyWeek(), audience, language);
      expect(subject.length).toBeLessThan(70);
      expect(subject).toContain(language === 'ar' ? 'من 16 إلى 22 نونبر 2026' : 'du 16 au 22 novembre 2026');
      expect(subject).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      for (const part of [html, text]) {
        expect(part).toContain(STOP_PLACEHOLDER);
        expect(part).toContain('lighthouses.2026-W48');
      }
    },
  );

  it.each(copies)('of an invented tracker says so at the top, for %s in %s', async (audience, language) => {
    const { text, html } = await copyOf(busyWeek(), audience, language);
    const words = language === 'ar' ? 'مثال توضيحي' : 'Exemple fictif';
    expect(bare(text.split('\n')[0] ?? '')).toContain(words);
    expect(html).toContain(words);
  });

  it('has the same words in its text as in its HTML', () => {
    const { html, text } = renderPage(busyWeek(), 'bureau', 'ar');
    const read = html
      .replace(/<style.*?<\/style>|<title>.*?<\/title>/gsu, ' ')
      .replace(/<[^>]+>/gu, '\n')
      .replace(/&#160;|&nbsp;/gu, ' ')
      .replace(/&amp;/gu, '&');
    const lines = bare(read)
      .split('\n')
      .map((line) => line.replace(/^[ ·]+|[ ·]+$/gu, ''));
    const plain = bare(text);
    const missing = lines.filter((line) => line.length > 1 && !plain.includes(line));
    // Words that belong to the picture alone, a link's host (the text has the whole link), and table headers.
    const legend = ['المحور', 'الوضعية', 'مفتوحة: 21', 'منجزة: 8', 'تجاوزت الأجل: 4', '+1', '−1'];
    expect(missing.filter((line) => !legend.includes(line))).toEqual([]);
  });

  it('has in its text no space but those that people type who search it', () => {
    for (const language of DigestLanguage.options)
      expect(renderPage(busyWeek(), 'bureau', language).text).not.toMatch(/[\u00a0\u202f]/u);
  });

  it('goes to nobody where editors have nothing to mend', async () => {
    expect(await renderCopy({ ...busyWeek(), findings: [] }, 'editors', 'ar')).toBeNull();
  });

  it('names the cells, worst first, and links the sheet, for editors', () => {
    const text = textOf(busyWeek(), 'editors');
    expect(text).toContain('https://docs.google.com/spreadsheets/d/secret-sheet-id/edit');
    expect(text.indexOf('F9')).toBeGreaterThan(0);
    expect(text.indexOf('F9')).toBeLessThan(text.indexOf('G12'));
    expect(text).toContain('31/02/2026');
  });

  it('begins with what the administration owes where it is the administration’s', () => {
    const text = textOf(busyWeek(), 'secretariat');
    const owed = text.indexOf('Engagements incombant au secrétariat d’État');
    expect(owed).toBeGreaterThan(0);
    expect(owed).toBeLessThan(text.indexOf('Avancement par axe'));
    expect(textOf(busyWeek(), 'bureau')).not.toContain('incombant');
  });

  it('tells members the numbers and what moved, and lists nobody’s delays', () => {
    const text = textOf(busyWeek(), 'members');
    expect(text).toContain('Ce qui a changé cette semaine');
    expect(text).not.toContain('54 jours');
    expect(text).not.toContain('Appréciations divergentes');
  });
});

describe('the size of a copy', () => {
  it.each([0, 1, 15, 60, 5_000])('stays under what webmail shows whole, for %i commitments', (size) => {
    for (const [audience, language] of copies)
      for (const words of [12, 400]) {
        const { html } = renderPage(bigDigest(size, words), audience, language);
        expect(encodedBytes(html), `${audience} ${language} ${words}`).toBeLessThan(95_000);
      }
  });

  it('stays under 2 MB with its attachments, for 5,000 commitments', async () => {
    const copy = await copyOf(bigDigest(5_000), 'bureau', 'ar');
    const bytes =
      Buffer.byteLength(copy.html) + (copy.workbook?.bytes.length ?? 0) + (copy.trend?.png.length ?? 0);
    expect(bytes * 1.37).toBeLessThan(2_000_000);
  });
});
