import { LEAST_SEND_RATE, type Stage } from '../../shared/model/stage.ts';

/**
 * Mails a second at which an edition goes out: half of what SES lets the account send, at most what the stage says.
 * The other half stays free for the notices, and for whoever else sends from the account. `account` is null where
 * SES did not say: then as slowly as in its sandbox, since a late digest is better than none.
 */
export const sendRate = ({ maxSendRate }: Pick<Stage, 'maxSendRate'>, account: number | null): number =>
  Math.max(LEAST_SEND_RATE, Math.min(maxSendRate, (account ?? 0) / 2));
