import type { Party } from '../model/tracker.ts';
import { foldName } from './fold-name.ts';

const withoutBrackets = (name: string): string => name.replace(/\([^()]*\)/gu, ' ');

/**
 * Tells whether a name in an owner's cell is a party's: one of its names, short names or aliases, whole. A name
 * that merely holds one is somebody else's: كتابة الدولة المكلفة بالماء is not كتابة الدولة. What words for both
 * sides (الطرفان, les deux parties) mean, the configuration says by listing them among the aliases.
 */
export const partyMatcher = ({ name, short, aliases }: Party): ((typed: string) => boolean) => {
  const known = new Set([...Object.values(name), ...Object.values(short), ...aliases].map(foldName));
  known.delete('');
  return (typed) => known.has(foldName(typed)) || known.has(foldName(withoutBrackets(typed)));
};
