import { CommitmentField } from '../model/commitment.ts';
import type { Finding } from '../model/finding.ts';
import type { CommitmentReading } from '../model/normalised.ts';
import { extraReader } from './tab/extra.ts';
import { lettersOf } from './tab/letters.ts';
import { parseText, readersOf, type RowContext } from './tab/readers.ts';
import type { FoundTab } from './tab/recognise.ts';
import { rowReader } from './tab/rows.ts';
import { parseAmount } from './values/amounts.ts';
import type { Parse } from './values/cell.ts';
import { dateParser } from './values/dates.ts';
import { dueParser, type Due } from './values/due.ts';
import { type Evidence, parseEvidence } from './values/evidence.ts';
import { parseKind } from './values/kinds.ts';
import { parseParties } from './values/parties.ts';
import { parseProgress } from './values/progress.ts';
import { parseStatus, type StatusCell } from './values/status.ts';
import { parseView } from './values/views.ts';

const NO_STATUS: StatusCell = { status: null, statusText: null, saidLate: false };
const NO_DUE: Due = { due: null, recurs: null };
const NO_EVIDENCE: Evidence = { evidence: [], documents: [], other: null };

const parseRef: Parse<string | null> = (cell) => {
  const { value, problem } = parseText(cell);
  return { value: value === null ? null : value.replace(/\s+/gu, ' '), problem };
};

export interface ReadCommitments {
  readonly commitments: readonly CommitmentReading[];
  readonly findings: readonly Finding[];
}

/** Reads the commitments of one tab, in its order. */
export const readCommitments = (found: FoundTab, dateSystem: 1900 | 1904): ReadCommitments => {
  const readers = readersOf(found);
  const { field, note, findings, columnOf, headerOf } = readers;
  const firstDay = dateParser('first', dateSystem);
  const read = {
    ref: field('ref', parseRef, null),
    title: field('title', parseText, null),
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
    notes: field('notes', parseText, null),
    updatedOn: field('updatedOn', firstDay, null),
  };
  const readExtra = extraReader(found, readers);
  const titleColumn = columnOf('title');
  const evidenceHeader = headerOf(columnOf('evidence'));
  const tab = found.tab.name;

  const readRow = (context: RowContext, section: string | null, alone: boolean): CommitmentReading => {
    const { row, cells, untaken } = context;
    const title = read.title(context);
    const ref = read.ref(context);
    const due = read.due(context);
    const status = read.status(context);
    const proof = read.evidence(context);
    const axis = read.axis(context);
    const extra = readExtra(cells, row.number);
    if (proof.other !== null) extra[evidenceHeader] = proof.other;
    const item = {
      ref,
      title: title ?? '',
      kind: read.kind(context),
      axis: axis ?? section,
      owner: read.owner(context),
      dependsOn: read.dependsOn(context),
      beneficiaries: read.beneficiaries(context),
      committee: read.committee(context),
      agreedOn: read.agreedOn(context),
      due: due.due,
      recurs: due.recurs,
      status: status.status,
      statusText: status.statusText,
      saidLate: status.saidLate,
      progress: read.progress(context),
      target: read.target(context),
      current: read.current(context),
      unionView: read.unionView(context),
      stateView: read.stateView(context),
      evidence: proof.evidence,
      documents: proof.documents,
      notes: read.notes(context),
      updatedOn: read.updatedOn(context),
      extra,
      at: { tab, row: row.number },
    };
    if (title === null && !untaken.includes('title')) {
      note(
        { severity: 'error', code: 'title.missing', params: { field: 'title' } },
        row.number,
        titleColumn,
        cells[titleColumn] ?? null,
      );
      untaken.push('title');
    } else if (alone)
      note(
        { severity: 'warning', code: 'row.only-title', params: { field: 'title' } },
        row.number,
        titleColumn,
        cells[titleColumn] ?? null,
      );
    return {
      item,
      untaken: CommitmentField.options.filter((name) => untaken.includes(name)),
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
  for (const raw of found.tab.rows) {
    if (raw.number <= found.block.lastRow) continue;
    const row = rowOf(raw);
    if (row.kind === 'section') section = row.title;
    else if (row.kind === 'number')
      note(
        { severity: 'info', code: 'row.only-number', params: {} },
        raw.number,
        row.column,
        raw.cells[row.column] ?? null,
      );
    else if (row.kind === 'data')
      commitments.push(readRow({ row: raw, cells: row.cells, untaken: [] }, section, row.alone));
  }
  return { commitments, findings };
};
