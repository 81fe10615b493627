import { CannotStartError } from '../../shared/runtime/errors.ts';

/**
 * A sheet's id, from itself or from whatever address of it a person copied: of Sheets, also with several accounts
 * signed in (`/u/1/`), or of Drive. @throws CannotStartError
 */
export const sheetId = (text: string): string => {
  if (/\/d\/e\//.test(text))
    throw new CannotStartError(
      'sheet.published',
      `--sheet ${text}: the address of a published copy. Open the sheet itself and take the address that the browser shows.`,
    );
  const id = /\/d\/([\w-]+)/.exec(text)?.[1] ?? /[?&]id=([\w-]+)/.exec(text)?.[1] ?? text.trim();
  if (/^[\w-]+$/.test(id)) return id;
  throw new CannotStartError('sheet.unreadable', `--sheet ${text}: neither a sheet's id nor its address.`);
};
