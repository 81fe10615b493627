import { addressProblem, foldAddress } from '../../shared/model/address.ts';
import type { DigestLanguage } from '../../shared/model/language.ts';
import { Audience } from '../../shared/model/tracker.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { csvFileRows, csvRows, type ListRow, workbookRows } from './list-rows.ts';
import { audienceNamed, type Column, columnIn, languagesNamed } from './recipients-words.ts';

/** A recipient as a list names one. */
export interface ListedRecipient {
  readonly email: string;
  readonly name: string | null;
  readonly audience: Audience;
  readonly languages: readonly DigestLanguage[];
}

/** A line that is not taken, and why, for the person who can mend it. */
export interface RefusedLine {
  readonly line: number;
  readonly reason: string;
}

export interface RecipientList {
  readonly listed: readonly ListedRecipient[];
  readonly refused: readonly RefusedLine[];
}

const PROBLEMS = {
  'address.missing': 'there is no e-mail address',
  'address.non-ascii': 'the address holds a character that is not ASCII; type it in plain Latin letters',
  'address.malformed': 'the address is not of the form name@domain.tld',
} as const;

/** An invisible mark or a look-alike letter is found only by its number. */
const namedCharacter = (address: string): string => {
  const point = [...address].find((letter) => letter > '~')?.codePointAt(0);
  return point === undefined ? '' : ` (U+${point.toString(16).toUpperCase().padStart(4, '0')})`;
};

/** Checks one line's values. @returns the recipient, or the reason for which it is refused. */
export const checkRecipient = (email: string, name: string, audience: string, language: string) => {
  const problem = addressProblem(email);
  if (problem !== null) return PROBLEMS[problem] + namedCharacter(email);
  const reader = audienceNamed(audience);
  if (reader === null) return `the audience "${audience}" is none of ${Audience.options.join(', ')}`;
  const languages = languagesNamed(language);
  if (languages === null) return `the language "${language}" is none of ar, fr, ar+fr`;
  return { email, name: name.replace(/\s+/g, ' ') || null, audience: reader, languages };
};

/**
 * Reads a list of recipients: CSV with the columns `email,name,audience,language` in any order, named in English,
 * Arabic or French, separated by comma, semicolon or tab. A line that cannot be taken is refused by its number, and the others stand.
 * @throws CannotStartError where it is no such CSV at all.
 */
export const readRecipientList = (csv: string): RecipientList => listOf(csvRows(csv));

/** The same from a file, a CSV or the first tab of an `.xlsx`. @throws CannotStartError, SourceError */
export const readRecipientFile = async (path: string): Promise<RecipientList> =>
  listOf(path.toLowerCase().endsWith('.xlsx') ? await workbookRows(path) : await csvFileRows(path));

const listOf = ([head, ...rows]: readonly ListRow[]): RecipientList => {
  const headers = head?.cells ?? [];
  const at = {
    email: columnIn(headers, 'email'),
    name: columnIn(headers, 'name'),
    audience: columnIn(headers, 'audience'),
    language: columnIn(headers, 'language'),
  };
  const missing = (['email', 'audience'] as const).filter((column) => at[column] < 0);
  if (missing.length > 0)
    throw new CannotStartError(
      'recipients.columns-missing',
      `The list of recipients lacks the column ${missing.join(' and ')}; its first line must read email,name,audience,language, or the same in Arabic or French.`,
    );
  const listed: ListedRecipient[] = [];
  const refused: RefusedLine[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, cells } of rows) {
    const cell = (column: Column) => cells[at[column]] ?? '';
    const folded = foldAddress(cell('email'));
    const first = lineOf.get(folded);
    const read =
      first === undefined
        ? checkRecipient(cell('email'), cell('name'), cell('audience'), cell('language'))
        : `the address stands on line ${first} already`;
    if (typeof read === 'string') refused.push({ line, reason: read });
    else listed.push(read);
    if (folded !== '' && first === undefined) lineOf.set(folded, line);
  }
  return { listed, refused };
};
