import { bookOf, phrases } from '../lexicon/book.ts';
import { isLetter } from '../text/letter.ts';
import { keyOf } from '../text/word-keys.ts';
import { fold } from '../../model/text/fold.ts';
import { remember } from '../../model/text/remember.ts';

const words = bookOf(({ rows }) => phrases(rows.none, true));
/** No word for none is longer, and none has a digit in it. */
const LONGEST = 26;
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;
const NOTHING_BUT_SIGNS = /^[^\p{L}\p{N}\p{S}]+$|^[=~_+|▪◦►]+$/u;

/** Letters one by one, whatever stands between them: N/A, T.B.D., غ.م. */
const ABBREVIATED = /^\p{L}(?: \p{L})+$/u;
const inFull = (text: string): string => {
  const folded = fold(text);
  return ABBREVIATED.test(folded) ? folded.replaceAll(' ', '') : text;
};

const saysNone = remember((text) => NOTHING_BUT_SIGNS.test(text) || words.has(keyOf(inFull(text))));

/** Whether a cleaned text says that there is no value: `-`, `N/A`, غير محدد, à définir. */
export const isNone = (text: string): boolean =>
  text.length > LONGEST
    ? !isLetter(text.charCodeAt(0)) && NOTHING_BUT_SIGNS.test(text)
    : !DIGIT.test(text) && saysNone(text);
