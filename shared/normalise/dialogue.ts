import type { Committee, Meeting, Round } from '../model/dialogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Reading } from '../model/normalised.ts';
import { extraReader } from './tab/extra.ts';
import { type FieldReaders, parseText, readersOf, type RowContext } from './tab/readers.ts';
import type { FoundTab } from './tab/recognise.ts';
import { rowReader } from './tab/rows.ts';
import type { Parse } from './values/cell.ts';
import { dateParser } from './values/dates.ts';
import { parseCounts } from './values/kinds.ts';
import { isNone } from './values/none.ts';
import { parseParties } from './values/parties.ts';
import { taken } from './values/cell.ts';

export interface ReadItems<Item> {
  readonly items: readonly Reading<Item>[];
  readonly findings: readonly Finding[];
}

/** A record of a meeting: its words, or the link that stands behind them. */
const parseRecord: Parse<string | null> = ({ text, links }) => {
  const [link] = links.filter((target) => /^https?:\/\//iu.test(target));
  if (link !== undefined) return taken(link);
  return taken(isNone(text) ? null : text);
};

const readItems = <Item>(
  found: FoundTab,
  make: (readers: FieldReaders) => (context: RowContext, extra: Record<string, string>) => Item,
): ReadItems<Item> => {
  const readers = readersOf(found);
  const readRow = make(readers);
  const readExtra = extraReader(found, readers);
  const rowOf = rowReader(found);
  const items: Reading<Item>[] = [];
  for (const raw of found.tab.rows) {
    if (raw.number <= found.block.lastRow) continue;
    const row = rowOf(raw);
    if (row.kind !== 'data') continue;
    const context = { row: raw, cells: row.cells, untaken: [] };
    items.push({ item: readRow(context, readExtra(row.cells, raw.number)), untaken: context.untaken });
  }
  return { items, findings: readers.findings };
};

/** Reads the sessions of the dialogue. */
export const readRounds = (found: FoundTab, dateSystem: 1900 | 1904): ReadItems<Round> =>
  readItems(found, ({ field }) => {
    const ref = field('ref', parseText, null);
    const title = field('title', parseText, null);
    const heldOn = field('heldOn', dateParser('first', dateSystem), null);
    const planned = field('planned', dateParser('last', dateSystem), null);
    const place = field('place', parseText, null);
    const countsTowardYear = field('countsTowardYear', parseCounts, true);
    const minutes = field('minutes', parseRecord, null);
    return (context, extra) => ({
      ref: ref(context),
      title: title(context),
      heldOn: heldOn(context),
      planned: planned(context),
      place: place(context),
      countsTowardYear: countsTowardYear(context),
      minutes: minutes(context),
      extra,
      at: { tab: found.tab.name, row: context.row.number },
    });
  });

/** Reads the joint committees. */
export const readCommittees = (found: FoundTab, dateSystem: 1900 | 1904): ReadItems<Committee> =>
  readItems(found, ({ field, note, columnOf }) => {
    const ref = field('ref', parseText, null);
    const name = field('name', parseText, null);
    const members = field('members', parseParties, []);
    const startsOn = field('startsOn', dateParser('first', dateSystem), null);
    return (context, extra) => {
      const named = name(context);
      if (named === null && !context.untaken.includes('name')) {
        note(
          { severity: 'error', code: 'name.missing', params: { field: 'name' } },
          context.row.number,
          columnOf('name'),
          null,
        );
        context.untaken.push('name');
      }
      return {
        ref: ref(context),
        name: named ?? '',
        members: members(context),
        startsOn: startsOn(context),
        extra,
        at: { tab: found.tab.name, row: context.row.number },
      };
    };
  });

/** Reads the meetings of committees. */
export const readMeetings = (found: FoundTab, dateSystem: 1900 | 1904): ReadItems<Meeting> =>
  readItems(found, ({ field }) => {
    const committee = field('committee', parseText, null);
    const heldOn = field('heldOn', dateParser('first', dateSystem), null);
    const planned = field('planned', dateParser('last', dateSystem), null);
    const outcome = field('outcome', parseText, null);
    const minutes = field('minutes', parseRecord, null);
    return (context, extra) => ({
      committee: committee(context),
      heldOn: heldOn(context),
      planned: planned(context),
      outcome: outcome(context),
      minutes: minutes(context),
      extra,
      at: { tab: found.tab.name, row: context.row.number },
    });
  });
