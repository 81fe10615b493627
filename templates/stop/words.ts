import type { DigestLanguage } from '../../shared/model/language.ts';
import { ar } from './ar.ts';
import { fr } from './fr.ts';

/** What a page of the stop link says: a heading, what is the case, and what can be done about it. */
export interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly note: string;
  /** On the button; null where there is nothing to press. */
  readonly button: string | null;
}

/** What the page may have to tell about. `dialogue` and `address` are isolated by whoever shows them. */
export type PageKind =
  'stop' | 'stopped' | 'already-stopped' | 'undo' | 'undone' | 'not-undoable' | 'invalid' | 'method';

/** Stands for the address in the words of a page. */
export const ADDRESS = '{address}';

export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** On the link to undo. */
  readonly undo: string;
  readonly foot: string;
}

export interface StopWords {
  readonly pages: Readonly<Record<PageKind, PageWords>>;
  /** The mail that confirms a stop. */
  readonly confirmation: MailWords;
}

export const stopWords: Readonly<Record<DigestLanguage, StopWords>> = { ar, fr };
