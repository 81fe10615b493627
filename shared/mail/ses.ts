import { GetSendQuotaCommand, SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import type { Mailer } from './mailer.ts';
import { outcomeOfError } from './ses-outcome.ts';

const CONNECT_MS = 5_000;
const ANSWER_MS = 10_000;

/**
 * A client of SES that sends once: the SDK would by itself send again after a lost answer, and only warn when
 * one does not come. Endpoint and credentials are as the environment or `options` say.
 */
export const sesClient = (
  options: {
    readonly region?: string;
    readonly endpoint?: string;
    readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly answerMs?: number;
  } = {},
): SESClient => {
  const { answerMs = ANSWER_MS, ...rest } = options;
  return new SESClient({
    ...rest,
    maxAttempts: 1,
    // No connection is used twice: one that lay idle may be closed just as it is used again, and a mail that
    // never left would have to be called unknown.
    requestHandler: {
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
      connectionTimeout: CONNECT_MS,
      requestTimeout: answerMs,
      throwOnRequestTimeout: true,
    },
  });
};

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

/** Mails a second that SES lets this account send. @throws the client's error. */
export const sesSendRate = async (client: SESClient): Promise<number> => {
  const { MaxSendRate } = await client.send(new GetSendQuotaCommand({}));
  return MaxSendRate ?? 1;
};
