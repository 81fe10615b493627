import type { Commitment } from '../../shared/model/commitment.ts';
import type { CommitmentRecord } from '../../shared/model/history.ts';
import type { DeliverJob } from '../../shared/model/jobs.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { renderCopy } from '../../shared/mail/render.ts';
import { clockAt } from '../../shared/runtime/clock.ts';
import { silentLog } from '../../shared/runtime/log.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { createStore } from '../../shared/store/store.ts';
import type { Table } from '../../shared/store/table.ts';
import type { EditionServices } from '../../functions/edition/make-edition.ts';
import { memoryArchive, NOW, stageOf } from './mailing.ts';
import { virtualQueue } from './queue.ts';

export const JOB = { trackerId: 'main', scheduledAt: NOW };

const commitment = (row: number): Commitment => ({
  ref: `C${row}`,
  title: `التزام رقم ${row}`,
  kind: 'commitment',
  axis: 'الحوار الاجتماعي',
  owner: ['الإدارة'],
  dependsOn: [],
  beneficiaries: null,
  committee: null,
  agreedOn: null,
  due: null,
  recurs: null,
  status: 'in_progress',
  statusText: 'في طور الإنجاز',
  saidLate: false,
  progress: 40,
  target: null,
  current: null,
  unionView: null,
  stateView: null,
  evidence: [],
  documents: [],
  notes: null,
  updatedOn: null,
  extra: {},
  at: { tab: 'الالتزامات', row },
});

/** Stores a few commitments as a first sync would leave them. */
export const seedTracker = async (table: Table, seenAt: string, count = 3): Promise<void> => {
  const store = createStore(table);
  for (let row = 2; row < count + 2; row += 1) {
    const after: CommitmentRecord = {
      trackerId: 'main',
      id: `c${row}`,
      version: 1,
      presence: 'present',
      commitment: commitment(row),
      promise: { first: null, last: null, postponements: 0 },
      firstSeenAt: seenAt,
      changedAt: seenAt,
    };
    await store.commitments.apply({
      trackerId: 'main',
      commitmentId: after.id,
      version: 1,
      seenAt,
      syncId: 'main.1',
      fields: [],
      meanings: [{ kind: 'new' }],
      after,
    });
  }
};

/** What `edition` works with, over a table and an archive that may outlive it. */
export const editionServices = (
  table: Table,
  options: { stage?: Partial<Stage>; now?: string; archive?: ReturnType<typeof memoryArchive> } = {},
) => {
  const mailing = createMailing(table);
  const queue = virtualQueue<DeliverJob>();
  const archive = options.archive ?? memoryArchive();
  const services: EditionServices = {
    log: silentLog,
    stage: stageOf(options.stage),
    clock: clockAt(options.now ?? NOW),
    store: createStore(table),
    ...mailing,
    archive,
    render: renderCopy,
    deliverQueue: queue,
    sendRate: async () => 10,
  };
  return { mailing, queue, archive, services };
};
