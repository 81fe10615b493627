import { everyLexicon } from '../lexicon/languages.ts';
import { keyOfWord, wordKeys } from '../text/word-keys.ts';
import { isNone } from './none.ts';
import { type Parse, taken } from './cell.ts';

/** Separators of a list; those between brackets belong to a name. */
const SEPARATORS = /[؛;,،\n|•]|\s\/|(?<=\p{L}{2})\/(?=\s*\p{L}{2})|\s\+\s|\sو\s+(?=\p{L})/u;
const BRACKETED = /\([^()]*\)|«[^«»]*»|"[^"]*"/gu;
/** A conjunction glued to a name that is sure to be one: ووزارة, والخزينة after a separator; not so والي, a governor. */
const GLUED_AND = /^و(?=ال(?!ي(?!\p{L}))|و)/u;
const BULLET = /^(?:[-–—*·▪◦]|\(?\d{1,2}[.)\-]\s|\(?[a-zأ-ي]\)\s)\s*/u;
/** A French name goes on after a comma: «chargé de l'Artisanat, de l'Économie sociale», «Affaires juridiques, administratives et générales». */
const GOES_ON =
  /^(?:(?:et )?(?:de |du |des |d['’])|\p{L}+(?:iv|ièr|al|iqu)es? et \p{L}+(?:iv|ièr|al|iqu)es?(?!\p{L}))/iu;

const headWords = new Set<string | undefined>(
  everyLexicon.flatMap(({ rows }) => rows.partyHeads).map(keyOfWord),
);
const sideWords = new Set<string | undefined>(everyLexicon.flatMap(({ rows }) => rows.sides).map(keyOfWord));
const ARABIC_AND = /\s+و(?=\p{L})/gu;
const LATIN_AND = /\s+(?:et|and|&)\s+/giu;

const startsParty = (text: string): boolean => headWords.has(wordKeys(text)[0]);
/** A side of a dialogue by its one word, الإدارة والنقابة; in longer names الإدارة is what a department is for. */
const isSide = (text: string): boolean => {
  const words = wordKeys(text);
  return words.length === 1 && sideWords.has(words[0]);
};
const isAcronym = (text: string): boolean => /^[A-ZÀ-Þ0-9.-]{2,}$/u.test(text);

/** Whether what stands before and after a conjunction is a party each: Économie et Finances is one ministry. */
type StandApart = (before: string, after: string) => boolean;
const apartInArabic: StandApart = (before, after) =>
  (startsParty(before) && startsParty(after)) || (isSide(before) && isSide(after));
const apartInLatin: StandApart = (before, after) =>
  startsParty(after) || (isAcronym(before) && isAcronym(after));

const atConjunction = (and: RegExp, standApart: StandApart, text: string): readonly string[] => {
  const parties: string[] = [];
  let from = 0;
  for (const { index, 0: between } of text.matchAll(and)) {
    const before = text.slice(from, index);
    const next = index + between.length;
    if (!standApart(before, text.slice(next))) continue;
    parties.push(before);
    from = next;
  }
  return [...parties, text.slice(from)];
};

/** Splits at conjunctions where two parties are sure to stand. */
const atConjunctions = (text: string): readonly string[] =>
  atConjunction(ARABIC_AND, apartInArabic, text).flatMap((part) =>
    atConjunction(LATIN_AND, apartInLatin, part),
  );

/** Cuts at separators outside brackets. */
const atSeparators = (text: string): readonly string[] => {
  const bracketed = text.matchAll(BRACKETED).map(([inside]) => inside);
  return text
    .replace(BRACKETED, '\u0000')
    .split(SEPARATORS)
    .map((part) => part.replace(/\u0000/gu, () => bracketed.next().value ?? '').trim());
};

/** The parties named in a cell, each once, in order. */
export const readParties = (text: string): string[] => {
  const pieces: string[] = [];
  for (const piece of atSeparators(text)) {
    const longer = `${pieces.at(-1)}, ${piece}`;
    if (GOES_ON.test(piece) && text.includes(longer)) pieces.splice(-1, 1, longer);
    else pieces.push(piece);
  }
  const parties = pieces
    .flatMap(atConjunctions)
    .map((party) => party.replace(BULLET, ''))
    .map((party, index) => (index === 0 ? party : party.replace(GLUED_AND, '')))
    .filter((party) => party !== '' && !isNone(party));
  return [...new Set(parties)];
};

/** Reads a list of parties. */
export const parseParties: Parse<string[]> = ({ text }) => taken(readParties(text));
