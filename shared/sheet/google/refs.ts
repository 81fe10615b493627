import { SourceError } from '../../runtime/errors.ts';
import type { FeedbackReport } from '../feedback.ts';
import { writeRef } from './feedback-requests.ts';
import { COMPARED_FIELDS, type Page } from './grid.ts';
import { fateIn, slicesOf, wantedOf, type Wanted } from './ref-cells.ts';
import type { SheetReading } from './source.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { readPages } from './table.ts';

/** So many are looked at, compared and written at a time: few enough for the look to be fresh when they are written. */
const AT_ONCE = 500;

/** Looks at the rows again: which cells are still empty in a row that still is the one that was read, which are not. */
const look = async (sheet: Spreadsheet, wanted: readonly Wanted[]) => {
  const pages: Page[] = [];
  for await (const page of readPages(sheet, slicesOf(wanted), COMPARED_FIELDS)) pages.push(page);
  return Map.groupBy(wanted, fateIn(pages));
};

/**
 * Writes minted refs into the cells that are still theirs: look, compare, write, and all three again where Google
 * put the writing off. What remains is the time between the look and the write, one request long: who sorts or
 * inserts rows in that moment can find a ref on the row that came to stand there, over what its ref cell held.
 * Google offers no write on a condition. The next read sees such a ref on a row with another title and says so.
 * @throws SourceError, passing, where rows had changed and their refs are left to the next read.
 */
export const writeRefs = async (
  sheet: Spreadsheet,
  reading: SheetReading,
  refs: FeedbackReport['refs'],
): Promise<void> => {
  const wanted = wantedOf(reading, refs);
  let left = 0;
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const some = wanted.slice(start, start + AT_ONCE);
    left += await sheet.patiently(async (timeoutMs) => {
      const fates = await look(sheet, some);
      const free = fates.get('free') ?? [];
      const changed = fates.get('changed') ?? [];
      if (free.length === 0) return { kind: 'done', value: changed.length };
      const outcome = await sheet.tryChange(free.map(writeRef), timeoutMs);
      return outcome.kind === 'done' ? { kind: 'done', value: changed.length } : outcome;
    });
  }
  if (left > 0)
    throw new SourceError(
      'google.refs-left',
      `${left} rows changed while refs were being written; the next read writes theirs.`,
      { passing: true },
    );
};
