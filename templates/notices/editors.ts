import type { DigestLanguage } from '../../shared/model/language.ts';
import type { SyncOutcome } from '../../shared/model/sync.ts';
import { ar } from './ar.ts';
import { fr } from './fr.ts';
import type { LetterWords } from './letter.tsx';

/** A read of the tracker that was not taken. */
export type Untaken = Extract<SyncOutcome, { kind: 'refused' | 'failed' }>;

export type NoticeWords = Pick<LetterWords, 'subject' | 'paragraphs' | 'foot'>;

/** What the tracker's editors are told when it cannot be read, and when it can again. */
export interface EditorWords {
  /** `since` and `at` are moments in the reader's words. */
  readonly untaken: (outcome: Untaken, since: string) => NoticeWords;
  readonly healed: (at: string) => NoticeWords;
  /** On the link to the tracker. */
  readonly open: string;
}

export const editorWords: Readonly<Record<DigestLanguage, EditorWords>> = { ar, fr };
