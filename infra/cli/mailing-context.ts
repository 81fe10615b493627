import type { DeliverJob } from '../../shared/model/jobs.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { JobQueue } from '../../shared/runtime/queue.ts';
import type { Mailing } from '../../shared/store/mailing.ts';

/** What the commands about recipients, editions and deliveries work on. */
export interface MailingContext {
  readonly mailing: Mailing;
  readonly trackerId: string;
  readonly clock: Clock;
  /** Where released and re-planned deliveries go. */
  readonly deliverQueue: JobQueue<DeliverJob>;
  /** The person at the keyboard, for what must be answered for by name. */
  readonly by: string;
}
