import type { DigestItem } from '../../model/digest.ts';
import { safeLink, typedText } from '../typed-text.ts';
import type { EntryView, LineView, LinkView, Tagged } from './view.ts';
import type { Telling } from './telling.ts';

const MOST_LINKS = 3;

export const line = (
  text: string | null,
  tag: Tagged | null = null,
  links: readonly LinkView[] = [],
): LineView => ({
  tag,
  text,
  links,
});

/** Links as a mail may carry them, told by their host. */
export const linkViews = (links: readonly string[]): LinkView[] =>
  links
    .flatMap((link) => safeLink(link) ?? [])
    .slice(0, MOST_LINKS)
    .map(({ url, host }) => ({ text: host, url }));

/** Names of parties as one line of text. */
export const partyList = ({ words }: Telling, names: readonly string[]): string =>
  words.list(names.slice(0, 4).map((name) => typedText(name, 80)));

/** Where a commitment stands, in its colour, with the words typed where they say more than ours. */
export const standingLine = ({ words }: Telling, item: DigestItem): LineView => {
  const standing = words.say(`standing.${item.standing}`);
  const typed = item.statusText === null ? '' : typedText(item.statusText, 80);
  const mayTellMore = item.standing === 'blocked' || item.standing === 'dropped' || item.saidLate;
  return line(
    mayTellMore && typed !== '' && typed !== standing
      ? words.say('fact.typed-status', { text: typed })
      : null,
    { text: standing, tone: item.standing },
  );
};

/** Who owes it and what it awaits, each where the tracker says so; one line. */
export const partiesLine = (telling: Telling, item: DigestItem): LineView[] => {
  const parts = [
    ...(item.owner.length > 0
      ? [telling.words.say('fact.owner', { parties: partyList(telling, item.owner) })]
      : []),
    ...(item.dependsOn.length > 0
      ? [telling.words.say('fact.awaits', { parties: partyList(telling, item.dependsOn) })]
      : []),
  ];
  return parts.map((part) => line(part));
};

/** When it is due: the day, the horizon as typed, the rhythm, or that there is no date. */
export const dueText = ({ words }: Telling, item: DigestItem): string =>
  item.due
    ? words.say('fact.due', { date: words.partial(item.due) })
    : item.recurs
      ? words.say('fact.recurs', { count: item.recurs.times })
      : words.say('fact.no-date');

/** Where a commitment stands and when it is due: on one line where no typed words stand between. */
export const standingAndDate = (telling: Telling, item: DigestItem, date: string): LineView[] => {
  const standing = standingLine(telling, item);
  return standing.text === null ? [{ ...standing, text: date }] : [standing, line(date)];
};

/** Private columns that the configuration shows to this audience. */
const disclosedLines = ({ audience, words }: Telling, item: DigestItem): LineView[] =>
  item.disclosed
    .filter(({ audiences }) => audiences.includes(audience))
    .map(({ column, text }) =>
      line(words.say('fact.disclosed', { column: typedText(column, 60), text: typedText(text, 300) })),
    );

/** What the administration owes still, if only the proof of it. */
export const isExpected = ({ owedByAdministration, standing }: DigestItem): boolean =>
  owedByAdministration && standing !== 'done' && standing !== 'dropped';

/** A commitment as a row of a list. */
export const entry = (
  telling: Telling,
  item: DigestItem,
  lines: readonly LineView[],
  measure: EntryView['measure'] = null,
): EntryView => ({
  measure,
  title: telling.words.isolated(typedText(item.title)),
  ref: item.ref === null ? null : telling.words.isolated(typedText(item.ref, 24)),
  lines: [...lines, ...disclosedLines(telling, item)],
});
