import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bundleFunctions } from '../../infra/aws/bundle.ts';
import { bytesAtStart } from '../../infra/aws/bundle-start.ts';
import { addDays } from '../../shared/model/calendar.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../shared/runtime/contract.ts';
import { templatesAround } from '../infra/built/a-stage.ts';
import { type QueuedJob, sesEvent, sqsEvent, urlEvent } from '../infra/built/events.ts';
import { openLoopback } from '../infra/built/loopback.ts';
import { openWorld } from '../infra/built/world.ts';
import { startFunction } from '../stand-in/lambda/built-function.ts';

/**
 * What each built function weighs, how long it takes to load and to answer, and what memory that takes: what a cold
 * start pays. Each sample is a process of its own, with the template's NODE_OPTIONS, against servers on loopback; a
 * bare start of Node is measured beside it, for times say little on a machine that others use too.
 */
const SAMPLES = 9;
const json = process.argv.includes('--json');

const report = (measure: string, value: number, unit: string, limit?: number): void => {
  process.stdout.write(
    json
      ? `${JSON.stringify({ bench: 'bundles', measure, value, unit, limit })}\n`
      : `bundles  ${measure.padEnd(44)} ${String(value).padStart(7)} ${unit}${limit === undefined ? '' : `  (at most ${limit})`}\n`,
  );
};
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const bareStart = (): number => {
  const start = performance.now();
  execFileSync(process.execPath, ['-e', '0']);
  return performance.now() - start;
};

const built = mkdtempSync(join(tmpdir(), 'iltizam-bench-'));
const bundles = await bundleFunctions(built);
const around = templatesAround(built);
const cloud = await openLoopback(around);
const world = await openWorld(built, cloud, around);

/** A Monday for each sample: its first call does the function's whole work, its second finds it done. */
const mondayOf = (sample: number): string => addDays('2026-11-30', 7 * sample);
const job = (day: string) => ({
  messageId: 'm',
  body: JSON.stringify({ trackerId: 'sector', scheduledAt: `${day}T08:00:00.000Z` }),
  group: 'sector',
});
await world.mailing.recipients.add({
  trackerId: 'sector',
  name: null,
  email: 'reader@niqaba.example',
  audience: 'bureau',
  languages: ['ar'],
});
await world.call('sync', sqsEvent('sync', [job('2026-11-23')]), '2026-11-23T08:00:00Z');
await world.call('edition', sqsEvent('edition', [job('2026-11-23')]), '2026-11-23T08:00:00Z');
await world.work('deliver', '2026-11-23T08:00:00Z');
const [mail] = await cloud.mails();
if (!mail) throw new Error('no mail came of the edition');
await world.coolDown();

const EVENTS: Readonly<Record<FunctionName, (day: string) => unknown>> = {
  schedule: (day) => world.handedOver('sync', `${day}T08:00:00Z`),
  sync: (day) => {
    world.sheet.version += 1;
    return sqsEvent('sync', [job(day)]);
  },
  edition: (day) => sqsEvent('edition', [job(day)]),
  deliver: () => sqsEvent('deliver', [jobs.shift() ?? { messageId: 'none', body: '{}' }]),
  'delivery-events': (day) => sesEvent('Delivery', mail, `${day}T08:00:00Z`),
  unsubscribe: () => urlEvent('GET', 'https://stop.lambda-url.eu-west-3.on.aws/?t=none'),
  watchdog: (day) => world.handedOver('watchdog', `${day}T08:00:00Z`),
};
let jobs: QueuedJob[] = [];

/** Milliseconds; `mb` is the memory of the process after both invocations. */
interface Sample {
  readonly bare: number;
  readonly load: number;
  readonly first: number;
  readonly second: number;
  readonly mb: number;
}

for (const name of FUNCTION_NAMES) {
  const metafile = bundles[name];
  if (!metafile) throw new Error(`no bundle of ${name}`);
  const samples: Sample[] = [];
  if (name === 'deliver') jobs = [...(await cloud.receive('deliver'))];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const bare = bareStart();
    const environment = { ...(await cloud.environmentOf(name)), GOOGLE_API_ROOT_URL: world.google.url };
    const each = await startFunction(join(built, name), environment);
    const at = `${mondayOf(sample)}T08:00:00.000Z`;
    const event = EVENTS[name](mondayOf(sample));
    const first = await each.invoke(event, { at, timeoutMs: around.timeoutMsOf(name) });
    const second = await each.invoke(event, { at, timeoutMs: around.timeoutMsOf(name) });
    each.stop();
    samples.push({ bare, load: each.loadMs, first: first.ms, second: second.ms, mb: second.mb });
  }
  const of = (key: keyof Sample) => median(samples.map((sample) => sample[key]));
  report(
    `${name}: loaded at start`,
    Math.round(bytesAtStart(metafile, relative(process.cwd(), join(built, name, 'index.mjs'))) / 1024),
    'KB',
    1024,
  );
  report(`${name}: load time`, Math.round(of('load')), 'ms', 100);
  report(`${name}: load time over a bare start of Node`, Number((of('load') / of('bare')).toFixed(1)), 'x');
  report(`${name}: first invocation`, Math.round(of('first')), 'ms');
  report(`${name}: second invocation`, Math.round(of('second')), 'ms');
  report(`${name}: memory after both`, Math.round(of('mb')), 'MB');
}
await world[Symbol.asyncDispose]();
rmSync(built, { recursive: true });
