import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/delivery-events/handler.ts';
import { NOW } from '../../hostile/mailing.ts';
import {
  ACCEPT,
  count,
  FAULTS,
  type Made,
  positionOf,
  print,
  RECIPIENTS,
  send,
  type Told,
} from '../../hostile/sending.ts';
import { sesEvent } from '../../hostile/ses-events.ts';
import type { TakenMail } from '../../hostile/ses.ts';

/** What leaves a doubt for SES's events to settle, and a mail that all goes well with. */
const DOUBTS = FAULTS.filter(([what, , status]) => status === 'unknown' || what === 'accepted');

describe('40 recipients against an SES that misbehaves, and tells afterwards', () => {
  /** SES's events, through the function that takes them from the bus. */
  const bring = async (made: Made, mail: TakenMail, ...types: readonly string[]) => {
    const take = createHandler(async () => ({ ...made.services, ...made.mailing }));
    for (const type of types) await take(sesEvent(type, mail, NOW), {});
  };

  it.each<[string, readonly string[], readonly string[]]>([
    ['before the answer', ['Send', 'Delivery'], []],
    ['late', [], ['Send', 'Delivery']],
    ['twice', ['Send'], ['Send', 'Delivery', 'Delivery']],
    ['in the wrong order', ['Delivery'], ['Send']],
  ])(
    'each doubt at each position, and SES’s events come %s: they settle all that they can',
    async (how, early, late) => {
      const all: Told = [];
      for (let run = 0; run < DOUBTS.length; run += 1) {
        const faultAt = (address: string) =>
          DOUBTS[(positionOf(address) + run) % DOUBTS.length]?.[1] ?? ACCEPT;
        const { taken, made, tell } = await send(
          (to, nth) => (nth === 1 ? faultAt(to) : ACCEPT),
          {},
          async (mail, now) => bring(now, mail, ...early),
        );
        for (const mail of taken) await bring(made, mail, ...late);
        all.push(...(await tell()));
      }
      const counts = count(all);
      print(`events come ${how}`, counts);
      expect(counts).toMatchObject({ mails: RECIPIENTS * DOUBTS.length, gotTwo: 0, forgotten: 0 });
      const arrived = all.filter(({ got }) => got === 1);
      for (const { status } of arrived) expect(status).toBe('delivered');
      // What never left is given up by SES's own word, or stays a question to a person.
      for (const { status } of all.filter(({ got }) => got === 0))
        expect(['failed', 'unknown']).toContain(status);
    },
  );
});
