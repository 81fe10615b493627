import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, mailOf, runOnce, typeInto } from './iltizam.ts';

/**
 * The whole product in one file: a sheet goes in, mails come out. A union and an administration have agreed on
 * fifteen things; every Monday each side gets the same numbers in its own language.
 */
let home: Awaited<ReturnType<typeof aFolder>>;
let firstMonday: Awaited<ReturnType<typeof runOnce>>;
let secondMonday: Awaited<ReturnType<typeof runOnce>>;
beforeAll(async () => {
  home = await aFolder();
});
afterAll(() => home[Symbol.asyncDispose]());

const theTracker = () => join(home.path, '.iltizam', 'tracker.xlsx');

test('the first Monday, each side is told where everything stands, and nothing is invented', async () => {
  const run = (firstMonday = await runOnce(home.path));

  expect(run.status).toBe(0);
  expect(run.sync).toEqual({
    id: 'sector.1',
    rows: 15,
    created: 15,
    updated: 0,
    unchanged: 0,
    removed: 0,
    restored: 0,
    findings: { error: 0, warning: 0, info: 0 },
    refused: null,
  });
  expect(run.edition).toEqual({ id: 'sector.2025-W43', period: '2025-W43', created: true });
  expect(run.deliveries).toEqual([
    expect.objectContaining({ audience: 'bureau', language: 'ar', status: 'sent' }),
    expect.objectContaining({ audience: 'secretariat', language: 'fr', status: 'sent' }),
  ]);

  const arabic = await mailOf(run, 'ar');
  expect(arabic.to).toEqual(['bureau@naqaba.example']);
  expect(arabic.html).toContain('dir="rtl"');
  expect(arabic.text).toContain('15 التزاما قيد التتبع');
  expect(arabic.attachments).toContainEqual(expect.stringMatching(/\.xlsx$/));

  const french = await mailOf(run, 'fr');
  expect(french.subject).toContain('13 au 19 octobre 2025');
  expect(french.text).toContain('15 engagements suivis');
  // Said done without proof is not done; a blank is not "not started"; 2026 is no date that has passed.
  expect(french.text).toContain('Réalisé : 0');
  expect(french.text).toContain('Déclarés réalisés, justificatif attendu : 3');
  expect(french.text).toContain('Non entamé : 0');
  expect(french.text).toContain('Non renseignés : 11');
  expect(french.text).toContain('Échéance : في أفق سنة 2026');
});

test('what was handed to SES lies in the data folder, byte for byte, for whoever wants to look', async () => {
  for (const { files, messageId } of firstMonday.deliveries) {
    expect(messageId).not.toBeNull();
    const eml = await readFile(files?.eml ?? '', 'utf8');
    expect(eml).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(await readFile(files?.html ?? '', 'utf8')).toContain('<h1');
    expect((await readFile(files?.text ?? '', 'utf8')).length).toBeGreaterThan(500);
  }
});

test('a week later the digest says what moved, from what to what', async () => {
  await typeInto(theTracker(), [
    { ref: 'C5', header: 'وضعية التنفيذ', value: 'في طور الإنجاز' },
    { ref: 'C5', header: 'نسبة الإنجاز', value: 0.4 },
    { ref: 'C3', header: 'وضعية التنفيذ', value: 'منجز' },
    { ref: 'C3', header: 'الوثائق المثبتة', value: 'مذكرة رقم 12/2025' },
    { ref: 'C9', header: 'أجل التنفيذ', value: '30/11/2025' },
  ]);

  const run = (secondMonday = await runOnce(home.path, '--now', '+7d'));

  expect(run.sync).toMatchObject({ created: 0, updated: 3, unchanged: 12 });
  expect(run.edition).toEqual({ id: 'sector.2025-W44', period: '2025-W44', created: true });
  const { text } = await mailOf(run, 'fr');
  expect(text).toContain('3 engagements ont évolué cette semaine');
  // Done, with its proof; begun; and a date put off, the old one and the new.
  expect(text).toMatch(/C3 · .+\n {2}Réalisé · situation auparavant non renseignée/);
  expect(text).toMatch(/Nouveau justificatif · مذكرة رقم 12\/2025/);
  expect(text).toMatch(/C5 · .+\n {2}En progrès · .*40\s%/);
  expect(text).toMatch(/C9 · .+\n\s+Report .*16\soctobre\s2025 .*30\snovembre\s2025/);
});

test('the same week again, nothing is sent twice, even though the tracker has moved on', async () => {
  await typeInto(theTracker(), [{ ref: 'C6', header: 'وضعية التنفيذ', value: 'متعثر' }]);

  const again = await runOnce(home.path, '--now', '+1d');

  expect(again.sync).toMatchObject({ updated: 1 });
  expect(again.edition).toEqual({ id: 'sector.2025-W44', period: '2025-W44', created: false });
  expect(again.deliveries).toEqual(secondMonday.deliveries);
});

test('in a week in which nobody touches the tracker, the digest says so in so many words', async () => {
  // What moved after the last digest belongs to the next one; the week after that is the quiet one.
  const told = await mailOf(await runOnce(home.path, '--now', '2025-11-03'), 'fr');
  expect(told.text).toMatch(/C6[\s\S]{0,200}Bloqué/);

  const quiet = await runOnce(home.path, '--now', '+7d');
  expect(quiet.sync).toMatchObject({ updated: 0, unchanged: 15 });
  expect((await mailOf(quiet, 'fr')).text).toContain('Aucune évolution cette semaine');
});
