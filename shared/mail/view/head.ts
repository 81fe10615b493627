import { typedText } from '../typed-text.ts';
import type { CountName } from '../../model/digest.ts';
import type { HeadlineView, HeadView, TileView } from './view.ts';
import { partsOf } from './parts.ts';
import type { Telling } from './telling.ts';

const STALE_CODES = ['headers-missing', 'too-many-gone'] as const;

/** How old the numbers are, and why where they are old. */
const asOf = ({ digest: { dataAsOf, stale }, words }: Telling): string => {
  if (dataAsOf === null) return words.say('note.as-of-none');
  const when = words.moment(dataAsOf);
  if (stale === null) return words.say('note.as-of', { when });
  const known = STALE_CODES.find((code) => code === stale.code) ?? 'unread';
  return words.say('note.stale', { when, reason: words.say(`stale.${known}`) });
};

/** Who, when, which. */
export const headView = (telling: Telling): HeadView => {
  const { digest, words } = telling;
  return {
    note: words.say('note.name'),
    edition: words.say('note.edition', { number: digest.number }),
    dialogue: typedText(digest.dialogue.name[words.language], 120),
    week: words.say('note.week', { week: words.range(digest.week.from, digest.week.to) }),
    asOf: asOf(telling),
    stale: digest.stale !== null,
    fictional: digest.dialogue.fictional ? words.say('note.fictional') : null,
    missed: digest.missedPeriods > 0 ? words.say('note.missed', { count: digest.missedPeriods }) : null,
  };
};

/** What the week brought: the first edition has nothing to compare with, and says what it starts from. */
const lead = ({ digest, words }: Telling): string =>
  digest.window.from === null
    ? words.say('headline.first', { count: digest.total })
    : words.say('headline.moved', { count: digest.moved.length + digest.removed.length });

/** Where everything stands, in at most two figures: what is done, and what is late or else unknown. */
const state = ({ digest: { counts, total }, words }: Telling): string => {
  const figures: string[] = [];
  if (counts.done.now > 0) figures.push(words.say('headline.done', { count: counts.done.now, total }));
  else if (counts.declared.now > 0)
    figures.push(words.say('headline.declared', { count: counts.declared.now }));
  else if (counts.in_progress.now > 0)
    figures.push(words.say('headline.in_progress', { count: counts.in_progress.now }));
  if (counts.overdue.now > 0 || counts.not_given.now === 0)
    figures.push(words.say('headline.overdue', { count: counts.overdue.now }));
  else figures.push(words.say('headline.not_given', { count: counts.not_given.now }));
  return figures.reduce((first, second) => words.say('headline.state', { first, second }));
};

export const headlineSentence = (telling: Telling): string =>
  telling.digest.total === 0
    ? telling.words.say('headline.none')
    : telling.words.say('headline.sentence', { lead: lead(telling), state: state(telling) });

const TILES: readonly CountName[] = [
  'done',
  'declared',
  'in_progress',
  'blocked',
  'not_started',
  'not_given',
  'overdue',
  'dropped',
];

/** The headline and the counts that it is made of. */
export const headlineView = (telling: Telling): HeadlineView => {
  const { digest, words } = telling;
  const { provenance } = digest.dialogue;
  const tile = (name: CountName): TileView => {
    const { now, before } = digest.counts[name];
    const value = words.number(now);
    const label = words.say(`count.${name}`, { count: now });
    return {
      name,
      value,
      label,
      line: words.say('count.line', { label, value }),
      change: before === null ? null : now === before ? words.say('count.same') : words.signed(now - before),
      zero: now === 0,
    };
  };
  const compared = digest.total > 0 && TILES.some((name) => digest.counts[name].before !== null);
  return {
    sentence: headlineSentence(telling),
    tiles: digest.total === 0 ? [] : TILES.map(tile),
    parts: partsOf({
      done: digest.counts.done.now,
      declared: digest.counts.declared.now,
      in_progress: digest.counts.in_progress.now,
      blocked: digest.counts.blocked.now,
      not_started: digest.counts.not_started.now,
      not_given: digest.counts.not_given.now,
      dropped: digest.counts.dropped.now,
    }),
    remarks: [
      ...(digest.passedNotGiven.now > 0
        ? [words.say('count.passed-not-given', { count: digest.passedNotGiven.now })]
        : []),
      ...(digest.counts.not_given.now > 0 ? [words.say('count.blank-is-no-answer')] : []),
      ...(digest.counts.overdue.now > 0 ? [words.say('count.overdue-within')] : []),
      ...(compared ? [words.say('count.changes')] : []),
    ].join(' '),
    source: provenance && typedText(provenance[words.language], 300),
  };
};
