import type { Change, CommitmentRecord } from '../../shared/model/history.ts';
import type { Zone } from '../../shared/model/time.ts';
import { refKey } from '../../shared/normalise/refs.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Answer } from './answer.ts';
import { changeLines, headLines } from './history-view.ts';
import { isolated } from './lines.ts';
import type { Paint } from './screen.ts';

/** What the commands about what was tracked work on. */
export interface TrackedContext {
  readonly store: Store;
  readonly trackerId: string;
  readonly zone: Zone;
}

/** A commitment and its life, oldest change first. */
export interface CommitmentHistory {
  readonly record: CommitmentRecord;
  readonly changes: readonly Change[];
}

/** Those of that ref, as a tracker's refs are compared, or of that id. */
const matches = (records: readonly CommitmentRecord[], name: string): CommitmentRecord[] => {
  const wanted = refKey(name.trim());
  return records.filter(
    ({ id, commitment: { ref } }) => id.toUpperCase() === wanted || (ref !== null && refKey(ref) === wanted),
  );
};

const MOST_NAMED = 20;

const knownNames = (records: readonly CommitmentRecord[]): string => {
  const names = records.slice(0, MOST_NAMED).map(({ id, commitment }) => isolated(commitment.ref ?? id));
  const more = records.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/**
 * `history REF`: the life of the commitment of that ref or id. @throws CannotStartError where there is none.
 */
export const showHistory = async (
  { store, trackerId, zone }: TrackedContext,
  name: string,
  paint: Paint,
): Promise<Answer<readonly CommitmentHistory[]>> => {
  const records = await store.commitments.all(trackerId);
  const found = matches(records, name);
  if (found.length === 0)
    throw new CannotStartError(
      'commitment.unknown',
      records.length === 0
        ? `Nothing is stored of ${trackerId} yet.`
        : `No commitment "${isolated(name)}" is stored. There are: ${knownNames(records)}.`,
    );
  const lives: CommitmentHistory[] = [];
  for (const record of found) lives.push({ record, changes: await store.changes.ofCommitment(record) });
  const lines = lives.flatMap(({ record, changes }) => [
    '',
    ...headLines(record, zone, paint),
    '',
    ...changes.flatMap((change) => changeLines(change, zone, paint)),
  ]);
  return { json: lives, lines: [...lines, ''], status: 0 };
};
