import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { keyOfWord, wordKeys } from '../text/word-keys.ts';
import { type Parse, refused, remarked, taken } from './cell.ts';
import { isNone } from './none.ts';
import { negations } from './status-words.ts';
import { readStatus } from './status.ts';

export interface Evidence {
  readonly evidence: string[];
  readonly documents: string[];
  /** Text that is neither; it is kept in `extra`. */
  readonly other: string | null;
}

export const NO_EVIDENCE: Evidence = { evidence: [], documents: [], other: null };

const WEB = /^https?:\/\/[^\s/]/iu;
/** A link as typed: a scheme, and all up to a space or a quotation mark. */
const LINKS =
  /(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]*:\/\/|(?:mailto|javascript|data|file|tel):)[^\s<>"'«»،؛]+/giu;
/** Links one after the other, with nothing but a comma between them. */
const NEXT_LINK = /[,;](?=https?:\/\/)/giu;
const TRAILING = /[.,;:!?)\]}]+$/u;
const PIECES = /[\n؛;،•|]|,(?=\s)|\s-\s/u;

const documentNames = bookOf(({ rows }) => phrases(rows.documents, true));
/** What may be glued to an Arabic document's name: ومحضر, بمذكرة, للقرار. */
const GLUED = /و?(?:لل|[بل])?/u;

/** A trailing bracket belongs to a link only where it opens one. */
const trimmedLink = (link: string): string => {
  const bare = link.replace(TRAILING, '');
  return link.startsWith(`${bare})`) && bare.split('(').length > bare.split(')').length ? `${bare})` : bare;
};

const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;

/** Whether words begin by saying that something is not there yet: `en attente du PV du 14/10/2025`. */
const isAwaited = (text: string, words: readonly string[]): boolean => {
  if (longestOpening(negations, words)) return true;
  const status = readStatus(text)?.status;
  return status !== undefined && status !== 'done';
};

/** A document, by what it is called, with its number or date: مذكرة رقم 12, PV du 14 octobre 2025. */
export const isDocument = (text: string): boolean => {
  if (!DIGIT.test(text)) return false;
  const words = wordKeys(text);
  if (!longestOpening(documentNames, words) && isAwaited(text, words)) return false;
  return words.some(
    (word, at) =>
      longestOpening(documentNames, words, at) !== null ||
      ('وبل'.includes(word.charAt(0)) && documentNames.has(keyOfWord(word.replace(GLUED, '')))),
  );
};

interface Links {
  readonly web: string[];
  readonly others: string[];
  /** What is left of the text. */
  readonly words: string;
}

const linksIn = (text: string, behind: readonly string[]): Links => {
  const typed = text.includes(':')
    ? (text.replace(NEXT_LINK, '\n').match(LINKS)?.map(trimmedLink) ?? [])
    : [];
  const web: string[] = [];
  const others: string[] = [];
  for (const link of [...behind.map((target) => target.trim()), ...typed]) {
    const list = WEB.test(link) ? web : others;
    if (!list.includes(link)) list.push(link);
  }
  const words = typed.reduce((rest, link) => rest.replace(`<${link}>`, '\n').replace(link, '\n'), text);
  return { web, others, words };
};

/** Reads proof: http and https links, typed or behind the text, and documents named by number or date. */
export const parseEvidence: Parse<Evidence> = ({ text, links }) => {
  const { web, others, words } = linksIn(text, links);
  const documents: string[] = [];
  const rest: string[] = [];
  for (const typed of words.split(PIECES)) {
    const piece = typed.trim();
    if (piece === '' || isNone(piece)) continue;
    (isDocument(piece) ? documents : rest).push(piece);
  }
  const found = { evidence: web, documents, other: rest.length > 0 ? rest.join('\n') : null };
  const proven = web.length > 0 || documents.length > 0;
  const [scheme] = others;
  // Proof beside a link that is none is taken; a link that is none is an error all the same.
  if (scheme !== undefined)
    return proven
      ? { ...refused(found, 'evidence.scheme', { link: scheme, beside: 'proof' }), taken: true }
      : refused(NO_EVIDENCE, 'evidence.scheme', { link: scheme, beside: 'nothing' });
  return found.other !== null && !proven ? remarked(found, 'evidence.no-link') : taken(found);
};
