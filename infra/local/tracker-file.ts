import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../shared/model/time.ts';

/** What the shipped tracker is called in a data folder: a name that every shell completes. */
export const sampleIn = (folder: string): string => join(folder, 'tracker.xlsx');

/** Monday 20 October 2025, 08:00 in Morocco: when the sample's first digest would have been sent. */
export const SAMPLE_START: Instant = '2025-10-20T07:00:00.000Z';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Puts the shipped tracker into the folder, where it is not there yet: from then on it is the newcomer's to edit. */
export const placeSample = async (folder: string): Promise<void> => {
  const path = sampleIn(folder);
  if (await exists(path)) return;
  const { writeSampleTracker } = await import('../../templates/tracker/sample.ts');
  await writeFile(path, await writeSampleTracker(), { flag: 'wx' });
};
