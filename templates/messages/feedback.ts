import { MessageFormat } from 'messageformat';
import { directionOf, type Language } from '../../shared/model/language.ts';
import type { Instant, Zone } from '../../shared/model/time.ts';
import { ar } from './feedback/ar.ts';
import { en } from './feedback/en.ts';
import { fr } from './feedback/fr.ts';

export type FeedbackMessageId = keyof typeof ar;

const MESSAGES: Readonly<Record<Language, Readonly<Record<FeedbackMessageId, string>>>> = { ar, fr, en };
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

export interface FeedbackWords {
  readonly say: (id: FeedbackMessageId, values?: Readonly<Record<string, string | number>>) => string;
  /** A day, its weekday, and the wall clock of a zone. */
  readonly moment: (instant: Instant, zone: Zone) => string;
}

const failing = (error: unknown): never => {
  throw error;
};

/** The words of the feedback tab in a language. */
export const feedbackWords = (language: Language): FeedbackWords => {
  const locale = LOCALES[language];
  const say: FeedbackWords['say'] = (id, values = {}) =>
    new MessageFormat(locale, MESSAGES[language][id], { dir: directionOf(language) }).format(values, failing);
  return {
    say,
    moment: (instant, zone) => {
      const written = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { timeZone: zone, numberingSystem: 'latn', ...options }).format(
          new Date(instant),
        );
      return say('head.moment', {
        weekday: written({ weekday: 'long' }),
        date: written({ day: 'numeric', month: 'long', year: 'numeric' }),
        time: written({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      });
    },
  };
};
