import type { Normalised } from '../../../shared/model/normalised.ts';
import type { RawCell } from '../../../shared/model/raw-table.ts';
import type { Identified, KnownCommitment } from '../../../shared/normalise/identify.ts';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { tableOf, tabOf } from './tables.ts';

export const HEADER = ['المرجع', 'الالتزام', 'الجهة المسؤولة', 'الأجل', 'الحالة'];

export const read = (rows: readonly (readonly RawCell[])[], header = HEADER): Normalised =>
  normalise(tableOf(tabOf('T', [header, ...rows])));

/** What a store would hold after a first read: ids are the titles. */
export const knownFrom = ({ commitments }: Normalised): KnownCommitment[] =>
  commitments.map(({ item }) => ({ id: item.title, commitment: item, removed: false }));
export const knownAfter = (rows: readonly (readonly RawCell[])[], header = HEADER): KnownCommitment[] =>
  knownFrom(read(rows, header));

/** Title now, and who it is. */
export const idsOf = ({ rows }: Identified): [string, string | null][] =>
  rows.map(({ id, reading }) => [reading.item.title, id]);
