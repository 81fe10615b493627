import { expect } from 'vitest';
import type { Outcome } from './outcome.ts';
import { GONE, OPS } from './world.ts';

/**
 * A disturbed run ended as the undisturbed one: everything stored the same, each change once, no mail twice. What may
 * differ is a mail of which nobody can know whether it left: it is `unknown`, unless SES's own event tells.
 * @returns how many deliveries ended unknown.
 */
export const expectSame = (outcome: Outcome, undisturbed: Outcome, where: string): number => {
  const { stored, standing, answered, unfinished, unended } = outcome;
  expect(stored, where).toEqual(undisturbed.stored);
  expect({ standing, answered, unfinished, unended }, where).toEqual({
    standing: undisturbed.standing,
    answered: undisturbed.answered,
    unfinished: 0,
    unended: 0,
  });
  expect(new Set(outcome.mailed).size, where).toBe(outcome.mailed.length);
  let unknown = 0;
  const expected = undisturbed.deliveries.map((delivery) => {
    if (outcome.mailed.includes(delivery.address)) return delivery;
    unknown += 1;
    return { ...delivery, status: 'unknown' };
  });
  expect(outcome.deliveries, where).toEqual(expected);
  if (outcome.mailed.includes(GONE)) {
    expect(outcome.refusing, where).toEqual(undisturbed.refusing);
    expect(outcome.notices, where).toHaveLength(undisturbed.notices.length);
  } else expect(outcome.refusing.suppressions, where).toEqual([]);
  if (outcome.notices.includes('sent')) expect(outcome.mailed, where).toContain(OPS);
  return unknown;
};
