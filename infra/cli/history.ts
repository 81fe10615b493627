import { wallClock } from '../../shared/model/calendar.ts';
import type { Change, CommitmentRecord } from '../../shared/model/history.ts';
import type { Instant, Zone } from '../../shared/model/time.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Answer } from './answer.ts';
import { fieldInWords, meaningInWords } from './history-words.ts';

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

const folded = (text: string): string => text.trim().normalize('NFKC').toLowerCase();

const matches = (records: readonly CommitmentRecord[], name: string): CommitmentRecord[] => {
  const wanted = folded(name);
  return records.filter(({ id, commitment: { ref } }) => id === wanted || folded(ref ?? '') === wanted);
};

const knownNames = (records: readonly CommitmentRecord[]): string => {
  const names = records.map(({ id, commitment }) => commitment.ref ?? id);
  return names.length > 20 ? `${names.slice(0, 20).join(', ')}…` : names.join(', ');
};

const time = (instant: Instant, zone: Zone): string => {
  const { date, time: hours } = wallClock(instant, zone);
  return `${date} ${hours.slice(0, 5)}`;
};

const headInWords = ({ id, commitment, presence, promise, version }: CommitmentRecord): string[] => {
  const { ref, title, kind, status, progress, due } = commitment;
  const percent = progress === null ? '' : `, ${progress} %`;
  const dates = due === null ? 'no date' : `due ${due.text}`;
  const putOff =
    promise.postponements === 0
      ? ''
      : `, put off ${promise.postponements}×, first promised for ${promise.first?.text}`;
  return [
    `${ref ?? '(no ref)'}  ${title}`,
    `  ${kind}, ${status ?? 'status not given'}${percent}, ${dates}${putOff}`,
    `  ${presence} in the tracker, ${version} ${version === 1 ? 'change' : 'changes'}, id ${id}`,
  ];
};

const changeInWords = ({ seenAt, syncId, meanings, fields }: Change, zone: Zone): string[] => [
  `  ${time(seenAt, zone)}  ${meanings.map(meaningInWords).join('; ') || 'edited'}  (sync ${syncId})`,
  ...fields.map((field) => `      ${fieldInWords(field)}`),
];

/**
 * `history REF`: the life of the commitment of that ref or id. @throws CannotStartError where there is none.
 */
export const showHistory = async (
  { store, trackerId, zone }: TrackedContext,
  name: string,
): Promise<Answer<readonly CommitmentHistory[]>> => {
  const records = await store.commitments.all(trackerId);
  const found = matches(records, name);
  if (found.length === 0)
    throw new CannotStartError(
      'commitment.unknown',
      records.length === 0
        ? `Nothing is stored of ${trackerId} yet.`
        : `No commitment "${name}" is stored. There are: ${knownNames(records)}.`,
    );
  const lives: CommitmentHistory[] = [];
  for (const record of found) lives.push({ record, changes: await store.changes.ofCommitment(record) });
  const lines = lives.flatMap(({ record, changes }, index) => [
    ...(index > 0 ? [''] : []),
    ...headInWords(record),
    ...changes.flatMap((change) => changeInWords(change, zone)),
  ]);
  return { json: lives, lines, status: 0 };
};
