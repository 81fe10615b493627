import { wallClock } from '../../shared/model/calendar.ts';
import type { Commitment } from '../../shared/model/commitment.ts';
import type { Change, CommitmentRecord, DuePromise, Meaning } from '../../shared/model/history.ts';
import type { Instant, Zone } from '../../shared/model/time.ts';
import { dateInWords, fieldInWords, meaningInWords, spoken } from './history-words.ts';
import { counted, isolated, wordsOf, wrapped } from './lines.ts';
import type { Paint } from './screen.ts';

/** A moment as a zone's clock shows it, to the minute. */
export const timeIn = (instant: Instant, zone: Zone): string => {
  const { date, time } = wallClock(instant, zone);
  return `${date} ${time.slice(0, 5)}`;
};

const dueInWords = ({ due, recurs }: Commitment): string => {
  if (recurs !== null) return `due ${counted(recurs.times, 'time')} a ${recurs.every}`;
  return due === null ? 'no date' : `due ${dateInWords(due)}`;
};

const putOff = ({ postponements, first }: DuePromise): string[] =>
  postponements === 0 || first === null
    ? []
    : [
        `    put off ${postponements === 1 ? 'once' : `${postponements} times`}, first promised for ${dateInWords(first)}`,
      ];

/** Who it is and how it stands. */
export const headLines = (
  { id, commitment, presence, promise, version, firstSeenAt }: CommitmentRecord,
  zone: Zone,
  paint: Paint,
): string[] => {
  const { ref, title, kind, status, progress } = commitment;
  const stands = [
    kind,
    status === null ? 'status not given' : spoken(status),
    ...(progress === null ? [] : [`${progress} %`]),
    dueInWords(commitment),
  ];
  const since = timeIn(firstSeenAt, zone).slice(0, 10);
  return [
    `  ${paint.bold(`${isolated(ref ?? '(no ref)')}  ${isolated(title)}`)}`,
    `    ${stands.join(', ')}`,
    ...putOff(promise),
    paint.dim(
      `    ${presence === 'present' ? '' : 'no longer '}in the tracker, first seen ${since}, ${counted(version, 'change')}, id ${id}`,
    ),
  ];
};

const GOOD: ReadonlySet<Meaning['kind']> = new Set(['completed', 'progressed', 'proof-added', 'restored']);
const BAD: ReadonlySet<Meaning['kind']> = new Set([
  'postponed',
  'regressed',
  'blocked',
  'dropped',
  'removed',
  'undated',
]);

const painted = ({ kind }: Meaning, paint: Paint): ((text: string) => string) =>
  GOOD.has(kind) ? paint.green : BAD.has(kind) ? paint.yellow : (text) => text;

const INDENT = ' '.repeat(20);

/** One change: when, what it meant, a line each, and which sync saw it; then the cells, with both values. */
export const changeLines = (
  { seenAt, syncId, meanings, fields }: Change,
  zone: Zone,
  paint: Paint,
): string[] => {
  const said = meanings.flatMap((meaning) =>
    wrapped(wordsOf(meaningInWords(meaning)), INDENT).map((line) => ({
      line,
      colour: painted(meaning, paint),
    })),
  );
  const [first = { line: `${INDENT}edited`, colour: String }, ...rest] = said;
  return [
    `  ${timeIn(seenAt, zone)}  ${first.colour(first.line.trimStart())}${paint.dim(`  sync ${syncId}`)}`,
    ...rest.map(({ line, colour }) => colour(line)),
    ...fields.flatMap((field) => wrapped(wordsOf(fieldInWords(field)), INDENT)).map(paint.dim),
  ];
};
