import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMime, type Letter } from '../../../shared/mail/mime.ts';

const LETTER: Letter = {
  id: '0123456789abcdef01234567',
  at: '2026-11-23T08:00:00.000Z',
  from: { name: 'نشرة تتبع تنفيذ الالتزامات', address: 'iltizam@nashra.example' },
  replyTo: 'ops@nashra.example',
  to: { name: 'لحسن أيت علي', address: 'lahcen@reader.example' },
  language: 'ar',
  subject: 'نشرة تتبع تنفيذ الالتزامات، من 16 إلى 22 نونبر 2026',
  html: '<p dir="rtl">مرحبا <img src="cid:trend@main" alt="x"></p>\n'.repeat(50),
  text: 'مرحبا\n.\nFrom الأول\n',
  picture: { contentId: 'trend@main', png: Uint8Array.from({ length: 300 }, (_, index) => index % 256) },
  workbook: {
    name: 'نشرة 48 – été.xlsx',
    bytes: Uint8Array.from({ length: 900 }, (_, index) => index % 251),
  },
  list: {
    id: 'main.nashra.example',
    stopUrl: `https://abcdefghijklmnopqrstuvwxyz.lambda-url.eu-west-3.on.aws/?t=${'k'.repeat(80)}`,
    stopMail: 'mailto:ops@nashra.example?subject=stop%200123456789abcdef01234567',
  },
  tags: { edition: 'main_2026-W48', delivery: '0123456789abcdef01234567' },
  configurationSet: 'iltizam',
};

const textOf = async (letter: Letter) => Buffer.from(await composeMime(letter)).toString('latin1');
/** Header lines unfolded, by lower-case name. */
const headersOf = async (letter: Letter) => {
  const head = (await textOf(letter)).split('\r\n\r\n')[0] ?? '';
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
};

describe('a letter as MIME', () => {
  it('is read back whole by two other libraries', async () => {
    const raw = await composeMime(LETTER);
    const [one, other] = [
      await PostalMime.parse(raw),
      await simpleParser(Buffer.from(raw), { keepCidLinks: true }),
    ];
    for (const { subject, html, text } of [one, other]) {
      expect(subject).toBe(LETTER.subject);
      expect(String(html).replace(/\r\n/g, '\n').trim()).toBe(LETTER.html?.trim());
      expect(text?.replace(/\r\n/g, '\n').trim()).toBe(LETTER.text.trim());
    }
    expect(one.from).toEqual(LETTER.from);
    expect(one.to).toEqual([LETTER.to]);
    const [picture, workbook] = one.attachments;
    expect(picture).toMatchObject({
      contentId: '<trend@main>',
      disposition: 'inline',
      mimeType: 'image/png',
    });
    expect(new Uint8Array(picture?.content as ArrayBuffer)).toEqual(LETTER.picture?.png);
    expect(workbook).toMatchObject({ filename: 'نشرة 48 – été.xlsx', disposition: 'attachment' });
    expect(new Uint8Array(workbook?.content as ArrayBuffer)).toEqual(LETTER.workbook?.bytes);
    expect(other.attachments.map(({ filename }) => filename)).toEqual(['trend.png', 'نشرة 48 – été.xlsx']);
  });

  it('nests the text and HTML in what is shown with them, and that beside the workbook', async () => {
    const types = (await textOf(LETTER)).match(/^Content-Type: [^;\r]+|^Content-Type:\r\n [^;\r]+/gim);
    expect(types?.map((line) => line.replace(/^Content-Type:\s+/i, ''))).toEqual([
      'multipart/mixed',
      'multipart/related',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'image/png',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
  });

  it('says how to be left alone, as RFC 8058 has it, and that a machine wrote it', async () => {
    expect(await headersOf(LETTER)).toMatchObject({
      'list-id': '<main.nashra.example>',
      'list-unsubscribe': `<${LETTER.list?.stopUrl}>, <${LETTER.list?.stopMail}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'auto-submitted': 'auto-generated',
      'content-language': 'ar',
      'reply-to': 'ops@nashra.example',
      'x-ses-message-tags': 'edition=main_2026-W48, delivery=0123456789abcdef01234567',
      'x-ses-configuration-set': 'iltizam',
    });
  });

  it('says UTF-8 on every part of text', async () => {
    const parts = (await textOf(LETTER)).match(/^Content-Type: text\/.*$/gim) ?? [];
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(part).toContain('charset=utf-8');
  });

  it('is the same bytes each time, so that what was sent can be made again', async () => {
    expect(await composeMime(LETTER)).toEqual(await composeMime(LETTER));
  });

  it('keeps to ASCII lines that every server carries', async () => {
    for (const line of (await textOf(LETTER)).split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(998);
      expect(line).toMatch(/^[\x20-\x7e\t]*$/);
    }
  });

  it('leaves French readable in its source', async () => {
    const french = {
      ...LETTER,
      language: 'fr' as const,
      text: 'Réunion prévue le 26 novembre à Rabat.\n'.repeat(5),
    };
    expect(await textOf(french)).toContain('R=C3=A9union pr=C3=A9vue le 26 novembre');
  });

  it('needs no picture, no workbook, no HTML', async () => {
    const plain = { ...LETTER, html: null, picture: null, workbook: null, list: null };
    const headers = await headersOf(plain);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers).not.toHaveProperty('list-unsubscribe');
  });

  it('lets no name, subject or file name begin a header of its own', async () => {
    const hostile = fc
      .string({ unit: 'binary' })
      .map((text) => `${text}\r\nBcc: thief@evil.example\r\n\r\n${text}`);
    const names = Object.keys(await headersOf(LETTER)).sort();
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const letter = {
          ...LETTER,
          subject: text,
          from: { ...LETTER.from, name: text },
          to: { ...LETTER.to, name: text },
          workbook: { name: text, bytes: new Uint8Array(3) },
        };
        expect(Object.keys(await headersOf(letter)).sort()).toEqual(names);
        const parsed = await PostalMime.parse(await composeMime(letter));
        expect(parsed.to).toMatchObject([{ address: 'lahcen@reader.example' }]);
        expect(parsed.bcc).toBeUndefined();
        expect(parsed.attachments).toHaveLength(2);
      }),
      { numRuns: 60 },
    );
  });
});
