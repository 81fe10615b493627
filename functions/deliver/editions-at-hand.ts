import type { Edition } from '../../shared/model/edition.ts';
import type { Editions } from '../../shared/store/editions.ts';

/** How long an edition that may go out is taken to be as it was read: a hold is felt within this time. */
const AT_HAND_MS = 3_000;

/**
 * The editions, with the one being sent kept at hand, so that its record is not read once a mail. A held one is
 * always read anew: a release must be felt at once, or jobs would come and go in vain. `nowMs` is a monotonic
 * clock.
 */
export const editionsAtHand = (editions: Editions, nowMs: () => number): Editions => {
  const kept = new Map<string, { readonly edition: Edition; readonly until: number }>();
  return {
    ...editions,
    async get(editionId) {
      const known = kept.get(editionId);
      if (known !== undefined && nowMs() < known.until) return known.edition;
      const edition = await editions.get(editionId);
      if (edition === null || edition.hold !== null) kept.delete(editionId);
      else kept.set(editionId, { edition, until: nowMs() + AT_HAND_MS });
      return edition;
    },
    async change(editionId, step) {
      kept.delete(editionId);
      return editions.change(editionId, step);
    },
  };
};
