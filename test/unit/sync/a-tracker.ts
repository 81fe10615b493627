import { isDeepStrictEqual } from 'node:util';
import type { RawTable } from '../../../shared/model/raw-table.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import type { Sync } from '../../../shared/model/sync.ts';
import type { TrackerConfig } from '../../../shared/model/tracker.ts';
import { SourceError } from '../../../shared/runtime/errors.ts';
import { silentLog } from '../../../shared/runtime/log.ts';
import type { FeedbackReport } from '../../../shared/sheet/feedback.ts';
import { createStore, type Store } from '../../../shared/store/store.ts';
import type { Table } from '../../../shared/store/table.ts';
import { syncTracker, type SyncServices } from '../../../functions/sync/sync.ts';

const worded = (text: string) => ({ ar: text, fr: text, en: text });
const party = (text: string) => ({ name: worded(text), short: worded(text), aliases: [] });

export const tracker: TrackerConfig = {
  id: 'demo',
  name: worded('مثال توضيحي'),
  source: { kind: 'workbook', path: 'demo.xlsx' },
  union: party('النقابة'),
  administration: party('الإدارة'),
  sessionsPerYear: 2,
  disclose: [],
  fictional: true,
  audienceNames: {},
};

export const stage: Stage = {
  name: 'test',
  zone: 'Africa/Casablanca',
  delivery: { kind: 'off' },
  sender: { name: worded('نشرة'), address: 'iltizam@nashra.example', replyTo: 'ops@nashra.example' },
  maxSendRate: 10,
  maxLateDays: 3,
  opsAddress: null,
  stopUrl: 'https://stop.nashra.example/',
  trackers: [tracker],
};

export type Row = readonly [
  ref: string,
  title: string,
  status?: string,
  progress?: string,
  due?: string,
  proof?: string,
];
export const HEADERS = ['المرجع', 'الالتزام', 'الحالة', 'نسبة الإنجاز', 'الأجل', 'الوثائق المثبتة'];

const tab = (name: string, rows: readonly (readonly string[])[]): RawTable['tabs'][number] => ({
  id: null,
  name,
  ours: false,
  merges: [],
  rows: rows.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell || null) })),
});

/** A sheet of commitments, and whatever other tabs. */
export const sheetOf = (
  rows: readonly Row[],
  others: Readonly<Record<string, readonly (readonly string[])[]>> = {},
  headers: readonly string[] = HEADERS,
): RawTable => ({
  source: 'demo.xlsx',
  locale: null,
  dateSystem: 1900,
  tabs: [
    tab('الالتزامات', [headers, ...rows.map((row) => row.map((cell) => cell ?? ''))]),
    ...Object.entries(others).map(([name, cells]) => tab(name, cells)),
  ],
});

/** A sheet that somebody goes on editing: each edit is a version. */
export class EditedSheet {
  #table: RawTable;
  #edits = 1;
  reads = 0;
  /** Set to have the next look or read fail with that code. */
  failure: string | null = null;

  constructor(rows: readonly Row[]) {
    this.#table = sheetOf(rows);
  }
  edit(
    rows: readonly Row[],
    ...rest: [others?: Parameters<typeof sheetOf>[1], headers?: readonly string[]]
  ): void {
    this.#table = sheetOf(rows, ...rest);
    this.#edits += 1;
  }
  get table(): RawTable {
    return this.#table;
  }
  /** What the editors were told last. */
  answer: Pick<FeedbackReport, 'language' | 'understood' | 'findings'> | null = null;
  /** Answers in the sheet. Whatever is written there makes another version; a ref only where its cell is still empty. */
  async write({ language, understood, findings, ...report }: FeedbackReport): Promise<void> {
    const answer = { language, understood, findings };
    if (!isDeepStrictEqual(answer, this.answer)) this.touch();
    this.answer = answer;
    const refs = new Map(report.refs.map(({ place, ref }) => [`${place.tab} ${place.row}`, ref]));
    this.#table = {
      ...this.#table,
      tabs: this.#table.tabs.map(({ rows, ...one }) => ({
        ...one,
        rows: rows.map(({ number, cells }) => {
          const ref = refs.get(`${one.name} ${number}`);
          if (ref === undefined || cells[0] !== null) return { number, cells };
          this.touch();
          return { number, cells: [ref, ...cells.slice(1)] };
        }),
      })),
    };
  }
  /** Somebody saved without changing a thing. */
  touch(): void {
    this.#edits += 1;
  }
  /** Of the sync that asks. */
  requests = 0;
  async version(): Promise<string> {
    this.requests += 1;
    if (this.failure !== null) throw new SourceError(this.failure, 'The sheet cannot be read.');
    return `v${this.#edits}`;
  }
  async read() {
    const version = await this.version();
    this.reads += 1;
    return { version, table: this.#table, modifiedBy: 'editor' };
  }
}

/** A clock that moves on by a minute each time it is told to. */
export class SteppedClock {
  #now = Date.parse('2025-10-20T08:00:00.000Z');
  readonly read = (): string => new Date(this.#now).toISOString();
  step(minutes = 60): void {
    this.#now += minutes * 60_000;
  }
}

export interface Tried {
  readonly store: Store;
  readonly sheet: EditedSheet;
  readonly clock: SteppedClock;
  readonly reports: FeedbackReport[];
  readonly services: SyncServices;
  /** An hour later. */
  readonly sync: () => Promise<Sync>;
}

/** All that a sync needs, over a table. */
export const aTracker = (table: Table, rows: readonly Row[], given: Partial<SyncServices> = {}): Tried => {
  const store = createStore(table);
  const sheet = new EditedSheet(rows);
  const clock = new SteppedClock();
  const reports: FeedbackReport[] = [];
  const services: SyncServices = {
    log: silentLog,
    stage,
    clock: clock.read,
    store,
    sourceOf: () => {
      sheet.requests = 0;
      return sheet;
    },
    feedbackOf: () => null,
    ...given,
  };
  const sync = async () => {
    clock.step();
    return syncTracker(tracker, services);
  };
  return { store, sheet, clock, reports, services, sync };
};
