import { Digest } from '../../shared/model/digest.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { sheetUrlOf, type TrackerConfig } from '../../shared/model/tracker.ts';
import { makeDigest } from '../../shared/digest/make-digest.ts';
import { StoredDataError } from '../../shared/runtime/errors.ts';
import type { Archive } from '../../shared/store/archive.ts';
import type { Store } from '../../shared/store/store.ts';
import type { EditionToMake } from './which-edition.ts';

const previousDigest = async (previous: Edition | null, archive: Archive): Promise<Digest | null> => {
  if (previous === null) return null;
  const bytes = await archive.get(previous.digest);
  if (bytes === null)
    throw new StoredDataError('archive.missing', `The archive lacks the digest of ${previous.id}.`);
  return Digest.parse(JSON.parse(new TextDecoder().decode(bytes)));
};

/**
 * What an edition says, or would say if it were made now: nothing is written. Its window reaches from the cut of
 * the edition before to where the stored history is closed, so that no change falls between two editions or into
 * both.
 */
export const composeDigest = async (
  tracker: TrackerConfig,
  { previous, fields }: Pick<EditionToMake, 'previous' | 'fields'>,
  { stage, store, archive }: { readonly stage: Stage; readonly store: Store; readonly archive: Archive },
): Promise<Digest> => {
  const { cut, ...facts } = await store.trackers.facts(tracker.id);
  const window = { from: previous?.window.to ?? null, to: cut ?? fields.scheduledAt };
  return makeDigest({
    ...facts,
    tracker,
    zone: stage.zone,
    sheetUrl: sheetUrlOf(tracker),
    edition: { ...fields, window },
    previous: await previousDigest(previous, archive),
  });
};
