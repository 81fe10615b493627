import { CommitmentField } from '../model/commitment.ts';
import type { Finding } from '../model/finding.ts';
import type { CommitmentReading } from '../model/normalised.ts';
import { refOrder } from './refs.ts';
import { extraReader } from './tab/extra.ts';
import { lettersOf } from './tab/letters.ts';
import { parseText, readersOf, type RowInHand } from './tab/readers.ts';
import type { FoundTab } from './tab/recognise.ts';
import { rowReader } from './tab/rows.ts';
import { parseAmount } from './values/amounts.ts';
import { isEmpty, type Problem } from './values/cell.ts';
import { dateParser } from './values/dates.ts';
import { dueParser, type Due } from './values/due.ts';
import { NO_EVIDENCE, parseEvidence } from './values/evidence.ts';
import { parseKind } from './values/kinds.ts';
import { parseParties } from './values/parties.ts';
import { parseProgress } from './values/progress.ts';
import { parseStatus, type StatusCell } from './values/status.ts';
import { parseView } from './values/views.ts';

const ONLY_TITLE: Problem = { severity: 'warning', code: 'row.only-title', params: { field: 'title' } };
const ONLY_NUMBER: Problem = { severity: 'info', code: 'row.only-number', params: {} };
const NONE: readonly CommitmentField[] = [];
const NO_STATUS: StatusCell = { status: null, statusText: null, saidLate: false };
const NO_DUE: Due = { due: null, recurs: null, openEnded: null };

export interface ReadCommitments {
  readonly commitments: readonly CommitmentReading[];
  readonly findings: readonly Finding[];
  /** Whether the tab's refs rise from row to row, so that none stands twice in it. */
  readonly refsRise: boolean;
}

/** Reads the commitments of one tab, in its order. */
export const readCommitments = (found: FoundTab, dateSystem: 1900 | 1904): ReadCommitments => {
  const readers = readersOf(found);
  const { field, text, note, missing, findings, columnOf, headerOf } = readers;
  const firstDay = dateParser('first', dateSystem);
  const read = {
    ref: text('ref'),
    title: text('title'),
    kind: field('kind', parseKind, 'commitment'),
    axis: field('axis', parseText, null),
    owner: field('owner', parseParties, []),
    dependsOn: field('dependsOn', parseParties, []),
    beneficiaries: field('beneficiaries', parseText, null),
    committee: field('committee', parseText, null),
    agreedOn: field('agreedOn', firstDay, null),
    due: field('due', dueParser(dateSystem), NO_DUE),
    status: field('status', parseStatus, NO_STATUS),
    progress: field('progress', parseProgress, null),
    target: field('target', parseAmount, null),
    current: field('current', parseAmount, null),
    unionView: field('unionView', parseView, null),
    stateView: field('stateView', parseView, null),
    evidence: field('evidence', parseEvidence, NO_EVIDENCE),
    notes: text('notes'),
    updatedOn: field('updatedOn', firstDay, null),
  };
  const readExtra = extraReader(found, readers);
  const order = refOrder();
  const titleColumn = columnOf('title');
  const refColumn = columnOf('ref');
  const mergedRefs = found.tab.merges.some(({ left, top, bottom }) => left === refColumn && bottom > top);
  const evidenceHeader = headerOf(columnOf('evidence'));
  const dueHeader = headerOf(columnOf('due'));
  const tab = found.tab.name;

  const readRow = (row: RowInHand, section: string | null, alone: boolean): CommitmentReading => {
    const title = read.title(row);
    // A ref that is merged over several rows was typed once: it is the first one's.
    const ref = mergedRefs && found.merges.covers(row.number, refColumn) ? null : read.ref(row);
    if (ref !== null) order.see(ref);
    const due = read.due(row);
    const status = read.status(row);
    const proof = read.evidence(row);
    const axis = read.axis(row);
    let extra = readExtra(row);
    if (proof.other !== null) extra = { ...extra, [evidenceHeader]: proof.other };
    if (due.openEnded !== null) extra = { ...extra, [dueHeader]: due.openEnded };
    const item = {
      ref,
      title: title ?? '',
      kind: read.kind(row),
      axis: axis ?? section,
      owner: read.owner(row),
      dependsOn: read.dependsOn(row),
      beneficiaries: read.beneficiaries(row),
      committee: read.committee(row),
      agreedOn: read.agreedOn(row),
      due: due.due,
      recurs: due.recurs,
      status: status.status,
      statusText: status.statusText,
      saidLate: status.saidLate,
      progress: read.progress(row),
      target: read.target(row),
      current: read.current(row),
      unionView: read.unionView(row),
      stateView: read.stateView(row),
      evidence: proof.evidence,
      documents: proof.documents,
      notes: read.notes(row),
      updatedOn: read.updatedOn(row),
      extra,
      at: { tab, row: row.number },
    };
    if (title === null) missing('title', 'title.missing', row);
    else if (alone) note(ONLY_TITLE, row, titleColumn);
    const { untaken } = row;
    return {
      item,
      untaken: untaken === null ? NONE : CommitmentField.options.filter((name) => untaken.includes(name)),
      axisFrom: axis !== null ? 'cell' : section !== null ? 'section' : null,
    };
  };

  for (const { column, header, field: name, taken } of found.columns.second)
    findings.push({
      severity: 'info',
      code: 'header.duplicate',
      tab,
      row: found.block.lastRow,
      column: lettersOf(column),
      cell: `${lettersOf(column)}${found.block.lastRow}`,
      value: header,
      params: { field: name, header, taken },
    });

  const commitments: CommitmentReading[] = [];
  const rowOf = rowReader(found);
  let section: string | null = null;
  const inHand: RowInHand = { number: 0, cells: [], untaken: null };
  for (const raw of found.tab.rows) {
    if (raw.number <= found.block.lastRow) continue;
    const kind = rowOf(raw);
    inHand.number = raw.number;
    inHand.untaken = null;
    if (kind === 'data' || kind === 'alone') {
      inHand.cells = found.merges.cellsOf(raw);
      commitments.push(readRow(inHand, section, kind === 'alone'));
    } else if (kind === 'number') {
      inHand.cells = raw.cells;
      note(
        ONLY_NUMBER,
        inHand,
        raw.cells.findIndex((cell) => !isEmpty(cell)),
      );
    } else if (kind !== 'nothing') section = kind.section;
  }
  return { commitments, findings, refsRise: order.rose() };
};
