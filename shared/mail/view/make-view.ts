import type { Digest } from '../../model/digest.ts';
import type { Language } from '../../model/language.ts';
import type { Audience } from '../../model/tracker.ts';
import { wordsIn } from '../words.ts';
import { dialogueSection } from './dialogue.ts';
import { differencesSection } from './differences.ts';
import { dueSoonSection, expectedSection, overdueSections, stillSection } from './due.ts';
import { findingsSection } from './findings.ts';
import { footView } from './foot.ts';
import { headlineView, headView } from './head.ts';
import { movedSection } from './moved.ts';
import { pictureSection } from './picture.ts';
import type { Telling } from './telling.ts';
import type { DigestView, SectionView } from './view.ts';

/** What each audience reads, in its order. */
const sectionsFor = (telling: Telling): SectionView[] => {
  switch (telling.audience) {
    case 'editors':
      return [findingsSection(telling)];
    case 'members':
      return [...pictureSection(telling), ...movedSection(telling), dialogueSection(telling)];
    case 'bureau':
    case 'secretariat':
      return [
        ...(telling.audience === 'secretariat' ? expectedSection(telling) : []),
        ...pictureSection(telling),
        ...movedSection(telling),
        ...overdueSections(telling),
        ...dueSoonSection(telling),
        ...stillSection(telling),
        ...differencesSection(telling),
        dialogueSection(telling),
      ];
  }
};

/** A subject holds nothing invisible: header lines are shown by programs that know no isolates. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '').replace(/\u00a0/gu, ' ');

/** The view of a digest, with at most `rows` rows a list. */
export const makeView = (
  digest: Digest,
  audience: Audience,
  language: Language,
  rows: number,
): DigestView => {
  const words = wordsIn(language, digest.zone);
  const telling: Telling = { digest, audience, words, rows };
  const week = words.range(digest.week.from, digest.week.to);
  const forEditors = audience === 'editors';
  return {
    language,
    direction: words.direction,
    audience,
    subject: bare(
      forEditors
        ? words.say('finding.subject', { week })
        : words.say('note.subject', { week, number: digest.number }),
    ),
    head: headView(telling),
    headline: forEditors
      ? {
          sentence: words.say('finding.headline', { count: digest.findings.length }),
          tiles: [],
          parts: [],
          remarks: '',
          source: null,
        }
      : headlineView(telling),
    sections: sectionsFor(telling),
    foot: footView(telling),
  };
};
