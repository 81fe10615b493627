import stringWidth from 'string-width';
import type { Severity, WordedFinding } from '../../shared/model/finding.ts';
import type { Language } from '../../shared/model/language.ts';
import type { Normalised, RecognisedTab } from '../../shared/model/normalised.ts';
import type { RawTable } from '../../shared/model/raw-table.ts';
import { counted, cut, inDirectionOf, isolated, padded, wordsOf, wrapped } from './lines.ts';
import type { Paint, Screen } from './screen.ts';

type Page = Pick<Screen, 'paint' | 'width'>;

const LONGEST_NAME = 40;
const nameOf = (tab: string): string => isolated(cut(tab, LONGEST_NAME));

const countOf = (read: Normalised, { name, kind }: RecognisedTab): number =>
  read[kind].filter(({ item }) => item.at.tab === name).length;

const tabLines = (read: Normalised, tab: RecognisedTab, widest: number, { paint, width }: Page): string[] => [
  `  ${paint.green('✓')} ${padded(nameOf(tab.name), widest)}  ${paint.bold(tab.kind)}, header in row ${tab.headerRow}, ${counted(countOf(read, tab), 'row')}`,
  ...wrapped(
    Object.entries(tab.columns).map(([field, column]) => `${column}=${field}`),
    '      ',
    width,
  ).map(paint.dim),
];

const recognised = (table: RawTable, read: Normalised, page: Page): string[] => {
  const widest = Math.max(...read.tabs.map(({ name }) => stringWidth(nameOf(name))));
  const others = table.tabs.filter(({ name, ours }) => !ours && !read.tabs.some((tab) => tab.name === name));
  const [first, ...rest] = wrapped(
    others.flatMap(({ name }, at) => wordsOf(nameOf(name) + (at < others.length - 1 ? ',' : ''))),
    ' '.repeat(17),
    page.width,
  );
  return [
    ...read.tabs.flatMap((tab) => tabLines(read, tab, widest, page)),
    ...(first === undefined ? [] : [`  – left alone:  ${first.trimStart()}`, ...rest].map(page.paint.dim)),
  ];
};

const MARKS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };

const painted = (severity: Severity, paint: Paint, text: string): string => {
  switch (severity) {
    case 'error':
      return paint.red(text);
    case 'warning':
      return paint.yellow(text);
    case 'info':
      return paint.cyan(text);
  }
};

/** The findings of one row under its heading. A sentence of another direction starts on a line of its own. */
const groupLines = (
  findings: readonly WordedFinding[],
  heading: string,
  language: Language,
  { paint, width }: Page,
): string[] => {
  const [first] = findings;
  if (!first) return [];
  const where = [
    first.tab === null ? 'the file' : nameOf(first.tab),
    ...(first.row === null ? [] : [`row ${first.row}`]),
  ].join(', ');
  const room = width - stringWidth(where) - 4;
  return [
    '',
    `  ${paint.bold(where)}${heading === '' ? '' : paint.dim(`  ${isolated(cut(heading, room))}`)}`,
    ...findings.flatMap(({ severity, cell, code, message }) => [
      `    ${painted(severity, paint, MARKS[severity])} ${paint.bold((cell ?? '').padEnd(5))} ${paint.dim(code)}`,
      ...wrapped(wordsOf(inDirectionOf(language, message[language])), '            ', width),
    ]),
  ];
};

const tally = (findings: readonly WordedFinding[], paint: Paint): string => {
  const of = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  const said = (severity: Severity, text: string): string =>
    of(severity) > 0 ? painted(severity, paint, text) : paint.dim(text);
  return [
    said('error', counted(of('error'), 'error')),
    said('warning', counted(of('warning'), 'warning')),
    said('info', counted(of('info'), 'note')),
  ].join(' · ');
};

/** After so many rows the tally has left the screen, and is said again. */
const MANY_ROWS = 8;

/** `check` for a person: what was recognised, how much of it, then the findings row by row. */
export const checkLines = (
  table: RawTable,
  read: Normalised,
  findings: readonly WordedFinding[],
  language: Language,
  page: Page,
): string[] => {
  const { paint } = page;
  const keyAt = (tab: string | null, row: number | null): string => `${tab}\n${row}`;
  const groups = Map.groupBy(findings, ({ tab, row }) => keyAt(tab, row));
  const titles = new Map(
    read.commitments.map(({ item: { at, ref, title } }) => [
      keyAt(at.tab, at.row),
      [ref, title].filter(Boolean).join(' · '),
    ]),
  );
  const counts = `  ${tally(findings, paint)}`;
  return [
    '',
    `  ${paint.bold(isolated(table.source))}`,
    '',
    ...recognised(table, read, page),
    '',
    `  ${counted(read.commitments.length, 'commitment')} · ${counted(read.rounds.length, 'round')} · ${counted(read.committees.length, 'committee')} · ${counted(read.meetings.length, 'meeting')}`,
    counts,
    ...[...groups].flatMap(([key, group]) => groupLines(group, titles.get(key) ?? '', language, page)),
    ...(groups.size > MANY_ROWS ? ['', counts] : []),
    '',
  ];
};
