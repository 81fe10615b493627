import type { DigestLanguage } from '../../shared/model/language.ts';
import type { Audience } from '../../shared/model/tracker.ts';
import { keyOf } from '../../shared/normalise/text/word-keys.ts';

export type Column = 'email' | 'name' | 'audience' | 'language';

/** How people head the columns of a list, the surest name first: `adresse` may also be where somebody lives. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  email: [
    ...[
      'email',
      'e-mail',
      'courriel',
      'mail',
      'adresse e-mail',
      'adresse électronique',
      'adresse',
      'address',
    ],
    ...['البريد الإلكتروني', 'العنوان الإلكتروني', 'البريد', 'العنوان'],
  ],
  name: ['name', 'nom', 'nom complet', 'nom et prénom', 'prénom et nom', 'الاسم الكامل', 'الاسم'],
  audience: ['audience', 'destinataires', 'public', 'qualité', 'الفئة المرسل إليها', 'الفئة', 'الصفة'],
  language: ['language', 'langue', 'اللغة'],
};

const AUDIENCES: Readonly<Record<Audience, readonly string[]>> = {
  bureau: ['bureau', 'المكتب'],
  secretariat: ['secretariat', 'secrétariat', 'administration', 'الإدارة'],
  editors: ['editors', 'rédacteurs', 'المحررون', 'المحررين'],
  members: ['members', 'membres', 'الأعضاء'],
};

const LANGUAGES: Readonly<Record<DigestLanguage, readonly string[]>> = {
  ar: ['ar', 'arabe', 'arabic', 'العربية'],
  fr: ['fr', 'français', 'french', 'الفرنسية'],
};

/** Finds what a word stands for, whatever its case, accents and article. */
const reader = <Meaning extends string>(known: Readonly<Record<Meaning, readonly string[]>>) => {
  const meanings = new Map<string, Meaning>();
  for (const meaning in known) for (const word of known[meaning]) meanings.set(keyOf(word), meaning);
  return (word: string): Meaning | null => meanings.get(keyOf(word)) ?? null;
};

/** The audience that a word names, in Arabic, French or English; null where it names none. */
export const audienceNamed = reader(AUDIENCES);

const languageNamed = reader(LANGUAGES);

/** `ar+fr`, `arabe et français`, `العربية والفرنسية`: what stands between two languages. */
const BETWEEN = /\s*[+,/&]\s*|\s+(?:et|and)\s+|\s+و\s*/u;

/** The languages that a cell names, Arabic where it is blank; null where a word in it is none. */
export const languagesNamed = (text: string): readonly DigestLanguage[] | null => {
  if (text.trim() === '') return ['ar'];
  const named = text.trim().split(BETWEEN).map(languageNamed);
  return named.includes(null) ? null : [...new Set(named.flatMap((language) => language ?? []))];
};

/** Where a list has a column: its place in the row of headers; -1 where it has none. */
export const columnIn = (headers: readonly string[], column: Column): number => {
  const keys = headers.map(keyOf);
  return HEADERS[column].map((name) => keys.indexOf(keyOf(name))).find((place) => place >= 0) ?? -1;
};
