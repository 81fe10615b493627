import { MessageFormat } from 'messageformat';
import type { Finding, WordedFinding } from '../../shared/model/finding.ts';
import type { Language } from '../../shared/model/language.ts';
import { withFrenchSpaces } from '../../shared/mail/french.ts';
import { ar } from './findings/ar.ts';
import { en } from './findings/en.ts';
import { fr } from './findings/fr.ts';

/** The words of findings by language and code, in Unicode MessageFormat 2. */
export const findingMessages: Readonly<Record<Language, Readonly<Record<keyof typeof ar, string>>>> = {
  ar,
  fr,
  en,
};

const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en' };
const LONGEST_QUOTE = 80;

const formats = new Map<string, MessageFormat>();

const formatOf = (language: Language, code: string): MessageFormat | null => {
  const key = `${language} ${code}`;
  const known = formats.get(key);
  if (known) return known;
  const source = Object.entries(findingMessages[language]).find(([name]) => name === code)?.[1];
  if (source === undefined) return null;
  const made = new MessageFormat(LOCALES[language], language === 'fr' ? withFrenchSpaces(source) : source);
  formats.set(key, made);
  return made;
};

/** A cell's text as a sentence quotes it: on one line, and not the whole of a paragraph. */
const quoted = (text: string | number): string | number => {
  if (typeof text === 'number') return text;
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1).toWellFormed()}…` : line;
};

const sentence = (finding: Finding, language: Language): string => {
  const { code, params, cell, row, value } = finding;
  const format = formatOf(language, code);
  if (!format) return code;
  const values = Object.entries({ ...params, cell: cell ?? '', row: row ?? 0, value: value ?? '' });
  return format.format({
    ...Object.fromEntries(values.map(([name, given]) => [name, quoted(given)])),
    row: String(row ?? ''),
    otherRow: String(params['otherRow'] ?? ''),
    kept: findingMessages[language].kept,
  });
};

/**
 * Puts a finding into words, in every language: what stands in which cell, what would be accepted, and what is
 * kept meanwhile. Quoted cells are isolated, so that they do not reorder the sentence around them.
 */
export const wordFinding = (finding: Finding): WordedFinding => ({
  ...finding,
  message: {
    ar: sentence(finding, 'ar'),
    fr: sentence(finding, 'fr'),
    en: sentence(finding, 'en'),
  },
});
