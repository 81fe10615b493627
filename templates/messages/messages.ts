import type { Language } from '../../shared/model/language.ts';
import * as ar from './ar/index.ts';
import * as en from './en/index.ts';
import * as fr from './fr/index.ts';

export type MessageId = keyof typeof ar.messages;

/**
 * The words of everything that a digest says, by language, in Unicode MessageFormat 2. English is for those
 * who operate and develop it: `iltizam preview` shows it, nobody is sent it.
 */
export const messages: Readonly<Record<Language, Readonly<Record<MessageId, string>>>> = {
  ar: ar.messages,
  fr: fr.messages,
  en: en.messages,
};
