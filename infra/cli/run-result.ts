import type { DigestLanguage } from '../../shared/model/language.ts';
import type { DeliveryStatus } from '../../shared/model/delivery.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { Sync } from '../../shared/model/sync.ts';
import type { Audience } from '../../shared/model/tracker.ts';
import type { Mailing } from '../../shared/store/mailing.ts';
import { type SyncSummary, summaryOf } from '../../functions/sync/summary.ts';
import type { Outbox, OutboxFiles } from '../local/outbox.ts';
import { addressedDeliveries } from './deliveries.ts';

/** One mail of the run's edition, as `run --json` prints it. */
export interface RunDelivery {
  readonly id: string;
  /** The address; null once it has been erased. */
  readonly recipient: string | null;
  readonly audience: Audience;
  readonly language: DigestLanguage;
  readonly status: DeliveryStatus;
  /** Null until SES gave it one. */
  readonly messageId: string | null;
  /** Paths of what was handed to SES; null for a mail that never was. */
  readonly files: OutboxFiles | null;
}

/** What a run prints with `--json`. `edition` is null where no read of the tracker has ever been taken. */
export interface RunResult {
  readonly sync: SyncSummary;
  readonly edition: { readonly id: string; readonly period: string; readonly created: boolean } | null;
  readonly deliveries: readonly RunDelivery[];
}

const deliveriesOf = async (edition: Edition, mailing: Mailing, outbox: Outbox): Promise<RunDelivery[]> => {
  const told: RunDelivery[] = [];
  for (const { delivery, email, messageId } of await addressedDeliveries(mailing, edition)) {
    const { id, audience, language, state } = delivery;
    const files = email === null ? null : await outbox.filesOf(edition.id, email, language);
    told.push({ id, recipient: email, audience, language, status: state.status, messageId, files });
  }
  return told;
};

/** Reads back what the run came to, from what is stored. */
export const runResult = async (
  sync: Sync,
  edition: { readonly made: Edition; readonly created: boolean } | null,
  mailing: Mailing,
  outbox: Outbox,
): Promise<RunResult> => ({
  sync: summaryOf(sync),
  edition: edition && { id: edition.made.id, period: edition.made.period, created: edition.created },
  deliveries: edition === null ? [] : await deliveriesOf(edition.made, mailing, outbox),
});

/** 1 where a person must look: a refused sync, or mails that failed or may or may not have gone. */
export const statusOf = ({ sync, deliveries }: RunResult): 0 | 1 =>
  sync.refused !== null || deliveries.some(({ status }) => status === 'failed' || status === 'unknown')
    ? 1
    : 0;
