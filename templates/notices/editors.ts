import type { DigestLanguage } from '../../shared/model/language.ts';
import type { SyncOutcome } from '../../shared/model/sync.ts';
import { ar } from './ar.ts';
import { fr } from './fr.ts';
import type { NoticeText } from './ops.ts';

/** A read of the tracker that was not taken. */
export type Untaken = Extract<SyncOutcome, { kind: 'refused' | 'failed' }>;

/** What the tracker's editors are told when it cannot be read, and when it can again. */
export interface EditorWords {
  /** `since` and `at` are moments in the reader's words. */
  readonly untaken: (dialogue: string, outcome: Untaken, since: string) => NoticeText;
  readonly healed: (dialogue: string, at: string) => NoticeText;
}

export const editorWords: Readonly<Record<DigestLanguage, EditorWords>> = { ar, fr };
