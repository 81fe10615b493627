import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { Normalised, RecognisedTab } from '../model/normalised.ts';
import type { RawTable } from '../model/raw-table.ts';
import { readCommitments } from './commitments.ts';
import { readCommittees, readMeetings, readRounds } from './dialogue.ts';
import { withoutSharedRefs } from './refs.ts';
import { lettersOf } from './tab/letters.ts';
import { type FoundTab, nearMiss, recognise } from './tab/recognise.ts';

const asRecognised = ({ tab, kind, block, columns }: FoundTab): RecognisedTab => ({
  name: tab.name,
  kind,
  headerRow: block.lastRow,
  columns: Object.fromEntries(columns.taken.map(({ field, column }) => [field, lettersOf(column)])),
});

/** The language that most headers are in; Arabic before French before English where as many are. */
const languageOf = (tabs: readonly FoundTab[]): Language => {
  const counts: Record<Language, number> = { ar: 0, fr: 0, en: 0 };
  for (const { languages } of tabs.flatMap(({ columns }) => columns.taken))
    for (const language of languages) counts[language] += 1;
  if (counts.ar >= counts.fr && counts.ar >= counts.en) return 'ar';
  return counts.fr >= counts.en ? 'fr' : 'en';
};

/** What to say where no tab holds commitments: the tab that comes nearest lacks a title. */
const headerMissing = (table: RawTable): Finding => {
  const [nearest] = table.tabs
    .map((tab) => ({ name: tab.name, fields: nearMiss(tab) }))
    .filter(({ fields }) => fields >= 2)
    .sort((a, b) => b.fields - a.fields);
  return {
    severity: 'error',
    code: 'header.missing',
    tab: nearest?.name ?? null,
    row: null,
    column: null,
    cell: null,
    value: null,
    params: { field: 'title' },
  };
};

/**
 * Understands a tracker: commitments, rounds, committees, meetings, and what could not be understood.
 * Pure, with no memory of earlier reads; whatever the cells hold, it returns.
 */
export const normalise = (table: RawTable): Normalised => {
  const found = table.tabs.flatMap((tab) => recognise(tab) ?? []);
  const tabs = found.map(asRecognised);
  const of = <Read>(kind: FoundTab['kind'], read: (tab: FoundTab, dateSystem: 1900 | 1904) => Read): Read[] =>
    found.filter((tab) => tab.kind === kind).map((tab) => read(tab, table.dateSystem));
  const commitmentTabs = of('commitments', readCommitments);
  const rounds = of('rounds', readRounds);
  const committees = of('committees', readCommittees);
  const meetings = of('meetings', readMeetings);
  const [first, ...others] = commitmentTabs;
  const only = others.length === 0 ? first : undefined;
  const read = only?.commitments ?? commitmentTabs.flatMap(({ commitments }) => commitments);
  const noneTwice = only?.refsRise === true;
  const refs = noneTwice ? { commitments: read, findings: [] } : withoutSharedRefs(read, tabs);
  return {
    tabs,
    language: languageOf(found),
    commitments: refs.commitments,
    rounds: rounds.flatMap(({ items }) => items),
    committees: committees.flatMap(({ items }) => items),
    meetings: meetings.flatMap(({ items }) => items),
    findings: [
      ...(commitmentTabs.length === 0 ? [headerMissing(table)] : []),
      ...[...commitmentTabs, ...rounds, ...committees, ...meetings].flatMap(({ findings }) => findings),
      ...refs.findings,
    ],
  };
};
