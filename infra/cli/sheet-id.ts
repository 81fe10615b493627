import { CannotStartError } from '../../shared/runtime/errors.ts';

/** A sheet's id, from itself or from its address. @throws CannotStartError */
export const sheetId = (text: string): string => {
  const id = /\/spreadsheets\/d\/([\w-]+)/.exec(text)?.[1] ?? text;
  if (/^[\w-]+$/.test(id)) return id;
  throw new CannotStartError('sheet.unreadable', `--sheet ${text}: neither a sheet's id nor its address.`);
};
