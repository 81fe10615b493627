import type { Committee, Meeting, Round } from '../model/dialogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Reading } from '../model/normalised.ts';
import { extraReader } from './tab/extra.ts';
import { type FieldReaders, readersOf, type RowInHand } from './tab/readers.ts';
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
  make: (readers: FieldReaders) => (row: RowInHand, extra: Record<string, string>) => Item,
): ReadItems<Item> => {
  const readers = readersOf(found);
  const readRow = make(readers);
  const readExtra = extraReader(found, readers);
  const rowOf = rowReader(found);
  const items: Reading<Item>[] = [];
  for (const raw of found.tab.rows) {
    if (raw.number <= found.block.lastRow) continue;
    const row = rowOf(raw);
    if (row !== 'data' && row !== 'alone') continue;
    const inHand: RowInHand = { number: raw.number, cells: found.merges.cellsOf(raw), untaken: null };
    items.push({ item: readRow(inHand, readExtra(inHand)), untaken: inHand.untaken ?? [] });
  }
  return { items, findings: readers.findings };
};

/** Reads the sessions of the dialogue. */
export const readRounds = (found: FoundTab, dateSystem: 1900 | 1904): ReadItems<Round> =>
  readItems(found, ({ field, text }) => {
    const ref = text('ref');
    const title = text('title');
    const heldOn = field('heldOn', dateParser('first', dateSystem), null);
    const planned = field('planned', dateParser('last', dateSystem), null);
    const place = text('place');
    const countsTowardYear = field('countsTowardYear', parseCounts, true);
    const minutes = field('minutes', parseRecord, null);
    return (row, extra) => ({
      ref: ref(row),
      title: title(row),
      heldOn: heldOn(row),
      planned: planned(row),
      place: place(row),
      countsTowardYear: countsTowardYear(row),
      minutes: minutes(row),
      extra,
      at: { tab: found.tab.name, row: row.number },
    });
  });

/** Reads the joint committees. */
export const readCommittees = (found: FoundTab, dateSystem: 1900 | 1904): ReadItems<Committee> =>
  readItems(found, ({ field, text, missing }) => {
    const ref = text('ref');
    const name = text('name');
    const members = field('members', parseParties, []);
    const startsOn = field('startsOn', dateParser('first', dateSystem), null);
    return (row, extra) => {
      const named = name(row);
      if (named === null) missing('name', 'name.missing', row);
      return {
        ref: ref(row),
        name: named ?? '',
        members: members(row),
        startsOn: startsOn(row),
        extra,
        at: { tab: found.tab.name, row: row.number },
      };
    };
  });

/** Reads the meetings of committees. */
export const readMeetings = (found: FoundTab, dateSystem: 1900 | 1904): ReadItems<Meeting> =>
  readItems(found, ({ field, text }) => {
    const committee = text('committee');
    const heldOn = field('heldOn', dateParser('first', dateSystem), null);
    const planned = field('planned', dateParser('last', dateSystem), null);
    const outcome = text('outcome');
    const minutes = field('minutes', parseRecord, null);
    return (row, extra) => ({
      committee: committee(row),
      heldOn: heldOn(row),
      planned: planned(row),
      outcome: outcome(row),
      minutes: minutes(row),
      extra,
      at: { tab: found.tab.name, row: row.number },
    });
  });
