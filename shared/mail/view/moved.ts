import type { DigestItem, Movement } from '../../model/digest.ts';
import type { Status } from '../../model/commitment.ts';
import type { Meaning } from '../../model/history.ts';
import { typedText } from '../typed-text.ts';
import { dueText, entry, isExpected, line, linkViews, partyList, standingLine } from './entry.ts';
import { listSection } from './list.ts';
import type { LineView, SectionView, Tone } from './view.ts';
import type { Telling } from './telling.ts';

type Kind = Meaning['kind'];

/** What a reader wants to know first comes first, between commitments and within one. */
const ORDER: readonly Kind[] = [
  'completed',
  'declared',
  'progressed',
  'postponed',
  'brought-forward',
  'clarified',
  'dated',
  'undated',
  'regressed',
  'blocked',
  'dropped',
  'new',
  'removed',
  'restored',
  'proof-added',
  'view-changed',
  'reassigned',
  'renamed',
];
const rank = ({ kind }: Meaning): number => ORDER.indexOf(kind);

const TONES: Partial<Record<Kind, Tone>> = {
  completed: 'done',
  declared: 'declared',
  progressed: 'in_progress',
  regressed: 'blocked',
  blocked: 'blocked',
  postponed: 'overdue',
  dropped: 'dropped',
};

const statusName = ({ words }: Telling, status: Status | null): string =>
  status === null ? words.say('standing.not_given') : words.say(`status.${status}`);

/** What the status was before; only where the change was one of status. */
const was = (telling: Telling, from: Status | null): string =>
  from === null
    ? telling.words.say('change.was-not-given')
    : telling.words.say('change.was', { from: statusName(telling, from) });

const fromTo = ({ words }: Telling, from: string, to: string): string =>
  words.say('change.from-to', { from, to });

const steps = (
  telling: Telling,
  { status, progress }: Extract<Meaning, { kind: 'progressed' | 'regressed' }>,
): string => {
  const { words } = telling;
  const parts: string[] = [];
  const [statusFrom, statusTo] = status ?? [];
  if (statusTo !== undefined && statusFrom !== statusTo)
    parts.push(
      statusFrom === null || statusFrom === undefined
        ? statusName(telling, statusTo)
        : fromTo(telling, statusName(telling, statusFrom), statusName(telling, statusTo)),
    );
  const [before, after] = progress ?? [];
  if (after !== null && after !== undefined)
    parts.push(
      before === null || before === undefined
        ? words.say('fact.progress', { percent: words.percent(after) })
        : fromTo(telling, words.percent(before), words.percent(after)),
    );
  return parts.length > 0 ? parts.reduce((first, second) => words.say('line.and', { first, second })) : '';
};

const detail = (telling: Telling, meaning: Meaning): string | null => {
  const { words } = telling;
  switch (meaning.kind) {
    case 'new':
    case 'removed':
    case 'restored':
    case 'proof-added':
      return null;
    case 'completed':
    case 'declared':
    case 'blocked':
    case 'dropped':
      return was(telling, meaning.from);
    case 'progressed':
    case 'regressed':
      return steps(telling, meaning);
    case 'postponed': {
      const moved = fromTo(telling, words.partial(meaning.from), words.partial(meaning.to));
      return meaning.nth === 1
        ? moved
        : words.say('line.and', {
            first: moved,
            second: words.say('change.first-promised', { date: words.partial(meaning.first) }),
          });
    }
    case 'brought-forward':
    case 'clarified':
      return fromTo(telling, words.partial(meaning.from), words.partial(meaning.to));
    case 'dated':
      return words.isolated(words.partial(meaning.to));
    case 'undated':
      return words.say('change.was', { from: words.partial(meaning.from) });
    case 'renamed':
      return words.say('change.was', {
        from: words.say('change.quoted', { text: typedText(meaning.from, 160) }),
      });
    case 'reassigned':
      return fromTo(
        telling,
        meaning.from.length > 0 ? partyList(telling, meaning.from) : words.say('change.nobody'),
        meaning.to.length > 0 ? partyList(telling, meaning.to) : words.say('change.nobody'),
      );
    case 'view-changed': {
      const from = meaning.from ? typedText(meaning.from.text, 120) : null;
      const to = meaning.to ? typedText(meaning.to.text, 120) : null;
      if (to === null) return words.say('change.withdrawn', { from: from ?? '' });
      return from === null
        ? words.say('change.quoted', { text: to })
        : words.say('change.quoted-from-to', { from, to });
    }
  }
};

const label = ({ digest, words }: Telling, meaning: Meaning): string => {
  switch (meaning.kind) {
    case 'postponed':
      return words.say('move.postponed', { nth: meaning.nth });
    case 'view-changed':
      return words.say('move.view', { party: digest.dialogue[meaning.party].short[words.language] });
    default:
      return words.say(`move.${meaning.kind}`);
  }
};

/** A movement's meanings as lines: what it is called, and from what to what. */
export const meaningLine = (telling: Telling, meaning: Meaning): LineView =>
  line(
    meaning.kind === 'proof-added' && meaning.documents.length > 0
      ? telling.words.isolated(
          telling.words.list(meaning.documents.slice(0, 3).map((text) => typedText(text, 100))),
        )
      : detail(telling, meaning),
    { text: label(telling, meaning), tone: TONES[meaning.kind] ?? 'plain' },
    meaning.kind === 'proof-added' ? linkViews(meaning.evidence) : [],
  );

const byWeight = (meanings: readonly Meaning[]): Meaning[] =>
  meanings.toSorted((one, other) => rank(one) - rank(other));

const movementEntry = (telling: Telling, { item, meanings }: Movement) => {
  const sorted = byWeight(meanings);
  const arrival = sorted.find(({ kind }) => kind === 'new' || kind === 'restored');
  const shown = arrival
    ? [arrival, ...sorted.filter((meaning) => meaning !== arrival && meaning.kind !== 'dated')]
    : sorted;
  return entry(telling, item, [
    ...shown.map((meaning) => meaningLine(telling, meaning)),
    ...(arrival ? [standingLine(telling, item), ...datedLine(telling, item)] : []),
  ]);
};

/** When it is due; what is said done needs no word on having no date. */
const datedLine = (telling: Telling, item: DigestItem): LineView[] =>
  item.due || item.recurs || (item.standing !== 'done' && item.standing !== 'declared')
    ? [line(dueText(telling, item))]
    : [];

/** Everything that moved, the weightiest first; old and new value always. */
export const sortedMovements = ({ moved, removed }: Telling['digest']): Movement[] =>
  [...moved, ...removed]
    .map((movement) => ({ movement, weight: Math.min(...movement.meanings.map(rank)) }))
    .sort((one, other) => one.weight - other.weight)
    .map(({ movement }) => movement);

/**
 * The first edition, which has nothing to compare with: all as it stands. What the administration owes stands
 * at the head of its own copy already.
 */
const startSection = (telling: Telling): SectionView[] => {
  const { digest, words, audience } = telling;
  const own = audience === 'secretariat';
  const items = own ? digest.items.filter((item) => !isExpected(item)) : digest.items;
  if (items.length === 0) return [];
  const toEntry = (item: DigestItem) =>
    entry(telling, item, [standingLine(telling, item), ...datedLine(telling, item)]);
  return [
    listSection(telling, 'start', items, toEntry, {
      title: words.say(own ? 'section.others' : 'section.start'),
    }),
  ];
};

export const movedSection = (telling: Telling): SectionView[] => {
  const { digest, words } = telling;
  if (digest.window.from === null) return startSection(telling);
  const movements = sortedMovements(digest);
  return [
    listSection(telling, 'moved', movements, (movement) => movementEntry(telling, movement), {
      title: words.say('section.moved'),
      lead:
        movements.length === 0 ? words.say('moved.none', { count: Math.max(1, digest.quietWeeks) }) : null,
    }),
  ];
};
