import type { Commitment } from '../model/commitment.ts';
import type { DigestItem } from '../model/digest.ts';
import type { TrackerConfig } from '../model/tracker.ts';

/** What a private column holds: `notes` is that field, any other name the header of a column kept under `extra`. */
const privateText = ({ notes, extra }: Commitment, column: string): string | null => {
  if (column === 'notes') return notes;
  return Object.hasOwn(extra, column) ? (extra[column] ?? null) : null;
};

/** What of a commitment's private columns is shown to whom: those that the configuration names, and no others. */
export const disclosedOf = (
  commitment: Commitment,
  { disclose }: Pick<TrackerConfig, 'disclose'>,
): DigestItem['disclosed'] =>
  disclose.flatMap(({ column, audiences }) => {
    const text = privateText(commitment, column);
    return text ? [{ column, text, audiences: [...audiences] }] : [];
  });
