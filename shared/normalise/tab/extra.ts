import type { Extra } from '../../model/commitment.ts';
import { openCell, type Problem } from '../values/cell.ts';
import { isNone } from '../values/none.ts';
import { lettersOf } from './letters.ts';
import type { FieldReaders, RowInHand } from './readers.ts';
import type { FoundTab } from './recognise.ts';

const FORMULA_ERROR: Problem = {
  severity: 'warning',
  code: 'cell.formula-error',
  params: { field: 'extra' },
};
/** Shared by all rows that have none, as most do; frozen, so that none can write into another's. */
const NOTHING: Extra = Object.freeze({});
const NAME_JOINER = ' / ';

/**
 * What a column that is no field of ours is kept under: its header, its letters where it has none, with ` (2)`
 * where another column before it is headed so, a field of ours too.
 */
const namesOf = ({ block, columns }: FoundTab, width: number): ReadonlyMap<number, string> => {
  const known = new Set(columns.taken.map(({ column }) => column));
  const headers = new Map(block.columns.map(({ column, parts }) => [column, parts.join(NAME_JOINER)]));
  const names = new Map<number, string>();
  const used = new Set<string>();
  for (let column = 0; column < width; column += 1) {
    const name = headers.get(column) ?? lettersOf(column);
    let unique = name;
    for (let nth = 2; used.has(unique); nth += 1) unique = `${name} (${nth})`;
    used.add(unique);
    if (!known.has(column)) names.set(column, unique);
  }
  return names;
};

/** Makes the reader of everything in a row that is no field of ours. */
export const extraReader = (found: FoundTab, { note }: FieldReaders): ((row: RowInHand) => Extra) => {
  const width = found.tab.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = [...namesOf(found, width)];
  return (row) => {
    let extra = NOTHING;
    for (const [column, name] of columns) {
      const raw = row.cells[column] ?? '';
      if (raw === '') continue;
      const cell = openCell(raw);
      if (!cell) continue;
      if (cell.error !== null) note(FORMULA_ERROR, row, column);
      const text = [cell.text, ...cell.links.filter((link) => link !== cell.text)].join('\n');
      if (isNone(text)) continue;
      if (extra === NOTHING) extra = {};
      extra[name] = text;
    }
    return extra;
  };
};
