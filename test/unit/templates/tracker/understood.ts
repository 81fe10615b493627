import type { Normalised } from '../../../../shared/model/normalised.ts';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { readTable } from '../../../../shared/sheet/workbook/table.ts';

/** What is understood of a workbook's bytes. */
export const understood = async (bytes: Uint8Array): Promise<Normalised> =>
  normalise(await readTable({ name: 'tracker.xlsx', bytes: Buffer.from(bytes) }));
