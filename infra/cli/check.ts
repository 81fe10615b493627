import type { Finding, WordedFinding } from '../../shared/model/finding.ts';
import type { Language } from '../../shared/model/language.ts';
import type { Normalised } from '../../shared/model/normalised.ts';
import type { RawTable } from '../../shared/model/raw-table.ts';
import { normalise } from '../../shared/normalise/normalise.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { TrackerSource } from '../../shared/sheet/source.ts';
import { wordFinding } from '../../templates/messages/findings.ts';
import { checkLines } from './check-view.ts';
import type { Terminal } from './terminal.ts';

/** What `check --json` prints: the contract that other programs read. */
export const checkDocument = (table: RawTable, read: Normalised) => ({
  tracker: { source: table.source, tabs: read.tabs },
  // What the model keeps as an empty title is, to a reader of the document, a value that is not there.
  commitments: read.commitments.map(({ item }) => ({ ...item, title: item.title || null })),
  rounds: read.rounds.map(({ item }) => item),
  committees: read.committees.map(({ item }) => item),
  meetings: read.meetings.map(({ item }) => item),
  findings: read.findings.map(wordFinding),
});

/** By tab, then row, then cell: as a person walks through the sheet; what concerns a whole tab comes first. */
const inSheetOrder = (findings: readonly Finding[], read: Normalised): readonly WordedFinding[] => {
  const place = ({ tab }: Finding): number => read.tabs.findIndex(({ name }) => name === tab);
  const letters = (column: string | null): string => (column ?? '').padStart(4);
  return findings
    .toSorted(
      (one, other) =>
        place(one) - place(other) ||
        (one.row ?? 0) - (other.row ?? 0) ||
        letters(one.column).localeCompare(letters(other.column), 'en'),
    )
    .map(wordFinding);
};

/**
 * `check`: what the pipeline understands of a tracker and what not, from the tracker alone.
 * @returns 1 where a finding is an error, else 0. @throws SourceError; CannotStartError where it holds no
 * commitments tab.
 */
export const check = async (
  source: TrackerSource,
  language: Language,
  terminal: Terminal,
): Promise<number> => {
  const { table } = await source.read();
  const read = normalise(table);
  if (!read.tabs.some(({ kind }) => kind === 'commitments'))
    throw new CannotStartError(
      'tracker.no-commitments',
      `${table.source} holds no tab of commitments: a row of headers with a title (الالتزام, Engagement…) and two more of its columns. "iltizam template" writes a tracker to start from.`,
    );
  if (terminal.json) terminal.printJson(checkDocument(table, read));
  else
    for (const line of checkLines(table, read, inSheetOrder(read.findings, read), language, terminal.screen))
      terminal.screen.line(line);
  return read.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
};
