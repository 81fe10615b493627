import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CannotStartError } from '../runtime/errors.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether an endpoint's address stays on this machine. */
export const isLoopback = (endpoint: string): boolean =>
  URL.canParse(endpoint) && LOOPBACK.test(new URL(endpoint).hostname);

/** Lets an overridden endpoint pass only where it stays on this machine. @throws CannotStartError */
export const requireLoopback = (variable: string, endpoint: string): void => {
  if (!isLoopback(endpoint))
    throw new CannotStartError(
      'endpoint.not-loopback',
      `${variable} must point to this machine (http://127.0.0.1:…): a local run touches no AWS account.`,
    );
};

/**
 * A client of the database. `endpoint` null: AWS, with credentials, and a region not given, found as the SDK finds them. On
 * loopback the credentials are made up. It tries once and never hangs; trying again is the table's matter.
 */
export const databaseClient = (endpoint: string | null, region?: string): DynamoDBClient =>
  new DynamoDBClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
    ...(region === undefined ? {} : { region }),
    ...(endpoint === null ? {} : { endpoint }),
    ...(endpoint !== null && isLoopback(endpoint)
      ? { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
      : {}),
  });
