import type { Commitment } from '../../model/commitment.ts';
import type { Finding } from '../../model/finding.ts';
import type { CommitmentReading, RecognisedTab } from '../../model/normalised.ts';
import type { KnownCommitment } from '../identify.ts';
import { keepLastGood } from '../keep-last-good.ts';

interface Row {
  readonly id: string | null;
  readonly reading: CommitmentReading;
}

/** What the rule below compares: all that a person says of a commitment in its own row. */
const ownWords = ({ axis: _axis, at: _at, extra: _extra, ...rest }: Commitment): string =>
  JSON.stringify(rest);

/**
 * After a sort, rows stand under other sections than before: a row whose only change is the axis that it
 * inherits keeps the stored one, with one warning for the tab. An axis never seen before is a section renamed,
 * and is taken.
 */
export const keepStoredAxes = (
  known: readonly KnownCommitment[],
  rows: readonly Row[],
  tabs: readonly RecognisedTab[],
): { readonly rows: readonly Row[]; readonly findings: readonly Finding[] } => {
  const stored = new Map<string | null, Commitment>(known.map(({ id, commitment }) => [id, commitment]));
  const axes = new Set(known.map(({ commitment }) => commitment.axis));
  const withAxisColumn = new Set(
    tabs.filter(({ columns }) => columns['axis'] !== undefined).map(({ name }) => name),
  );
  const kept = new Map<string, number>();
  const after = rows.map((row): Row => {
    const { reading, id } = row;
    const { item, axisFrom } = reading;
    const last = stored.get(id);
    const inherited = axisFrom === 'section' || !withAxisColumn.has(item.at.tab);
    if (!last || !inherited || last.axis === null || last.axis === item.axis) return row;
    if (item.axis !== null && !axes.has(item.axis)) return row;
    if (ownWords(keepLastGood(reading, last)) !== ownWords(last)) return row;
    kept.set(item.at.tab, (kept.get(item.at.tab) ?? 0) + 1);
    return { id, reading: { ...reading, item: { ...item, axis: last.axis } } };
  });
  const findings = [...kept].map(([tab, count]): Finding => ({
    severity: 'warning',
    code: 'axis.kept',
    tab,
    row: null,
    column: null,
    cell: null,
    value: null,
    params: { field: 'axis', count },
  }));
  return { rows: after, findings };
};
