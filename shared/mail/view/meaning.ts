import type { Status } from '../../model/commitment.ts';
import type { Meaning } from '../../model/history.ts';
import type { PartialDate } from '../../model/time.ts';
import { typedText } from '../typed-text.ts';
import { line, linkViews, partyList } from './entry.ts';
import type { LineView, Tone } from './view.ts';
import type { Telling } from './telling.ts';

const TONES: Partial<Record<Meaning['kind'], Tone>> = {
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

const movedDate = ({ words }: Telling, from: PartialDate, to: PartialDate): string =>
  words.say('change.dates', { from: words.partial(from), to: words.partial(to) });

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

const partiesOr = (telling: Telling, names: readonly string[]): string =>
  names.length > 0 ? partyList(telling, names) : telling.words.say('change.nobody');

const detail = (telling: Telling, meaning: Meaning): string | null => {
  const { words } = telling;
  switch (meaning.kind) {
    case 'new':
    case 'removed':
    case 'restored':
    case 'proof-added':
      return null;
    case 'completed':
      // Said done before, without the proof that came now.
      return meaning.from === 'done'
        ? words.say('change.was', { from: words.say('standing.declared') })
        : was(telling, meaning.from);
    case 'declared':
    case 'blocked':
    case 'dropped':
      return was(telling, meaning.from);
    case 'progressed':
    case 'regressed':
      return steps(telling, meaning);
    case 'postponed': {
      const moved = movedDate(telling, meaning.from, meaning.to);
      return meaning.nth === 1
        ? moved
        : words.say('line.and', {
            first: moved,
            second: words.say('change.first-promised', { date: words.partial(meaning.first) }),
          });
    }
    case 'brought-forward':
    case 'clarified':
      return movedDate(telling, meaning.from, meaning.to);
    case 'dated':
      return words.isolated(words.partial(meaning.to));
    case 'undated':
      return words.say('change.was', { from: words.partial(meaning.from) });
    case 'renamed':
      return words.say('change.was', {
        from: words.say('change.quoted', { text: typedText(meaning.from, 160) }),
      });
    case 'reassigned':
      return words.say('line.and', {
        first: partiesOr(telling, meaning.to),
        second: words.say('change.was', { from: partiesOr(telling, meaning.from) }),
      });
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
