import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tmpdir } from 'node:os';
import { build } from 'esbuild';
import type { Commitment } from '../../shared/model/commitment.ts';
import type { CommitmentRecord } from '../../shared/model/history.ts';
import type { DigestFacts } from '../../shared/digest/facts.ts';
import { makeDigest } from '../../shared/digest/make-digest.ts';
import { composeMime } from '../../shared/mail/mime.ts';
import { encodedBytes, renderCopy, renderPage } from '../../shared/mail/render.ts';
import { busyWeek } from '../unit/mail/busy-week.ts';

/** What a copy costs: to make it, to load what makes it, and to carry it. */
const json = process.argv.includes('--json');
const report = (measure: string, value: number, unit: string, limit: number | null): void => {
  process.stdout.write(
    json
      ? `${JSON.stringify({ bench: 'render', measure, value, unit, limit })}\n`
      : `render  ${measure.padEnd(58)} ${value.toFixed(unit === 'ms' ? 2 : 0).padStart(9)} ${unit}${limit === null ? '' : `  (at most ${limit})`}\n`,
  );
};
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
const timed = async (times: number, work: () => unknown): Promise<number> => {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return median(taken);
};

const week = busyWeek();
const COMMITMENTS = 60;
const commitmentOf = (index: number): Commitment => {
  const item = week.items[index % week.items.length];
  if (!item) throw new Error('the week has no items');
  return {
    ref: `C${index}`,
    title: `${item.title} ${index}`,
    kind: item.kind,
    axis: ['الأجور والتعويضات', 'الأعمال الاجتماعية', 'التكوين', 'الصحة والسلامة'][index % 4] ?? null,
    owner: item.owner,
    dependsOn: item.dependsOn,
    beneficiaries: null,
    committee: null,
    agreedOn: item.agreedOn,
    due: item.due,
    recurs: null,
    status: item.status,
    statusText: item.statusText,
    saidLate: false,
    progress: item.progress,
    target: null,
    current: null,
    unionView: item.unionView,
    stateView: item.stateView,
    evidence: item.evidence,
    documents: [],
    notes: null,
    updatedOn: null,
    extra: {},
    at: { tab: 'الالتزامات', row: index + 2 },
  };
};
const records: CommitmentRecord[] = Array.from({ length: COMMITMENTS }, (_, index) => ({
  trackerId: week.trackerId,
  id: `i${index}`,
  version: 2,
  presence: 'present',
  commitment: commitmentOf(index),
  promise: { first: commitmentOf(index).due, last: commitmentOf(index).due, postponements: index % 3 },
  firstSeenAt: '2026-03-01T08:00:00.000Z',
  changedAt: '2026-11-17T10:00:00.000Z',
}));
const facts: DigestFacts = {
  tracker: {
    id: week.trackerId,
    name: week.dialogue.name,
    source: { kind: 'workbook', path: 'tracker.xlsx' },
    union: week.dialogue.union,
    administration: week.dialogue.administration,
    sessionsPerYear: 2,
    disclose: [],
    fictional: true,
    audienceNames: {},
  },
  zone: week.zone,
  sheetUrl: null,
  edition: {
    id: week.editionId,
    number: 7,
    period: week.period,
    window: week.window,
    scheduledAt: week.window.to,
  },
  previous: week,
  records,
  changes: records.map((after, index) => ({
    trackerId: week.trackerId,
    commitmentId: after.id,
    version: 2,
    seenAt: `2026-11-${index % 3 === 0 ? '17' : '02'}T10:00:00.000Z`,
    syncId: 's1',
    fields: [{ field: 'progress', from: 40, to: 60, cell: null }],
    meanings: [{ kind: 'progressed', status: null, progress: [40, 60] }],
    after,
  })),
  rounds: [],
  committees: [],
  meetings: [],
  lastGood: null,
  lastSync: null,
  findings: [],
};

for (const language of ['ar', 'fr'] as const) {
  const page = () => renderPage(makeDigest(facts), 'bureau', language);
  await timed(200, page);
  report(`digest, HTML and text of ${COMMITMENTS}, warm, ${language}`, await timed(200, page), 'ms', 5);
}

const digest = makeDigest(facts);
const mail = async () => {
  const copy = await renderCopy(digest, 'bureau', 'ar');
  if (!copy) throw new Error('there is no copy');
  const raw = await composeMime({
    id: 'bench',
    at: week.window.to,
    from: { name: 'نشرة الالتزامات', address: 'iltizam@nashra.example' },
    replyTo: 'remarks@nashra.example',
    to: { name: null, address: 'someone@nashra.example' },
    language: 'ar',
    subject: copy.subject,
    html: copy.html,
    text: copy.text,
    picture: copy.trend,
    workbook: copy.workbook,
    list: null,
    tags: {},
    configurationSet: null,
  });
  return { copy, raw };
};
await timed(10, mail);
report('whole MIME with workbook and picture, warm', await timed(30, mail), 'ms', 100);

const { copy, raw } = await mail();
report('HTML, encoded', encodedBytes(copy.html), 'bytes', 95_000);
report('text, encoded', encodedBytes(copy.text), 'bytes', null);
report('workbook, encoded', Math.ceil((copy.workbook?.bytes.length ?? 0) / 3) * 4, 'bytes', null);
report('picture, encoded', Math.ceil((copy.trend?.png.length ?? 0) / 3) * 4, 'bytes', null);
report('whole mail', raw.length, 'bytes', 2_000_000);

const folder = mkdtempSync(join(tmpdir(), 'iltizam-render-'));
try {
  await build({
    entryPoints: ['shared/mail/render.ts'],
    outdir: relative(process.cwd(), folder),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    outExtension: { '.js': '.mjs' },
    external: ['@resvg/resvg-wasm', 'exceljs'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  const script = `const start = performance.now(); await import('./render.mjs'); process.stdout.write(String(performance.now() - start));`;
  const load = () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: folder,
        encoding: 'utf8',
      }),
    );
  report('loading what renders, in a new process', median(Array.from({ length: 9 }, load)), 'ms', 60);
} finally {
  rmSync(folder, { recursive: true });
}
