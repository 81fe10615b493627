import type { Sync } from '../../shared/model/sync.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { CannotStartError, RetryLaterError } from '../../shared/runtime/errors.ts';
import type { Store } from '../../shared/store/store.ts';
import { parseSyncId, toSync } from '../../shared/store/sync-record.ts';
import { ended } from './ledger.ts';

/**
 * A named person says that a refused read is to be taken, and why. The next sync takes it, once: that read, or a
 * later one that has lost no more. Recorded with the refusal.
 * @throws CannotStartError where there is no such refusal, or it is no longer open.
 */
export const acceptRefusal = async (
  syncId: string,
  { by, reason }: { readonly by: string; readonly reason: string },
  { store, clock }: { readonly store: Store; readonly clock: Clock },
): Promise<Sync> => {
  const at = parseSyncId(syncId);
  const read = at && (await store.syncs.record(at.trackerId, at.number));
  const end = read?.value.ended;
  if (!read || !end) throw new CannotStartError('sync.unknown', `There is no sync ${syncId}.`);
  const { outcome } = end;
  if (outcome.kind !== 'refused')
    throw new CannotStartError(
      'sync.not-refused',
      `The sync ${syncId} was not refused: there is nothing to accept.`,
    );
  if (outcome.accepted)
    throw new CannotStartError('sync.accepted', `${outcome.accepted.by} has accepted ${syncId} already.`);
  const head = await store.syncs.head(read.value.trackerId);
  if (head?.value.standing.refusal?.number !== read.value.number)
    throw new CannotStartError('sync.settled', `The refusal ${syncId} is past: a later read was taken.`);
  if (by.trim() === '' || reason.trim() === '')
    throw new CannotStartError(
      'sync.reason-missing',
      'Accepting a refused read needs your name and a reason.',
    );
  const accepted = { by: by.trim(), reason: reason.trim(), at: clock() };
  const record = ended(read.value, end.at, { ...outcome, accepted }, read.value.standing);
  if (await store.syncs.change(read, record)) return toSync(record);
  throw new RetryLaterError('sync.contended', `A sync has just touched ${syncId}: try again.`);
};
