import type { Delivery, DeliveryState } from './delivery.ts';
import type { SendOutcome } from './mail.ts';
import type { Instant } from './time.ts';

/**
 * How a delivery may move. Each step is a pure function from a delivery to the one that follows, or to null
 * where there is nothing to do: so a step taken twice, late or out of order changes nothing the second time.
 */
export type Step = (delivery: Delivery) => Delivery | null;

const into = (delivery: Delivery, state: DeliveryState): Delivery => ({
  ...delivery,
  state,
  trail: [...delivery.trail, delivery.state],
});

const lastClaim = ({ state, trail }: Delivery) =>
  [...trail, state].findLast((past) => past.status === 'claimed');

/** planned → claimed: whoever makes this step, and nobody else, may send. */
export const claim =
  (token: string, at: Instant): Step =>
  (delivery) => {
    if (delivery.state.status !== 'planned') return null;
    const attempt = (lastClaim(delivery)?.attempt ?? 0) + 1;
    return into(delivery, { status: 'claimed', at, attempt, token });
  };

/** planned → withheld: it may not go out, for a reason that is no failure. */
export const withhold =
  (cause: Extract<DeliveryState, { status: 'withheld' }>['cause'], at: Instant): Step =>
  (delivery) =>
    delivery.state.status === 'planned' ? into(delivery, { status: 'withheld', at, cause }) : null;

/** claimed → unknown: somebody claimed it and did not live to say what came of it. */
export const giveUpClaim =
  (at: Instant): Step =>
  (delivery) =>
    delivery.state.status === 'claimed'
      ? into(delivery, { status: 'unknown', at, cause: 'claim.abandoned' })
      : null;

const afterOutcome = (outcome: SendOutcome, at: Instant): DeliveryState => {
  switch (outcome.kind) {
    case 'accepted':
      return { status: 'sent', at, messageId: outcome.messageId };
    case 'refused-for-good':
      return { status: 'failed', at, cause: outcome.cause };
    case 'refused-for-now':
      return { status: 'planned', at, cause: outcome.cause };
    case 'unknown':
      return { status: 'unknown', at, cause: outcome.cause };
  }
};

/** A person spoke of it while it was still being sent. */
const settledByHand = ({ state }: Delivery): boolean => 'cause' in state && state.cause === 'operator';

/**
 * What came of a claim, told by the one who made it: also after another had given the claim up as unknown,
 * for the claimer knows better; that SES took the mail, also after a person had said otherwise. A passing refusal
 * beyond `maxRefusals` ends as failed.
 */
export const recordOutcome =
  (token: string, outcome: SendOutcome, maxRefusals: number, at: Instant): Step =>
  (delivery) => {
    const { status } = delivery.state;
    const mine = lastClaim(delivery)?.token === token;
    const open = status === 'claimed' || status === 'unknown';
    if (!mine || !(open || (outcome.kind === 'accepted' && settledByHand(delivery)))) return null;
    if (outcome.kind === 'unknown' && status === 'unknown') return null;
    if (outcome.kind !== 'refused-for-now') return into(delivery, afterOutcome(outcome, at));
    const refusals = delivery.refusals + 1;
    return refusals > maxRefusals
      ? { ...into(delivery, { status: 'failed', at, cause: outcome.cause }), refusals }
      : { ...into(delivery, afterOutcome(outcome, at)), refusals };
  };

/** What SES itself reports of a mail afterwards. `at` is when it happened, by SES's clock. */
export type Witness =
  | {
      readonly kind: 'accepted' | 'delivered' | 'complained';
      readonly messageId: string;
      readonly at: Instant;
    }
  | {
      readonly kind: 'bounced';
      readonly messageId: string;
      readonly at: Instant;
      readonly permanent: boolean;
    }
  | { readonly kind: 'rejected'; readonly messageId: string; readonly at: Instant };

/** How far each status tells the end of the story: an event moves a delivery on, never back. */
const RANK: Readonly<Record<DeliveryState['status'], number>> = {
  planned: 0,
  withheld: 0,
  claimed: 0,
  unknown: 0,
  failed: 1,
  sent: 1,
  delivered: 2,
  bounced: 3,
  complained: 4,
};

const afterWitness = (witness: Witness): DeliveryState => {
  const { at, messageId } = witness;
  switch (witness.kind) {
    case 'accepted':
      return { status: 'sent', at, messageId };
    case 'rejected':
      return { status: 'failed', at, cause: 'ses.rejected' };
    case 'delivered':
      return { status: 'delivered', at, messageId };
    case 'bounced':
      return { status: 'bounced', at, messageId, permanent: witness.permanent };
    case 'complained':
      return { status: 'complained', at, messageId };
  }
};

/**
 * SES says what became of the mail: settles a claimed or unknown delivery and moves a sent one on. A later
 * stage is never taken back by an earlier event that comes late; a permanent bounce outdoes a passing one;
 * SES's refusal after it had taken the mail (`rejected`, a virus found) outdoes sent.
 */
export const witness =
  (seen: Witness): Step =>
  (delivery) => {
    const now = delivery.state;
    const next = afterWitness(seen);
    if (next.status === 'failed')
      return now.status !== 'failed' && RANK[now.status] <= 1 ? into(delivery, next) : null;
    if (next.status === 'bounced' && now.status === 'bounced')
      return next.permanent && !now.permanent ? into(delivery, next) : null;
    return RANK[next.status] > RANK[now.status] ? into(delivery, next) : null;
  };

/** How a person may settle a delivery: it arrived, it did not and shall not, or it did not and shall be sent. */
export type Settlement = 'delivered' | 'failed' | 'again';

const SETTLEABLE: Readonly<Record<Settlement, readonly DeliveryState['status'][]>> = {
  delivered: ['unknown', 'sent'],
  failed: ['unknown', 'planned'],
  again: ['unknown', 'failed', 'withheld'],
};

/** A person settles what no machine may: named, with a reason. Null where the state does not allow it. */
export const settle =
  (as: Settlement, by: string, reason: string, at: Instant): Step =>
  (delivery) => {
    if (!SETTLEABLE[as].includes(delivery.state.status)) return null;
    const state: DeliveryState =
      as === 'delivered'
        ? { status: 'delivered', at, messageId: null }
        : as === 'failed'
          ? { status: 'failed', at, cause: 'operator' }
          : { status: 'planned', at, cause: 'operator' };
    return { ...into(delivery, state), refusals: 0, settled: { by, reason, at } };
  };
