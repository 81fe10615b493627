import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addRecipient,
  importRecipients,
  listRecipients,
  removeRecipient,
} from '../../../infra/cli/recipients.ts';
import { readRecipientFile, readRecipientList } from '../../../infra/cli/recipients-file.ts';
import { addressProblem } from '../../../shared/model/address.ts';
import { clockAt } from '../../../shared/runtime/clock.ts';
import { createMailing } from '../../../shared/store/mailing.ts';
import { memoryTable } from '../../hostile/memory-table.ts';
import { NOW } from '../../hostile/mailing.ts';

const HEAD = 'email,name,audience,language\n';

describe('a list of recipients', () => {
  it('is read as spreadsheets write it: semicolons, a byte order mark, blank lines, columns in any order', () => {
    const csv =
      '\uFEFFAudience;Language;Email;Name\r\nbureau;AR + fr;a@x.ma;"لحسن; رئيس"\r\n\r\n;;;\r\nmembers;;b@x.ma;\r\n';
    expect(readRecipientList(csv)).toEqual({
      listed: [
        { email: 'a@x.ma', name: 'لحسن; رئيس', audience: 'bureau', languages: ['ar', 'fr'] },
        { email: 'b@x.ma', name: null, audience: 'members', languages: ['ar'] },
      ],
      refused: [],
    });
  });

  it('is read as it is headed and filled in Arabic and in French', () => {
    const ar =
      'الاسم الكامل;البريد الإلكتروني;الفئة;اللغة\nلحسن;a@x.ma;المكتب;العربية والفرنسية\nزينب;b@x.ma;الأعضاء;\n';
    const fr =
      'Nom;Adresse;Adresse e-mail;Audience;Langue\nLahcen;Rabat;a@x.ma;Bureau;arabe et français\nZineb;Fès;b@x.ma;membres;\n';
    const said = (csv: string) =>
      readRecipientList(csv).listed.map(({ email, audience, languages }) => [
        email,
        audience,
        languages.join('+'),
      ]);
    expect(said(ar)).toEqual([
      ['a@x.ma', 'bureau', 'ar+fr'],
      ['b@x.ma', 'members', 'ar'],
    ]);
    expect(said(fr)).toEqual(said(ar));
    expect(readRecipientList(fr).refused).toEqual([]);
  });

  it('is read in the encodings that spreadsheets save, and refused in one that would lose names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'recipients-'));
    const path = join(folder, 'list.csv');
    const csv = `${HEAD}a@x.ma,Hélène لحسن,bureau,ar\n`;
    for (const bytes of [
      Buffer.from(`\uFEFF${csv}`, 'utf8'),
      Buffer.from(`\uFEFF${csv}`, 'utf16le'),
      Buffer.from(`\uFEFF${csv}`, 'utf16le').swap16(),
    ]) {
      await writeFile(path, bytes);
      expect((await readRecipientFile(path)).listed[0]?.name).toBe('Hélène لحسن');
    }
    await writeFile(path, Buffer.from(`${HEAD}a@x.ma,Hélène,bureau,ar\n`, 'latin1'));
    await expect(readRecipientFile(path)).rejects.toMatchObject({
      code: 'recipients.encoding',
      message: expect.stringMatching(/is not in UTF-8: save it again/) as string,
    });
    await rm(folder, { recursive: true });
  });

  it.each([
    ['a@x.ma,,bureau,ar\nA@X.ma,,members,ar', 3, 'the address stands on line 2 already'],
    ['été@x.ma,,bureau,ar', 2, 'not ASCII; type it in plain Latin letters (U+00E9)'],
    ['\u200ea@x.ma,,bureau,ar', 2, '(U+200E)'],
    ['a@x,,bureau,ar', 2, 'not of the form name@domain.tld'],
    ['a@x..ma,,bureau,ar', 2, 'not of the form'],
    ['"a@x.ma, b@x.ma",,bureau,ar', 2, 'not of the form'],
    [',,bureau,ar', 2, 'there is no e-mail address'],
    ['a@x.ma,,chiefs,ar', 2, 'the audience "chiefs" is none of bureau, secretariat, editors, members'],
    ['a@x.ma,,bureau,en', 2, 'the language "en" is none of ar, fr, ar+fr'],
  ])('refuses a line by its number, and says why: %s', (lines, line, reason) => {
    const { refused } = readRecipientList(`${HEAD}${lines}\nz@ok.ma,,bureau,ar\n`);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.line).toBe(line);
    expect(refused[0]?.reason).toContain(reason);
    expect(readRecipientList(`${HEAD}${lines}\nz@ok.ma,,bureau,ar\n`).listed.at(-1)?.email).toBe('z@ok.ma');
  });

  it('is refused as a whole where it lacks a column or is no CSV', () => {
    expect(() => readRecipientList('name,language\nx,ar\n')).toThrow(/lacks the column email and audience/);
    expect(() => readRecipientList(`${HEAD}"a@x.ma,,bureau,ar\n`)).toThrow(/cannot be read/);
    expect(() => readRecipientList('')).toThrow(/lacks the column/);
  });

  it('is read from a workbook too, by the rows that a person sees', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'recipients-'));
    const path = join(folder, 'list.xlsx');
    const workbook = new ExcelJS.Workbook();
    workbook
      .addWorksheet('x')
      .addRows([
        ['email', 'name', 'audience', 'language'],
        [{ text: 'a@x.ma', hyperlink: 'mailto:a@x.ma' }, 'لحسن', 'bureau', 'ar'],
        [],
        ['nobody', '', 'bureau', 'ar'],
      ]);
    await workbook.xlsx.writeFile(path);
    const { listed, refused } = await readRecipientFile(path);
    expect(listed.map(({ email }) => email)).toEqual(['a@x.ma']);
    expect(refused.map(({ line }) => line)).toEqual([4]);
    await rm(folder, { recursive: true });
  });

  it('takes no address that could begin a header, name two people or look like another', () => {
    for (const each of [
      'a@x.ma\r\nBcc: b@x.ma',
      'a@x.ma,b@x.ma',
      '<a@x.ma>',
      'a@x.ma>',
      'a b@x.ma',
      'а@x.ma',
      'a@[127.0.0.1]',
      '"a"@x.ma',
      '.a@x.ma',
      'a.@x.ma',
      `${'a'.repeat(65)}@x.ma`,
      'a@-x.ma',
      'a@x.m',
    ])
      expect(addressProblem(each), each).not.toBeNull();
    fc.assert(
      fc.property(fc.emailAddress({ size: 'small' }), (address) => {
        expect([null, 'address.malformed']).toContain(addressProblem(address));
      }),
    );
    for (const each of ['a@x.ma', 'first.last+tag@sub.domain.gov.ma', 'o_o@xn--mgbc0a9azcg.xn--mgbc0a9azcg'])
      expect(addressProblem(each), each).toBeNull();
  });
});

describe('keeping the list', () => {
  let mailing: ReturnType<typeof createMailing>;
  const outbox = { forget: async (address: string) => void forgotten.push(address) };
  const forgotten: string[] = [];
  const context = () => ({ mailing, trackerId: 'main', clock: clockAt(NOW), outbox });
  const add = (email: string, again = false, language = 'ar') =>
    addRecipient(context(), { email, name: '', audience: 'bureau', language }, again);
  const stateOf = async (email: string) => (await mailing.recipients.byAddress('main', email))?.state.kind;
  beforeEach(() => {
    mailing = createMailing(memoryTable());
  });

  it('takes the same list again without effect, and brings a changed line up to date', async () => {
    const csv = `${HEAD}a@x.ma,لحسن,bureau,ar\nb@x.ma,,members,fr\n`;
    expect((await importRecipients(context(), csv)).json.counts).toMatchObject({ added: 2 });
    expect((await importRecipients(context(), csv)).json.counts).toMatchObject({ added: 0, unchanged: 2 });
    const changed = await importRecipients(context(), csv.replace('members,fr', 'members,ar+fr'));
    expect(changed.json.counts).toMatchObject({ updated: 1, unchanged: 1 });
    expect(changed.lines).toEqual(['0 added, 1 updated, 1 unchanged, 0 kept out as before, 0 refused.']);
  });

  it('says which lines it refused, takes the others, and ends with 1', async () => {
    const answer = await importRecipients(context(), `${HEAD}bad,,bureau,ar\na@x.ma,,bureau,ar\n`);
    expect(answer.status).toBe(1);
    expect(answer.lines[0]).toMatch(/^line 2: /);
    expect(await stateOf('a@x.ma')).toBe('active');
  });

  it('puts nobody back who stopped, unless a person says so by name', async () => {
    await add('a@x.ma');
    await mailing.recipients.change(
      'main',
      (await mailing.recipients.byAddress('main', 'a@x.ma'))?.id ?? '',
      (now) => ({
        ...now,
        state: { kind: 'stopped', at: NOW, by: 'link' },
      }),
    );
    expect((await importRecipients(context(), `${HEAD}A@x.ma,,bureau,ar\n`)).json.counts['kept-out']).toBe(1);
    const refused = await add('a@x.ma');
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.lines[0]).toContain('stopped 2026-11-23 by their link');
    expect(await stateOf('a@x.ma')).toBe('stopped');
    expect(await add('a@x.ma', true)).toMatchObject({ status: 0 });
    expect(await stateOf('a@x.ma')).toBe('active');
  });

  it('does not take up an address that bounced elsewhere, until the bounce is lifted by name', async () => {
    await mailing.suppressions.add('a@x.ma', 'bounce', NOW);
    expect((await add('a@x.ma')).json.taken).toBe('kept-out');
    expect(await stateOf('a@x.ma')).toBe('suppressed');
    await add('a@x.ma', true);
    expect(await stateOf('a@x.ma')).toBe('active');
    expect(await mailing.suppressions.of('a@x.ma')).toBeNull();
  });

  it('refuses one with a reason in one line', async () => {
    await expect(add('é@x.ma')).rejects.toMatchObject({
      code: 'recipient.refused',
      message: expect.stringMatching(/^é@x\.ma is refused: .*U\+00E9\)\.$/) as string,
    });
    await expect(add('a@x.ma', false, 'en')).rejects.toThrow(/language "en"/);
  });

  it('removes and erases, and lists what is left', async () => {
    await add('a@x.ma');
    await add('b@x.ma', false, 'ar+fr');
    expect(await removeRecipient(context(), 'A@x.ma', false)).toMatchObject({ status: 0 });
    expect(await removeRecipient(context(), 'b@x.ma', true)).toMatchObject({ status: 0 });
    expect(await removeRecipient(context(), 'c@x.ma', true)).toMatchObject({ status: 1 });
    const { lines, json } = await listRecipients(context());
    expect(lines[0]).toMatch(/^a@x\.ma +bureau +ar +stopped 2026-11-23 by operator$/);
    expect(lines[1]).toMatch(/^\([0-9a-f]{20}\) +bureau +ar\+fr +erased 2026-11-23$/);
    expect(lines[2]).toBe('2 recipients: 1 stopped, 1 erased.');
    expect(JSON.stringify(json)).not.toContain('b@x.ma');
    expect(forgotten).toEqual(['b@x.ma', 'c@x.ma']);
  });
});
