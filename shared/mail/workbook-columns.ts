import type { DigestItem, HistoryLine, Movement } from '../model/digest.ts';
import type { Meaning } from '../model/history.ts';
import { wallClock } from '../model/calendar.ts';
import type { Instant, PartialDate, Zone } from '../model/time.ts';
import { meaningLine } from './view/meaning.ts';
import type { Telling } from './view/telling.ts';

/** What a cell of the workbook may hold. Text is written as text, so no cell is a formula. */
export type CellValue = string | number | Date | null;

export interface Column<Row> {
  readonly header: string;
  readonly width: number;
  /** A number format, for dates and percents. */
  readonly format?: string;
  readonly value: (row: Row) => CellValue;
}

const DAY = 'dd/mm/yyyy';
const MOST_TEXT = 2_000;

/** Text without what a sheet cannot hold; longer than a cell is good for, it is cut. */
const text = (typed: string | null): string | null => {
  if (typed === null) return null;
  const clean = typed.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
    '',
  );
  return clean.length > MOST_TEXT ? `${clean.slice(0, MOST_TEXT)}…` : clean;
};
const joined = ({ direction }: Telling['words'], parts: readonly string[]): string | null =>
  parts.length > 0 ? text(parts.join(direction === 'rtl' ? '، ' : ', ')) : null;

/** Only a day is a real date: a horizon is not its last day. */
const dayCell = (date: PartialDate | null): Date | null =>
  date?.precision === 'day' ? new Date(`${date.date}T00:00:00Z`) : null;

/** A sheet knows no zones: an instant is what the clock on the wall showed. */
const onClock = (zone: Zone, instant: Instant): Date => {
  const { date, time } = wallClock(instant, zone);
  return new Date(`${date}T${time}Z`);
};

const dateOrTyped = (date: PartialDate | null): CellValue => dayCell(date) ?? text(date?.text ?? null);

export const commitmentColumns = (telling: Telling): readonly Column<DigestItem>[] => {
  const { digest, words, audience } = telling;
  const late = new Map(digest.overdue.map(({ item, days }) => [item.id, days]));
  const { union, administration } = digest.dialogue;
  const disclosed = [
    ...new Set(
      digest.items.flatMap((item) =>
        item.disclosed.filter(({ audiences }) => audiences.includes(audience)).map(({ column }) => column),
      ),
    ),
  ];
  // `0.#%` would leave a bare point behind every whole number.
  const percents = digest.items.every(({ progress }) => Number.isInteger(progress ?? 0)) ? '0%' : '0.0%';
  return [
    { header: words.say('workbook.ref'), width: 10, value: (item) => text(item.ref) },
    { header: words.say('workbook.title'), width: 60, value: (item) => text(item.title) },
    { header: words.say('workbook.kind'), width: 12, value: (item) => words.say(`kind.${item.kind}`) },
    { header: words.say('workbook.axis'), width: 20, value: (item) => text(item.axis) },
    { header: words.say('workbook.owner'), width: 24, value: (item) => joined(words, item.owner) },
    { header: words.say('workbook.depends-on'), width: 24, value: (item) => joined(words, item.dependsOn) },
    { header: words.say('workbook.beneficiaries'), width: 18, value: (item) => text(item.beneficiaries) },
    { header: words.say('workbook.committee'), width: 18, value: (item) => text(item.committee) },
    {
      header: words.say('workbook.agreed-on'),
      width: 13,
      format: DAY,
      value: (item) => dateOrTyped(item.agreedOn),
    },
    { header: words.say('workbook.due'), width: 13, format: DAY, value: (item) => dayCell(item.due) },
    { header: words.say('workbook.due-typed'), width: 16, value: (item) => text(item.due?.text ?? null) },
    {
      header: words.say('workbook.first-due'),
      width: 16,
      format: DAY,
      value: (item) => dateOrTyped(item.firstDue),
    },
    { header: words.say('workbook.postponements'), width: 10, value: (item) => item.postponements },
    { header: words.say('workbook.days-late'), width: 13, value: (item) => late.get(item.id) ?? null },
    {
      header: words.say('workbook.standing'),
      width: 28,
      value: (item) => words.say(`standing.${item.standing}`),
    },
    { header: words.say('workbook.status-typed'), width: 18, value: (item) => text(item.statusText) },
    {
      header: words.say('workbook.progress'),
      width: 13,
      format: percents,
      value: (item) => (item.progress === null ? null : item.progress / 100),
    },
    { header: words.say('workbook.target'), width: 20, value: (item) => text(item.target?.text ?? null) },
    { header: words.say('workbook.current'), width: 20, value: (item) => text(item.current?.text ?? null) },
    {
      header: bare(words.say('workbook.view', { party: union.short[words.language] })),
      width: 24,
      value: (item) => text(item.unionView?.text ?? null),
    },
    {
      header: bare(words.say('workbook.view', { party: administration.short[words.language] })),
      width: 24,
      value: (item) => text(item.stateView?.text ?? null),
    },
    {
      header: words.say('workbook.proof'),
      width: 36,
      value: (item) => text([...item.evidence, ...item.documents].join('\n') || null),
    },
    {
      header: words.say('workbook.changed-on'),
      width: 13,
      format: DAY,
      value: (item) => onClock(digest.zone, item.changedAt),
    },
    ...disclosed.map((column) => ({
      header: text(column) ?? '',
      width: 30,
      value: (item: DigestItem) =>
        text(
          item.disclosed.find((shown) => shown.column === column && shown.audiences.includes(audience))
            ?.text ?? null,
        ),
    })),
  ];
};

const bare = (words: string): string => words.replace(/[\u2066-\u2069]/gu, '');

const meaningText = (telling: Telling, meaning: Meaning): string => {
  const { tag, text: detail, links } = meaningLine(telling, meaning);
  return bare([tag?.text, detail, ...links.map(({ url }) => url)].filter(Boolean).join(' · '));
};

const whatMoved = (telling: Telling, meanings: readonly Meaning[]): string =>
  meanings.map((meaning) => meaningText(telling, meaning)).join('\n');

export const movedColumns = (telling: Telling): readonly Column<Movement>[] => {
  const { words } = telling;
  return [
    { header: words.say('workbook.ref'), width: 10, value: ({ item }) => text(item.ref) },
    { header: words.say('workbook.title'), width: 60, value: ({ item }) => text(item.title) },
    { header: words.say('workbook.what'), width: 70, value: ({ meanings }) => whatMoved(telling, meanings) },
    {
      header: words.say('workbook.standing'),
      width: 28,
      value: ({ item }) => words.say(`standing.${item.standing}`),
    },
    { header: words.say('workbook.due'), width: 16, format: DAY, value: ({ item }) => dateOrTyped(item.due) },
  ];
};

export const historyColumns = (telling: Telling): readonly Column<HistoryLine>[] => {
  const { digest, words } = telling;
  return [
    {
      header: words.say('workbook.seen-on'),
      width: 18,
      format: 'dd/mm/yyyy hh:mm',
      value: ({ seenAt }) => onClock(digest.zone, seenAt),
    },
    { header: words.say('workbook.ref'), width: 10, value: ({ ref }) => text(ref) },
    { header: words.say('workbook.title'), width: 60, value: ({ title }) => text(title) },
    { header: words.say('workbook.what'), width: 70, value: ({ meanings }) => whatMoved(telling, meanings) },
  ];
};
