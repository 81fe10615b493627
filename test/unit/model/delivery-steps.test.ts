import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageIdOf, type Delivery } from '../../../shared/model/delivery.ts';
import {
  claim,
  giveUpClaim,
  recordOutcome,
  settle,
  type Step,
  withhold,
  witness,
  type Witness,
} from '../../../shared/model/delivery-steps.ts';

const AT = '2026-11-23T08:00:00.000Z';

const PLANNED: Delivery = {
  id: 'd',
  editionId: 'main.2026-W48',
  recipientId: 'r',
  audience: 'bureau',
  language: 'ar',
  refusals: 0,
  state: { status: 'planned', at: AT, cause: 'edition' },
  trail: [],
  settled: null,
};

const take = (...steps: readonly Step[]): Delivery =>
  steps.reduce((delivery, step) => step(delivery) ?? delivery, PLANNED);
const accepted = (token: string) => recordOutcome(token, { kind: 'accepted', messageId: 'm' }, 0, AT);
const throttled = (token: string, limit = 9) =>
  recordOutcome(token, { kind: 'refused-for-now', cause: 'throttled' }, limit, AT);
const lost = (token: string) => recordOutcome(token, { kind: 'unknown', cause: 'ses.timeout' }, 0, AT);
const bounced = (permanent: boolean): Witness => ({ kind: 'bounced', messageId: 'm', at: AT, permanent });

describe('the steps of a delivery', () => {
  it('let nobody speak for another’s claim', () => {
    const settledMeanwhile = [
      claim('a', AT),
      giveUpClaim(AT),
      settle('again', 'Amina', 'x', AT),
      claim('b', AT),
    ];
    for (const late of [lost('a'), throttled('a'), accepted('a')])
      expect(take(...settledMeanwhile, late).state).toMatchObject({
        status: 'claimed',
        token: 'b',
        attempt: 2,
      });
  });

  it('believe a claimer that SES took the mail, also where a person had it sent again meanwhile', () => {
    for (const as of ['again', 'failed'] as const) {
      const spokenOf = [claim('a', AT), giveUpClaim(AT), settle(as, 'Amina', 'x', AT)];
      expect(take(...spokenOf, throttled('a')).state).toMatchObject({ cause: 'operator' });
      const taken = take(...spokenOf, accepted('a'));
      expect(taken.state).toMatchObject({ status: 'sent', messageId: 'm' });
      expect(claim('b', AT)(taken)).toBeNull();
    }
  });

  it('count the refusals that pass, and end at the last one allowed', () => {
    const twice = take(claim('a', AT), throttled('a', 2), claim('b', AT), throttled('b', 2));
    expect(twice).toMatchObject({ refusals: 2, state: { status: 'planned', cause: 'throttled' } });
    expect(throttled('c', 2)(take(claim('c', AT)))).toMatchObject({ refusals: 1 });
    const third = [
      claim('a', AT),
      throttled('a', 2),
      claim('b', AT),
      throttled('b', 2),
      claim('c', AT),
      throttled('c', 2),
    ];
    expect(take(...third)).toMatchObject({ refusals: 3, state: { status: 'failed', cause: 'throttled' } });
  });

  it('keep a permanent bounce over a passing one, and take it once', () => {
    const sent = [claim('a', AT), accepted('a')];
    expect(witness(bounced(false))(take(...sent, witness(bounced(true))))).toBeNull();
    expect(witness(bounced(true))(take(...sent, witness(bounced(true))))).toBeNull();
    expect(witness(bounced(true))(take(...sent, witness(bounced(false))))?.state).toMatchObject({
      permanent: true,
    });
  });

  it('do not send again what a late event says has arrived', () => {
    const again = [claim('a', AT), lost('a'), settle('again', 'Amina', 'x', AT)];
    const arrived = take(...again, witness({ kind: 'delivered', messageId: 'm', at: AT }));
    expect(arrived.state.status).toBe('delivered');
    expect(claim('b', AT)(arrived)).toBeNull();
  });

  it('remember the id that SES gave, whatever came after', () => {
    const rejected = take(
      claim('a', AT),
      accepted('a'),
      witness({ kind: 'rejected', messageId: 'm', at: AT }),
    );
    expect([rejected.state.status, messageIdOf(rejected)]).toEqual(['failed', 'm']);
    expect(messageIdOf(PLANNED)).toBeNull();
  });

  it('in any order: nobody claims twice without a release between, and events never lead back', () => {
    const token = fc.constantFrom('a', 'b', 'c');
    const step: fc.Arbitrary<readonly [string, Step]> = fc.oneof(
      token.map((by) => ['claim', claim(`${by}`, AT)] as const),
      token.map((by) => ['record', accepted(by)] as const),
      token.map((by) => ['record', throttled(by)] as const),
      token.map((by) => ['record', lost(by)] as const),
      fc.constant(['give-up', giveUpClaim(AT)] as const),
      fc.constant(['withhold', withhold('delivery-off', AT)] as const),
      fc
        .constantFrom<Witness['kind']>('accepted', 'delivered', 'complained', 'rejected')
        .map((kind) => ['event', witness({ kind, messageId: 'm', at: AT } as Witness)] as const),
      fc.boolean().map((permanent) => ['event', witness(bounced(permanent))] as const),
      fc
        .constantFrom('delivered', 'failed', 'again' as const)
        .map((as) => ['person', settle(as as 'again', 'Amina', 'x', AT)] as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let delivery = PLANNED;
        let maySend = true;
        for (const [kind, take] of steps) {
          const next = take(delivery);
          if (next === null) continue;
          expect(next.trail).toEqual([...delivery.trail, delivery.state]);
          if (kind === 'claim') {
            expect(maySend).toBe(true);
            maySend = false;
          } else if (next.state.status === 'planned') {
            // Only SES's own refusal, or a person, lets it be sent again.
            expect(['record', 'person']).toContain(kind);
            maySend = true;
          }
          if (kind === 'event')
            expect(['planned', 'claimed', 'unknown', 'withheld']).not.toContain(next.state.status);
          delivery = next;
        }
      }),
      { numRuns: 500 },
    );
  });
});
