import type { DigestLanguage } from '../../shared/model/language.ts';
import { letter, type Letter } from '../notices/letter.tsx';
import { stopWords } from './words.ts';

/** The one mail that confirms a stop, with the link that undoes it. */
export const stopConfirmation = (language: DigestLanguage, dialogue: string, undoUrl: string): Letter => {
  const { undo, ...words } = stopWords[language].confirmation;
  return letter(language, { ...words, about: dialogue, link: { label: undo, url: undoUrl } });
};
