import stringWidth from 'string-width';
import type { Severity, WordedFinding } from '../../shared/model/finding.ts';
import type { Language } from '../../shared/model/language.ts';
import type { Normalised, RecognisedTab } from '../../shared/model/normalised.ts';
import type { RawTable } from '../../shared/model/raw-table.ts';
import { counted, isolated, padded, wrapped } from './lines.ts';
import type { Paint } from './screen.ts';

const countOf = (read: Normalised, { name, kind }: RecognisedTab): number =>
  read[kind].filter(({ item }) => item.at.tab === name).length;

const tabLines = (read: Normalised, tab: RecognisedTab, widest: number, paint: Paint): string[] => [
  `  ${paint.green('✓')} ${padded(isolated(tab.name), widest)}  ${paint.bold(tab.kind)}, header in row ${tab.headerRow}, ${counted(countOf(read, tab), 'row')}`,
  ...wrapped(
    Object.entries(tab.columns).map(([field, column]) => `${column}=${field}`),
    '      ',
  ).map(paint.dim),
];

const recognised = (table: RawTable, read: Normalised, paint: Paint): string[] => {
  const widest = Math.max(...read.tabs.map(({ name }) => stringWidth(name)));
  const others = table.tabs.filter(({ name, ours }) => !ours && !read.tabs.some((tab) => tab.name === name));
  return [
    ...read.tabs.flatMap((tab) => tabLines(read, tab, widest, paint)),
    ...(others.length > 0
      ? [paint.dim(`  – left alone: ${others.map(({ name }) => isolated(name)).join(', ')}`)]
      : []),
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

const titleAt = (read: Normalised, tab: string | null, row: number | null): string => {
  const found = read.commitments.find(({ item }) => item.at.tab === tab && item.at.row === row);
  return found ? `  ${isolated([found.item.ref, found.item.title].filter(Boolean).join(' · '))}` : '';
};

/** The findings of one row under its heading. A sentence of another direction starts on a line of its own. */
const groupLines = (
  read: Normalised,
  findings: readonly WordedFinding[],
  language: Language,
  paint: Paint,
): string[] => {
  const [first] = findings;
  if (!first) return [];
  const where = [
    first.tab === null ? 'the file' : isolated(first.tab),
    ...(first.row === null ? [] : [`row ${first.row}`]),
  ];
  return [
    '',
    `  ${paint.bold(where.join(', '))}${paint.dim(titleAt(read, first.tab, first.row))}`,
    ...findings.flatMap(({ severity, cell, code, message }) => [
      `    ${painted(severity, paint, MARKS[severity])} ${paint.bold((cell ?? '').padEnd(5))} ${paint.dim(code)}`,
      ...wrapped(message[language].split(/\s+/u), '            '),
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

/** `check` for a person: what was recognised, how much of it, then the findings row by row. */
export const checkLines = (
  table: RawTable,
  read: Normalised,
  findings: readonly WordedFinding[],
  language: Language,
  paint: Paint,
): string[] => {
  const groups = Map.groupBy(findings, ({ tab, row }) => `${tab}\n${row}`);
  return [
    '',
    `  ${paint.bold(isolated(table.source))}`,
    '',
    ...recognised(table, read, paint),
    '',
    `  ${counted(read.commitments.length, 'commitment')} · ${counted(read.rounds.length, 'round')} · ${counted(read.committees.length, 'committee')} · ${counted(read.meetings.length, 'meeting')}`,
    `  ${tally(findings, paint)}`,
    ...[...groups.values()].flatMap((group) => groupLines(read, group, language, paint)),
    '',
  ];
};
