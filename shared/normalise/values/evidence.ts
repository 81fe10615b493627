import { everyLexicon } from '../lexicon/languages.ts';
import { fold } from '../text/fold.ts';
import { type Parse, refused, remarked, taken } from './cell.ts';
import { isNone } from './none.ts';

export interface Evidence {
  readonly evidence: string[];
  readonly documents: string[];
  /** Text that is neither; it is kept in `extra`. */
  readonly other: string | null;
}

const WEB = /^https?:\/\/[^\s/]/iu;
const LINKS =
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s<>"'«»،؛]+|\b(?:mailto|javascript|data|file|tel):[^\s<>"'«»،؛]+/giu;
const TRAILING = /[.,;:!?)\]}]+$/u;
const PIECES = /[\n؛;،•|]|,(?=\s)|\s+-\s+/u;

const documentWords = new Set(everyLexicon.flatMap(({ rows }) => rows.documents).map(fold));
const LONGEST_DOCUMENT = 3;

/** A trailing bracket belongs to a link only where it opens one. */
const trimmedLink = (link: string): string => {
  const bare = link.replace(TRAILING, '');
  return link.startsWith(`${bare})`) && bare.split('(').length > bare.split(')').length ? `${bare})` : bare;
};

/** A document, by what it is called, with its number or date: مذكرة رقم 12, PV du 14 octobre 2025. */
export const isDocument = (text: string): boolean => {
  const words = fold(text).split(' ');
  if (!words.some((word) => /\d/u.test(word))) return false;
  return words.some((_, at) =>
    Array.from({ length: LONGEST_DOCUMENT }, (_, more) => words.slice(at, at + more + 1).join(' ')).some(
      (phrase) => documentWords.has(phrase) || documentWords.has(phrase.replace(/^(?:و|ال|وال|لل)/u, '')),
    ),
  );
};

/** Reads proof: http and https links, typed or behind the text, and documents named by number or date. */
export const parseEvidence: Parse<Evidence> = ({ text, links }) => {
  const typed = text.match(LINKS)?.map(trimmedLink) ?? [];
  const all = [...new Set([...links.map((link) => link.trim()), ...typed])].filter((link) => link !== '');
  const evidence = all.filter((link) => WEB.test(link));
  const others = all.filter((link) => !WEB.test(link));
  const words = typed.reduce((rest, link) => rest.replace(link, '\n'), text);
  const pieces = words
    .split(PIECES)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !isNone(piece));
  const documents = pieces.filter(isDocument);
  const rest = pieces.filter((piece) => !isDocument(piece));
  const other = rest.length > 0 ? rest.join('\n') : null;
  const found = { evidence, documents, other };
  if (others.length > 0 && evidence.length === 0 && documents.length === 0)
    return refused({ evidence: [], documents: [], other: null }, 'evidence.scheme', {
      link: others[0] ?? '',
    });
  if (others.length > 0) return { ...refused(found, 'evidence.scheme', { link: others[0] ?? '' }) };
  return other !== null && evidence.length === 0 && documents.length === 0
    ? remarked(found, 'evidence.no-link')
    : taken(found);
};
