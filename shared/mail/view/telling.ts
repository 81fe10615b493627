import type { Digest } from '../../model/digest.ts';
import type { Audience } from '../../model/tracker.ts';
import type { Words } from '../words.ts';

/** What every part of a view is made from. */
export interface Telling {
  readonly digest: Digest;
  readonly audience: Audience;
  readonly words: Words;
  /** How many rows a list may show; the rest is in the workbook. */
  readonly rows: number;
}

/** The name by which an audience is addressed: the configuration's, or else the party's own. */
export const audienceName = ({ digest, audience, words }: Telling): string => {
  const named = digest.dialogue.audienceNames[audience];
  if (named) return named[words.language];
  switch (audience) {
    case 'bureau':
      return digest.dialogue.union.short[words.language];
    case 'secretariat':
      return digest.dialogue.administration.short[words.language];
    case 'editors':
    case 'members':
      return words.say(`audience.${audience}`);
  }
};
