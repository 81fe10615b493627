import { everyLexicon } from '../lexicon/languages.ts';
import { fold } from '../text/fold.ts';
import { isNone } from './none.ts';
import { type Parse, taken } from './cell.ts';

/** Separators of a list; those between brackets belong to a name. */
const SEPARATORS = /[؛;,،\n|•]|\s+\/\s*|(?<=\p{L}{2})\/\s*(?=\p{L}{2})|\s+\+\s+|\s+و\s+(?=\p{L})/u;
/** A conjunction glued to a name that is sure to be one: ووزارة, والخزينة after a separator. */
const GLUED_AND = /^و(?=ال|وزار|وكال|ولاي|مديري|كتاب)/u;
const BULLET = /^(?:[-–—*·▪◦]|\(?\d{1,2}[.)\-]\s)\s*/u;
/** A French name goes on after a comma: «chargé de l'Artisanat, de l'Économie sociale». */
const GOES_ON = /^(?:de |du |des |d['’]|et de |et du |et des |et d['’])/iu;

const heads = new Set(everyLexicon.flatMap(({ rows }) => rows.partyHeads).map(fold));
const ARABIC_AND = /\s+(?=و(?:وزار|وكال|ولاي|مديري)\p{L}*)/u;
const LATIN_AND = /\s+(?:et|and|&)\s+/iu;
const ARTICLE = /^(?:le |la |les |l['’]|the )/iu;

const startsParty = (text: string): boolean => {
  const first = fold(text.replace(ARTICLE, '')).split(' ')[0] ?? '';
  return heads.has(first);
};
const isAcronym = (text: string): boolean => /^[A-ZÀ-Þ0-9.\-]{2,}$/u.test(text.trim());

/** Splits at a conjunction only where two parties are sure to stand: Économie et Finances is one ministry. */
const atConjunctions = (text: string): readonly string[] => {
  const parts = text.split(ARABIC_AND).flatMap((part) => part.split(LATIN_AND));
  if (parts.length === 1) return parts;
  const joined: string[] = [];
  let rest = text;
  for (const part of parts) {
    const gap = rest.indexOf(part);
    const between = rest.slice(0, gap);
    rest = rest.slice(gap + part.length);
    const before = joined.at(-1);
    const apart =
      before === undefined ||
      GLUED_AND.test(part) ||
      startsParty(part) ||
      (isAcronym(before) && isAcronym(part));
    if (apart) joined.push(part);
    else joined[joined.length - 1] = `${before}${between}${part}`;
  }
  return joined;
};

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
