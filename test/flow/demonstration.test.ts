import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunResult } from '../../infra/cli/run-result.ts';
import { aFolder, iltizam, mailOf } from './iltizam.ts';

/** The invented tracker, week by week: everything that a digest can say is said in one of them. */
let home: Awaited<ReturnType<typeof aFolder>>;
let weeks: readonly RunResult[];
let french: string;
beforeAll(async () => {
  home = await aFolder();
  const { status, out, err } = await iltizam(home.path, ['run', '--demo', '--once', '--json']);
  expect([status, err.includes('iltizam:')]).toEqual([0, false]);
  ({ weeks } = JSON.parse(out) as { weeks: RunResult[] });
  french = (await Promise.all(weeks.slice(-3).map((week) => mailOf(week, 'fr'))))
    .map(({ text }) => text)
    .join('\n');
}, 120_000);
afterAll(() => home[Symbol.asyncDispose]());

test('each week has its own edition, one mail for each side, each sent once', () => {
  expect(new Set(weeks.map(({ edition }) => edition?.id)).size).toBe(weeks.length);
  const sent = weeks.flatMap(({ deliveries }) => deliveries);
  expect(sent).toHaveLength(2 * weeks.length);
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(sent.length);
});

test.each([
  ['completed', /Réalisé · auparavant/],
  ['declared', /Déclaré réalisé, justificatif attendu ·/],
  ['postponed for the second time', /Report d.échéance \(2e\)/],
  ['clarified', /Échéance précisée/],
  ['gone backwards', /En recul/],
  ['blocked', /Bloqué ·/],
  ['new', /Nouveau au tableau/],
  ['removed', /Retiré du tableau/],
  ['came back', /Rétabli au tableau/],
  ['new proof', /Nouveau justificatif/],
  ['nothing moved', /Aucune évolution (cette semaine|depuis)/],
  ['date passed', /Échéance dépassée/],
  ['assessments differ', /Appréciations divergentes/],
])('the three weeks of the story say: %s', (_what, words) => {
  expect(french).toMatch(words);
});

test('every copy says that it is invented', async () => {
  for (const { deliveries } of weeks)
    for (const { files } of deliveries)
      expect(await readFile(files?.html ?? '', 'utf8')).toMatch(/مثال توضيحي|Exemple fictif/);
});

test('it is played again from its start, and never over a tracker of one’s own', async () => {
  const again = await iltizam(home.path, ['run', '--demo', '--once', '--now', '+7d']);
  expect([again.status, again.err]).toEqual([2, expect.stringMatching(/^iltizam: --demo has its own/)]);
  await iltizam(home.path, ['run', '--once', '--data', 'own']);
  const own = await iltizam(home.path, ['run', '--demo', '--once', '--data', 'own']);
  expect([own.status, own.err]).toEqual([2, expect.stringMatching(/tracker of your own/)]);
});
