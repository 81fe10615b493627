import type { DigestLanguage } from '../../shared/model/language.ts';
import { WORDS, writeTracker } from './write-tracker.ts';

/** A fresh tracker as an `.xlsx`: headers, drop-downs, formats and the guide, and nothing typed yet. */
export const writeTrackerTemplate = (language: DigestLanguage): Promise<Uint8Array> => {
  const { title, subtitle } = WORDS[language];
  return writeTracker({
    language,
    title,
    subtitle,
    fictional: false,
    content: { commitments: [], rounds: [], committees: [], meetings: [] },
  });
};
