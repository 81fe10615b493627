import { everyLexicon } from '../lexicon/languages.ts';
import { keyOfWord, wordKeys } from '../text/word-keys.ts';
import { isNone } from './none.ts';
import { type Parse, taken } from './cell.ts';

/** Separators of a list; those between brackets belong to a name. */
const SEPARATORS = /[؛;,،\n|•]|\s+\/\s*|(?<=\p{L}{2})\/\s*(?=\p{L}{2})|\s+\+\s+|\s+و\s+(?=\p{L})/u;
/** A conjunction glued to a name that is sure to be one: ووزارة, والخزينة after a separator. */
const GLUED_AND = /^و(?=ال|و)/u;
const BULLET = /^(?:[-–—*·▪◦]|\(?\d{1,2}[.)\-]\s|\(?[a-zأ-ي]\)\s)\s*/u;
/** A French name goes on after a comma: «chargé de l'Artisanat, de l'Économie sociale», «Affaires juridiques, administratives et générales». */
const GOES_ON =
  /^(?:de |du |des |d['’]|et de |et du |et des |et d['’]|\p{L}+(?:ives?|ières?|ales?|iques?) et \p{L}+(?:ives?|ières?|ales?|iques?)$)/iu;

const heads = new Set(everyLexicon.flatMap(({ rows }) => rows.partyHeads).map(keyOfWord));
const sides = new Set(everyLexicon.flatMap(({ rows }) => rows.sides).map(keyOfWord));
const ARABIC_AND = /\s+(?=و\p{L})/u;
const LATIN_AND = /\s+(?:et|and|&)\s+/iu;
const ARTICLE = /^(?:le |la |les |l['’]|the )/iu;

const startsParty = (text: string): boolean => {
  const [first = ''] = wordKeys(text.replace(ARTICLE, ''));
  return heads.has(first);
};
/** A side of a dialogue by its one word, الإدارة والنقابة; in longer names الإدارة is what a department is for. */
const isSide = (text: string): boolean => {
  const words = wordKeys(text);
  return words.length === 1 && sides.has(words[0] ?? '');
};
const isAcronym = (text: string): boolean => /^[A-ZÀ-Þ0-9.-]{2,}$/u.test(text.trim());

/** Whether what follows a conjunction is a party of its own: Économie et Finances is one ministry. */
const standsApart = (before: string, after: string, glued: boolean): boolean =>
  glued
    ? (startsParty(before) && startsParty(after.replace(/^و/u, ''))) ||
      (isSide(before) && isSide(after.replace(/^و/u, '')))
    : startsParty(after) || (isAcronym(before) && isAcronym(after));

const atConjunction = (and: RegExp, glued: boolean, text: string): readonly string[] => {
  const parties: string[] = [];
  let from = 0;
  for (const { index, 0: between } of text.matchAll(new RegExp(and, `${and.flags}g`))) {
    const before = text.slice(from, index);
    const after = text.slice(index + between.length);
    if (!standsApart(before, after, glued)) continue;
    parties.push(before);
    from = index + between.length + (glued ? 1 : 0);
  }
  return [...parties, text.slice(from)];
};

/** Splits at conjunctions where two parties are sure to stand. */
const atConjunctions = (text: string): readonly string[] =>
  atConjunction(ARABIC_AND, true, text).flatMap((part) => atConjunction(LATIN_AND, false, part));

/** Cuts at separators outside brackets. */
const atSeparators = (text: string): readonly string[] => {
  const bracketed = [...text.matchAll(/\([^()]*\)|«[^«»]*»|"[^"]*"/gu)].map(([inside]) => inside);
  const hidden = bracketed.reduce(
    (rest, inside, index) => rest.replace(inside, `\u0000${index}\u0000`),
    text,
  );
  return hidden
    .split(SEPARATORS)
    .map((part) => part.replace(/\u0000(\d+)\u0000/gu, (_, index: string) => bracketed[Number(index)] ?? ''));
};

/** The parties named in a cell, each once, in order. */
export const readParties = (text: string): string[] => {
  const pieces: string[] = [];
  for (const piece of atSeparators(text)) {
    const trimmed = piece.trim();
    const last = pieces.length - 1;
    if (last >= 0 && GOES_ON.test(trimmed) && text.includes(`${pieces[last]}, ${trimmed}`))
      pieces[last] = `${pieces[last]}, ${trimmed}`;
    else pieces.push(trimmed);
  }
  const parties = pieces
    .flatMap(atConjunctions)
    .map((party, index) =>
      party
        .trim()
        .replace(BULLET, '')
        .replace(index > 0 ? GLUED_AND : /^$/u, '')
        .trim(),
    )
    .filter((party) => party !== '' && !isNone(party));
  return [...new Set(parties)];
};

/** Reads a list of parties. */
export const parseParties: Parse<string[]> = ({ text }) => taken(readParties(text));
