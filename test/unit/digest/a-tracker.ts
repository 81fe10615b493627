import type { Commitment } from '../../../shared/model/commitment.ts';
import type { Change, CommitmentRecord } from '../../../shared/model/history.ts';
import type { Sync } from '../../../shared/model/sync.ts';
import type { Instant, PartialDate } from '../../../shared/model/time.ts';
import type { TrackerConfig } from '../../../shared/model/tracker.ts';
import { compare, firstChange, removal } from '../../../shared/store/compare/compare.ts';

/** An invented tracker, of an invented sector: what digests of tests are made from. */
export const tracker: TrackerConfig = {
  id: 'lighthouses',
  name: {
    ar: 'الحوار الاجتماعي لقطاع المنارات',
    fr: 'Dialogue social du secteur des phares',
    en: 'Social dialogue of the lighthouse sector',
  },
  source: { kind: 'google-sheet', spreadsheetId: 'sheet-of-lighthouses', writeBack: true },
  union: {
    name: {
      ar: 'النقابة الوطنية لمستخدمي المنارات',
      fr: 'Syndicat national des phares',
      en: 'National lighthouse union',
    },
    short: { ar: 'المكتب الوطني', fr: 'bureau national', en: 'national bureau' },
    aliases: ['النقابة'],
  },
  administration: {
    name: {
      ar: 'كتابة الدولة المكلفة بالمنارات',
      fr: 'Secrétariat d’État aux phares',
      en: 'State Secretariat for lighthouses',
    },
    short: { ar: 'كتابة الدولة', fr: 'secrétariat d’État', en: 'State Secretariat' },
    aliases: ['الإدارة', 'الطرفان', 'les deux parties'],
  },
  sessionsPerYear: 2,
  disclose: [],
  fictional: true,
  audienceNames: {},
};

export const day = (date: string): PartialDate => ({ date, precision: 'day', text: date });
export const horizon = (year: number): PartialDate => ({
  date: `${year}-12-31`,
  precision: 'year',
  text: `أفق ${year}`,
});

export const aCommitment = (over: Partial<Commitment> = {}): Commitment => ({
  ref: null,
  title: 'توفير النقل إلى المنارات المعزولة',
  kind: 'commitment',
  axis: 'ظروف العمل',
  owner: ['كتابة الدولة'],
  dependsOn: [],
  beneficiaries: null,
  committee: null,
  agreedOn: null,
  due: null,
  recurs: null,
  status: null,
  statusText: null,
  saidLate: false,
  progress: null,
  target: null,
  current: null,
  unionView: null,
  stateView: null,
  evidence: [],
  documents: [],
  notes: null,
  updatedOn: null,
  extra: {},
  at: { tab: 'الالتزامات', row: 2 },
  ...over,
});

/** One read of the sheet: all that stood in it, by the id under which each row is known. */
export interface Read {
  readonly at: Instant;
  readonly rows: Readonly<Record<string, Partial<Commitment>>>;
}

/** What is stored after these reads: present ones in the order of the last, then those that are gone. */
export const afterReads = (reads: readonly Read[]): { records: CommitmentRecord[]; changes: Change[] } => {
  const standing = new Map<string, CommitmentRecord>();
  const changes: Change[] = [];
  for (const [index, { at, rows }] of reads.entries()) {
    const sighting = { syncId: `${tracker.id}.${index + 1}`, seenAt: at, cellOf: () => null };
    const apply = (change: Change | null): void => {
      if (change === null) return;
      changes.push(change);
      standing.set(change.commitmentId, change.after);
    };
    for (const [row, [id, over]] of Object.entries(rows).entries()) {
      const commitment = aCommitment({ ref: id, at: { tab: 'الالتزامات', row: row + 2 }, ...over });
      const before = standing.get(id);
      apply(
        before ? compare(before, commitment, sighting) : firstChange(tracker.id, id, commitment, sighting),
      );
    }
    for (const before of [...standing.values()]) if (!(before.id in rows)) apply(removal(before, sighting));
  }
  const order = Object.keys(reads.at(-1)?.rows ?? {});
  const place = ({ id }: CommitmentRecord): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const records = [...standing.values()].sort((one, other) => place(one) - place(other));
  return { records, changes };
};

/** A read that was taken, of a minute. */
export const goodSync = (startedAt: Instant): Sync => ({
  trackerId: tracker.id,
  id: `${tracker.id}.1`,
  startedAt,
  endedAt: new Date(Date.parse(startedAt) + 60_000).toISOString(),
  sourceVersion: '7',
  modifiedBy: null,
  outcome: { kind: 'unmoved', rows: 3 },
  findings: { error: 0, warning: 0, info: 0 },
  requests: 0,
  unanswered: null,
});
