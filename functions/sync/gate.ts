import { createHash } from 'node:crypto';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { NORMALISER_REVISION } from '../../shared/normalise/revision.ts';

/** A short name of a content, the same for the same content. */
export const fingerprint = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);

/** What a read depends on: the source's version, how it is understood, and the tracker's configuration. */
export const gateOf = (version: string, tracker: TrackerConfig): string =>
  fingerprint([version, NORMALISER_REVISION, tracker]);
