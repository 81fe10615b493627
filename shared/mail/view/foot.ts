import { STOP_PLACEHOLDER } from '../stop-placeholder.ts';
import { audienceName, type Telling } from './telling.ts';
import type { FootView } from './view.ts';

/** Why it came, how to answer it and how to stop it, and which edition this is. */
export const footView = (telling: Telling): FootView => {
  const { digest, words, audience } = telling;
  return {
    lines: [
      ...(audience === 'editors' ? [] : [words.say('foot.workbook'), words.say('foot.method')]),
      words.say('foot.reply'),
      words.say('foot.why', { audience: audienceName(telling) }),
    ],
    stop: { text: words.say('foot.stop'), url: STOP_PLACEHOLDER },
    edition: words.say('foot.edition', { id: digest.editionId }),
  };
};
