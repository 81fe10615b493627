import * as z from 'zod';
import { SourceError } from '../../runtime/errors.ts';

/** What Drive says of the file, in one small request. */
export interface FileState {
  /** Moves with every change of the content, and now and then without one. */
  readonly version: string;
  /** Who changed it last, by address or else by name, where Drive says so. */
  readonly modifiedBy: string | null;
  /** Whether that was this very account: then nobody has typed since we last wrote. */
  readonly modifiedByUs: boolean;
  /** Whether this account may write into it. */
  readonly canEdit: boolean;
}

export const FILE_FIELDS =
  'version,trashed,mimeType,shortcutDetails(targetId),capabilities(canEdit),lastModifyingUser(emailAddress,displayName,me)';

/** Drive's answer to these fields. */
export const File = z.object({
  version: z.string(),
  trashed: z.boolean().default(false),
  mimeType: z.string(),
  shortcutDetails: z.object({ targetId: z.string().optional() }).optional(),
  capabilities: z.object({ canEdit: z.boolean().default(false) }).default({ canEdit: false }),
  lastModifyingUser: z
    .object({
      emailAddress: z.string().optional(),
      displayName: z.string().optional(),
      me: z.boolean().default(false),
    })
    .default({ me: false }),
});
type File = z.infer<typeof File>;

const GOOGLES = 'application/vnd.google-apps.';
/** Files that Google Sheets opens without their being Google Sheets; of these alone is the mend to save a copy. */
const UPLOADED = /spreadsheet|excel|csv/;

const trashed = (id: string): SourceError =>
  new SourceError(
    'google.trashed',
    `The sheet ${id} is in the bin: its owner can restore it from the bin in Google Drive.`,
  );

/** A file that is no Google Sheet; `mimeType` null where it is not known what it is. */
export const notASheet = (id: string, mimeType: string | null, target?: string): SourceError => {
  if (mimeType === `${GOOGLES}shortcut`)
    return new SourceError(
      'google.not-a-sheet',
      `The file ${id} is a shortcut: use the id of the sheet that it leads to${target ? `, ${target}` : ''}.`,
    );
  if (mimeType === null || UPLOADED.test(mimeType))
    return new SourceError(
      'google.not-a-sheet',
      `The file ${id} is a workbook that was uploaded, no Google Sheet: open it in Google Sheets, choose File, Save as Google Sheets, share the new file, and use its id.`,
    );
  const what = mimeType.startsWith(GOOGLES) ? `a Google ${mimeType.slice(GOOGLES.length)}` : mimeType;
  return new SourceError(
    'google.not-a-sheet',
    `The file ${id} is no Google Sheet (${what}): take the id from the address of the sheet itself, between /d/ and /edit.`,
  );
};

/** What the answer tells of a sheet. @throws SourceError where it is in the bin, or no Google Sheet. */
export const fileStateOf = (id: string, file: File): FileState => {
  const { version, mimeType, shortcutDetails, capabilities, lastModifyingUser: user } = file;
  if (file.trashed) throw trashed(id);
  if (mimeType !== `${GOOGLES}spreadsheet`) throw notASheet(id, mimeType, shortcutDetails?.targetId);
  return {
    version,
    modifiedBy: user.emailAddress ?? user.displayName ?? null,
    modifiedByUs: user.me,
    canEdit: capabilities.canEdit,
  };
};
