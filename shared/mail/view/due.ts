import type { DigestItem, Overdue } from '../../model/digest.ts';
import { dueText, entry, isExpected, line, partiesLine, standingAndDate, standingLine } from './entry.ts';
import { listSection } from './list.ts';
import type { EntryView, LineView, SectionView, Tone } from './view.ts';
import type { Telling } from './telling.ts';

const daysMeasure = ({ words }: Telling, days: number, tone: Tone): EntryView['measure'] => ({
  value: words.number(days),
  unit: words.say('days.count', { count: days }),
  tone,
});

/** The date; then the one promised first where it is another, and how often it was put off. */
const promiseLines = (telling: Telling, item: DigestItem): LineView[] => {
  const { words } = telling;
  const parts: string[] = [];
  if (item.firstDue && item.firstDue.date !== item.due?.date)
    parts.push(words.say('fact.first-due', { date: words.partial(item.firstDue) }));
  if (item.postponements > 0) parts.push(words.say('fact.postponements', { count: item.postponements }));
  return [
    line(dueText(telling, item)),
    ...(parts.length > 0
      ? [line(parts.reduce((first, second) => words.say('line.and', { first, second })))]
      : []),
  ];
};

const overdueEntry =
  (telling: Telling, tone: Tone) =>
  ({ item, days }: Overdue): EntryView =>
    entry(
      telling,
      item,
      [...promiseLines(telling, item), standingLine(telling, item), ...partiesLine(telling, item)],
      daysMeasure(telling, days, tone),
    );

/** Dates that passed: those whose status is known, and, apart and never called late, those without one. */
export const overdueSections = (telling: Telling): SectionView[] => {
  const { digest, words } = telling;
  return [
    ...(digest.overdue.length > 0
      ? [
          listSection(telling, 'overdue', digest.overdue, overdueEntry(telling, 'overdue'), {
            title: words.say('section.overdue'),
          }),
        ]
      : []),
    ...(digest.passedStatusNotGiven.length > 0
      ? [
          listSection(telling, 'passed', digest.passedStatusNotGiven, overdueEntry(telling, 'not_given'), {
            title: words.say('section.passed'),
            lead: words.say('lead.passed'),
          }),
        ]
      : []),
  ];
};

export const dueSoonSection = (telling: Telling): SectionView[] => {
  const { digest, words } = telling;
  if (digest.dueSoon.length === 0) return [];
  return [
    listSection(
      telling,
      'due-soon',
      digest.dueSoon,
      ({ item, days }) =>
        entry(
          telling,
          item,
          [...promiseLines(telling, item), standingLine(telling, item), ...partiesLine(telling, item)],
          daysMeasure(telling, days, 'plain'),
        ),
      { title: words.say('section.due-soon') },
    ),
  ];
};

/** The earliest date first; then what has none; and last what is said done and awaits its proof alone. */
const expectedOrder = ({ standing, due }: DigestItem): string =>
  `${standing === 'declared' ? 1 : 0}${due?.date ?? '9999'}`;

/** What the administration owes. */
export const expectedSection = (telling: Telling): SectionView[] => {
  const { digest, words } = telling;
  const owed = digest.items
    .filter(isExpected)
    .map((item) => ({ item, order: expectedOrder(item) }))
    .sort((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0))
    .map(({ item }) => item);
  if (owed.length === 0) return [];
  const late = new Map(
    digest.overdue.map(({ item, days }) => [item.id, words.say('days.late', { count: days })]),
  );
  const passed = new Map(
    digest.passedStatusNotGiven.map(({ item, days }) => [item.id, words.say('days.passed', { count: days })]),
  );
  const soon = new Map(
    digest.dueSoon.map(({ item, days }) => [item.id, words.say('days.to-go', { count: days })]),
  );
  const dated = (item: DigestItem): string => {
    const when = late.get(item.id) ?? passed.get(item.id) ?? soon.get(item.id);
    const due = dueText(telling, item);
    return when ? words.say('line.and', { first: due, second: when }) : due;
  };
  return [
    listSection(
      telling,
      'expected',
      owed,
      (item) =>
        entry(telling, item, [
          ...standingAndDate(telling, item, dated(item)),
          ...partiesLine(telling, { ...item, owner: [] }),
        ]),
      {
        title: words.say('section.expected', { party: digest.dialogue.administration.short[words.language] }),
        lead: words.say('lead.expected'),
      },
    ),
  ];
};

export const stillSection = (telling: Telling): SectionView[] => {
  const { digest, words } = telling;
  // In the first edition nothing can have stood still yet: all is listed as it stands.
  if (digest.standingStill.length === 0 || digest.window.from === null) return [];
  return [
    listSection(
      telling,
      'still',
      digest.standingStill,
      ({ item, weeks, undated }) =>
        entry(telling, item, [
          ...(weeks === null ? [] : [line(words.say('weeks.unchanged', { count: weeks }))]),
          ...standingAndDate(telling, item, undated ? words.say('fact.no-date') : dueText(telling, item)),
        ]),
      { title: words.say('section.still'), lead: words.say('lead.still') },
    ),
  ];
};
