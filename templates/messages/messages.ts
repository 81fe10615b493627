import * as ar from './ar/index.ts';
import * as fr from './fr/index.ts';

/** The words of everything that a digest says, by language, in Unicode MessageFormat 2. */
export const messages: Readonly<Record<'ar' | 'fr', Record<MessageId, string>>> = {
  ar: ar.messages,
  fr: fr.messages,
};

export type MessageId = keyof typeof ar.messages;
