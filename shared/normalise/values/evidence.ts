import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { keyOfWord, wordKeys } from '../text/fold.ts';
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

const documentNames = bookOf(({ rows }) => phrases(rows.documents, true));
/** What may be glued to an Arabic document's name: ومحضر, بمذكرة. */
const GLUED = /^[وبل](?=\p{L}{3})/u;

/** A trailing bracket belongs to a link only where it opens one. */
const trimmedLink = (link: string): string => {
  const bare = link.replace(TRAILING, '');
  return link.startsWith(`${bare})`) && bare.split('(').length > bare.split(')').length ? `${bare})` : bare;
};

/** A document, by what it is called, with its number or date: مذكرة رقم 12, PV du 14 octobre 2025. */
export const isDocument = (text: string): boolean => {
  if (!/\p{Nd}/u.test(text)) return false;
  const words = wordKeys(text);
  return words.some(
    (word, at) =>
      longestOpening(documentNames, words, at) !== null ||
      documentNames.has(keyOfWord(word.replace(GLUED, ''))),
  );
};

/** Reads proof: http and https links, typed or behind the text, and documents named by number or date. */
export const parseEvidence: Parse<Evidence> = ({ text, links }) => {
  const typed = text.includes(':') ? (text.match(LINKS)?.map(trimmedLink) ?? []) : [];
  const all = [...new Set([...links.map((link) => link.trim()), ...typed])].filter((link) => link !== '');
  const evidence = all.filter((link) => WEB.test(link));
  const others = all.filter((link) => !WEB.test(link));
  const words = typed.reduce((rest, link) => rest.replace(link, '\n'), text);
  const pieces = words
    .split(PIECES)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}\p{S}]/u.test(piece) && !isNone(piece));
  const { documents = [], rest = [] } = Object.groupBy(pieces, (piece) =>
    isDocument(piece) ? 'documents' : 'rest',
  );
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
