import { fold } from '../../model/text/fold.ts';
import { remember } from '../../model/text/remember.ts';

/** Words that decide nothing in a header or a status. */
const SMALL_WORDS = new Set('d de des du l la le les of the'.split(' '));
const GENDER_MARKS = /\((?:e|s|es|ne|nes)\)|·e(?:·s)?/giu;

const stem = (word: string): string => {
  if (/^[a-z]{4}/u.test(word)) return word.replace(/s$/u, '').replace(/(?<=[eiu]|[anei]t|rt|is)e+$/u, '');
  const bare = word.replace(/^(?:ال(?=..))+/u, '');
  return bare.length >= 4 ? bare.replace(/ه$/u, '') : bare;
};

/** One word as a lexicon knows it; empty for a small word. Words come back, so each is worked out once. */
export const keyOfWord = remember((word) =>
  fold(word)
    .split(' ')
    .filter((part) => !SMALL_WORDS.has(part))
    .map(stem)
    .join(' '),
);

const WORDS = /[\p{L}\p{M}\p{N}\p{Cf}%٪]+/gu;
const NUMBER = /^\d+$/u;

/**
 * The words of a text as a lexicon knows them: folded, without articles and small words, and with Arabic
 * feminine and French feminine and plural endings taken off, so that `منجزة`, `المنجز` and `réalisées` need no
 * entries of their own.
 */
export const wordKeys = (text: string): readonly string[] => {
  const words = (text.includes('(') || text.includes('·') ? text.replace(GENDER_MARKS, '') : text).match(
    WORDS,
  );
  if (!words) return [];
  const keys: string[] = [];
  for (const word of words) {
    const key = NUMBER.test(word) ? word : keyOfWord(word);
    if (key !== '') keys.push(key);
  }
  return keys;
};

/** The words of a text as a lexicon knows them, one space apart. */
export const keyOf = (text: string): string => wordKeys(text).join(' ');
