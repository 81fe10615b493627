import type { DigestItem, Movement } from '../../model/digest.ts';
import type { Meaning } from '../../model/history.ts';
import { dueText, entry, isExpected, standingAndDate, standingLine } from './entry.ts';
import { listSection } from './list.ts';
import { meaningLine } from './meaning.ts';
import type { LineView, SectionView } from './view.ts';
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
    ...(arrival ? asItStands(telling, item) : []),
  ]);
};

/** Where it stands and when it is due; what is said done needs no word on having no date. */
const asItStands = (telling: Telling, item: DigestItem): LineView[] =>
  item.due || item.recurs || (item.standing !== 'done' && item.standing !== 'declared')
    ? standingAndDate(telling, item, dueText(telling, item))
    : [standingLine(telling, item)];

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
  const toEntry = (item: DigestItem) => entry(telling, item, asItStands(telling, item));
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
