import { resolve } from 'node:path';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { TrackerSource } from '../../shared/sheet/source.ts';
import { trackerAccess } from '../local/source.ts';
import { OWN } from '../local/trackers.ts';
import { sheetId } from './sheet-id.ts';

/** The tracker that a command names: a workbook's path, or a Google Sheet. @throws CannotStartError */
export const sourceNamed = async (
  file: string | undefined,
  sheet: string | undefined,
): Promise<TrackerSource> => {
  if ((file === undefined) === (sheet === undefined))
    throw new CannotStartError(
      'usage.tracker',
      'Name a tracker: either a workbook, or a Google Sheet with --sheet.',
    );
  const tracker = {
    ...OWN,
    source:
      sheet === undefined
        ? { kind: 'workbook' as const, path: resolve(file ?? '') }
        : { kind: 'google-sheet' as const, spreadsheetId: sheetId(sheet), writeBack: false },
  };
  return (await trackerAccess(tracker, 'UTC')).sourceOf(tracker);
};
