import { safeLink, typedText } from '../typed-text.ts';
import { line } from './entry.ts';
import type { EntryView, LineView, SectionView } from './view.ts';
import type { Telling } from './telling.ts';

type Committee = Telling['digest']['sessions']['committees'][number];

/** The record of a meeting: a link, the words typed, or that the tracker has none. */
const minutesLine = ({ words }: Telling, minutes: string | null): LineView => {
  if (minutes === null || minutes.trim() === '') return line(words.say('committee.no-minutes'));
  const link = safeLink(minutes.trim());
  return link
    ? line(words.say('committee.record'), null, [{ text: link.host, url: link.url }])
    : line(words.say('committee.minutes', { where: typedText(minutes, 120) }));
};

const committeeEntry = (telling: Telling, { name, startsOn, last, next }: Committee): EntryView => {
  const { words } = telling;
  return {
    measure: null,
    title: words.isolated(typedText(name, 120)),
    ref: null,
    lines: [
      ...(startsOn && !last ? [line(words.say('committee.starts', { date: words.partial(startsOn) }))] : []),
      ...(last
        ? [
            line(words.say('committee.last', { date: words.partial(last.heldOn) })),
            minutesLine(telling, last.minutes),
          ]
        : [line(words.say('committee.last-none'))]),
      ...(next ? [line(words.say('committee.next', { date: words.partial(next) }))] : []),
    ],
  };
};

/** Sessions held of those due, the next one, and the committees: only what the tracker records. */
export const dialogueSection = (telling: Telling): SectionView => {
  const { digest, words } = telling;
  const { year, held, due, lastHeld, next, committees } = digest.sessions;
  const shown = committees.slice(0, telling.rows);
  const more = committees.length - shown.length;
  const nextLine = (): string => {
    if (!next) return words.say('sessions.next-none');
    const planned = words.partial(next.planned);
    const date = next.title
      ? words.say('sessions.titled', { title: typedText(next.title, 80), date: planned })
      : planned;
    return next.days === null
      ? words.say('sessions.next', { date })
      : words.say('sessions.next-in', { date, when: words.say('days.to-go', { count: next.days }) });
  };
  return {
    kind: 'dialogue',
    title: words.say('section.dialogue'),
    sessions: [
      due === null
        ? words.say('sessions.held', { year: String(year), held })
        : held === 0
          ? words.say('sessions.none-of', { year: String(year), due })
          : words.say('sessions.held-of', { year: String(year), held, due }),
      ...(lastHeld ? [words.say('sessions.last', { date: words.partial(lastHeld) })] : []),
      nextLine(),
    ],
    committees: shown.map((committee) => committeeEntry(telling, committee)),
    more: more > 0 ? words.say('list.more-committees', { count: more }) : null,
  };
};
