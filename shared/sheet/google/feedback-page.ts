import { createHash } from 'node:crypto';
import type { Finding, Severity, WordedFinding } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import type { Zone } from '../../model/time.ts';
import { feedbackWords, type FeedbackWords } from '../../../templates/messages/feedback.ts';
import type { FeedbackReport } from '../feedback.ts';

/** How a cell of the page looks. */
export type Tone = 'title' | 'plain' | 'quiet' | 'head' | 'error' | 'warning';

export interface PageCell {
  readonly text: string;
  readonly tone: Tone;
  /** Where a click leads, within the sheet. */
  readonly link: string | null;
  /** Words of ours, in the page's language; not something quoted from the sheet, which goes its own way. */
  readonly ours: boolean;
}

/** What the feedback tab shows, from its first row on. */
export interface FeedbackPage {
  readonly language: Language;
  readonly rows: readonly (readonly PageCell[])[];
  /** How many rows at the top stay in sight. */
  readonly headRows: number;
  /** The same for pages that say the same, whenever the sheet was read. */
  readonly fingerprint: string;
}

export interface PageContext {
  readonly zone: Zone;
  readonly wordFinding: (finding: Finding) => WordedFinding;
  /** Google's id of a tab, by its name. */
  readonly tabIds: ReadonlyMap<string, number>;
}

/** More lines than anybody works through; what is beyond shows once these are mended. */
const MOST_FINDINGS = 500;
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest first, and of those of one weight each where the eye meets it in the sheet. */
const inOrder = (findings: readonly Finding[], tabs: readonly string[]): readonly Finding[] => {
  const orderOf = (tab: string): number => (tabs.includes(tab) ? tabs.indexOf(tab) : tabs.length);
  const keys = (finding: Finding): readonly number[] => [
    ORDER.indexOf(finding.severity),
    finding.tab === null ? -1 : orderOf(finding.tab),
    finding.row ?? 0,
    finding.column?.length ?? 0,
  ];
  return findings.toSorted((one, other) => {
    const [mine, theirs] = [keys(one), keys(other)];
    const differs = mine.findIndex((key, index) => key !== theirs[index]);
    if (differs !== -1) return (mine[differs] ?? 0) - (theirs[differs] ?? 0);
    return (one.column ?? '').localeCompare(other.column ?? '');
  });
};

const cell = (text: string, tone: Tone = 'plain', link: string | null = null): PageCell => ({
  text,
  tone,
  link,
  ours: true,
});

const where = ({ tab, row, column, cell: name }: Finding, { say }: FeedbackWords): string => {
  if (tab === null) return say('where.file');
  if (name !== null) return say('where.cell', { tab, cell: name });
  if (row !== null) return say('where.row', { tab, row: String(row) });
  return column === null ? say('where.tab', { tab }) : say('where.column', { tab, column });
};

const linkTo = ({ tab, row, column, cell: name }: Finding, tabIds: PageContext['tabIds']): string | null => {
  const id = tab === null ? undefined : tabIds.get(tab);
  if (id === undefined) return null;
  const range = name ?? (row === null ? column && `${column}:${column}` : `${row}:${row}`);
  return range === null ? `#gid=${id}` : `#gid=${id}&range=${range}`;
};

const line = (
  finding: Finding,
  language: Language,
  words: FeedbackWords,
  context: PageContext,
): readonly PageCell[] => {
  const { severity } = finding;
  return [
    cell(where(finding, words), 'plain', linkTo(finding, context.tabIds)),
    cell(words.say(`severity.${severity}`), severity === 'info' ? 'quiet' : severity),
    { ...cell(finding.value ?? '', 'quiet'), ours: false },
    cell(context.wordFinding(finding).message[language]),
  ];
};

const summary = (
  { understood, refused, findings }: FeedbackReport,
  { say }: FeedbackWords,
): readonly PageCell[] => {
  // Where the headers are gone a finding says so, and nothing was understood.
  if (refused?.code === 'too-many-gone')
    return [cell(say('head.refused', { gone: refused.gone, known: refused.known }), 'error')];
  const untaken = findings.filter(({ severity, cell: name }) => severity === 'error' && name !== null).length;
  return [
    cell(say('head.understood', { count: understood })),
    ...(untaken > 0 ? [cell(say('head.errors', { count: untaken }), 'error')] : []),
    ...(findings.length === 0 ? [cell(say('head.nothing'))] : []),
  ];
};

const table = (report: FeedbackReport, words: FeedbackWords, context: PageContext) => {
  if (report.findings.length === 0) return [];
  const sorted = inOrder(report.findings, [...context.tabIds.keys()]);
  const left = sorted.length - MOST_FINDINGS;
  return [
    (['where', 'severity', 'value', 'message'] as const).map((id) => cell(words.say(`column.${id}`), 'head')),
    ...sorted.slice(0, MOST_FINDINGS).map((finding) => line(finding, report.language, words, context)),
    ...(left > 0 ? [[cell(words.say('more', { count: left }), 'quiet')]] : []),
  ];
};

/** Puts a report into the words and rows of the tab, the gravest findings first. */
export const feedbackPage = (report: FeedbackReport, context: PageContext): FeedbackPage => {
  const words = feedbackWords(report.language);
  const title = [cell(words.say('head.title'), 'title')];
  const readAt = [cell(words.say('head.read-at', { when: words.moment(report.readAt, context.zone) }))];
  const lasting = [
    ...summary(report, words).map((said) => [said]),
    [cell(words.say('head.foot'), 'quiet')],
    ...table(report, words, context),
  ];
  const rows = [title, readAt, ...lasting];
  return {
    language: report.language,
    rows,
    headRows: rows.findIndex((row) => row[0]?.tone === 'head') + 1,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([title, lasting]))
      .digest('hex')
      .slice(0, 32),
  };
};
