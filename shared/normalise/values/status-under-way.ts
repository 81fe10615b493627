import { longestOpening } from '../lexicon/book.ts';
import { hasAny, negations, statuses, type Words } from './status-words.ts';

/** How many words may end «under way»: في طور *الإنجاز*, en cours *de validation*. */
const MOST_AFTER = 4;
/** How many may name it: a sentence that ends «exercice en cours» tells of something else. */
const MOST_BEFORE = 4;

/** Whether words tell of something under way, named before it: «étude en cours», الدراسة في طور الإنجاز. */
export const isUnderWay = (words: Words): boolean => {
  const at = words.findIndex((_, from) => longestOpening(statuses, words, from) !== null);
  const found = longestOpening(statuses, words, at);
  if (found?.meaning !== 'in_progress' || found.words < 2 || at > MOST_BEFORE || hasAny(negations, words))
    return false;
  const after = words.slice(at + found.words);
  const saysMore = after.some((_, from) => longestOpening(statuses, after, from) !== null);
  return !saysMore && after.length <= MOST_AFTER;
};
