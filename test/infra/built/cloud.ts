import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { FunctionName } from '../../../shared/runtime/contract.ts';
import type { QueuedJob } from './events.ts';

export type QueueName = 'sync' | 'edition' | 'deliver';

/** A mail that left, as its bytes. */
export interface SentMail {
  readonly messageId: string;
  readonly to: string;
  readonly raw: Buffer;
  /** By which SES's events name its delivery. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What stands in for AWS around the built functions. */
export interface Cloud extends AsyncDisposable {
  readonly database: DynamoDBClient;
  readonly tableName: string;
  /** A function's whole environment, but for what says where Google is and who the function is. */
  environmentOf(name: FunctionName): Promise<Readonly<Record<string, string>>>;
  /** Takes up to ten jobs that wait. What is not removed stays. */
  receive(queue: QueueName): Promise<readonly QueuedJob[]>;
  remove(queue: QueueName, job: QueuedJob): Promise<void>;
  /** In the order in which they left. */
  mails(): Promise<readonly SentMail[]>;
  /** The keys of what is archived. */
  archived(): Promise<readonly string[]>;
}
