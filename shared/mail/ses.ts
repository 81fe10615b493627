import { GetSendQuotaCommand, SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import type { Mailer } from './mailer.ts';
import { outcomeOfError } from './ses-outcome.ts';

export interface SesOptions {
  readonly region?: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Milliseconds that a connection, and then an answer, is waited for. */
  readonly connectMs?: number;
  readonly answerMs?: number;
}

/** The SDK only warns of an answer that does not come, unless it is told to throw. */
const patience = ({
  connectMs = 5_000,
  answerMs = 10_000,
}: {
  connectMs?: number | undefined;
  answerMs?: number | undefined;
}) => ({
  connectionTimeout: connectMs,
  requestTimeout: answerMs,
  throwOnRequestTimeout: true,
});

/**
 * A client of SES that sends once: the SDK would by itself send again after a lost answer. Endpoint and
 * credentials are as the environment or `options` say.
 */
export const sesClient = ({ connectMs, answerMs, ...options }: SesOptions = {}): SESClient =>
  new SESClient({
    ...options,
    maxAttempts: 1,
    // No connection is used twice: one that lay idle may be closed just as it is used again, and a mail that
    // never left would have to be called unknown.
    requestHandler: {
      ...patience({ connectMs, answerMs }),
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    },
  });

/** Sends through SES, one request a mail. The client must be one of `sesClient`'s. */
export const sesMailer = (client: SESClient, configurationSet: string | null): Mailer => ({
  async send(raw, { from, to }, tags) {
    const command = new SendRawEmailCommand({
      Source: from,
      Destinations: [to],
      RawMessage: { Data: raw },
      Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      ...(configurationSet === null ? {} : { ConfigurationSetName: configurationSet }),
    });
    try {
      const { MessageId } = await client.send(command);
      return MessageId
        ? { kind: 'accepted', messageId: MessageId }
        : { kind: 'unknown', cause: 'ses.unreadable' };
    } catch (error) {
      return outcomeOfError(error, from);
    }
  },
});

/**
 * Mails a second that SES lets this account send; null where it does not say. SES answers this once a second only,
 * and it may be asked again: an edition must not wait for it.
 */
export const sesSendRate = async ({ connectMs, answerMs, ...options }: SesOptions = {}): Promise<
  number | null
> => {
  const requestHandler = patience({ connectMs, answerMs });
  const client = new SESClient({ ...options, maxAttempts: 4, requestHandler });
  try {
    return (await client.send(new GetSendQuotaCommand({}))).MaxSendRate ?? null;
  } catch {
    return null;
  } finally {
    client.destroy();
  }
};
