import { SESServiceException } from '@aws-sdk/client-ses';
import * as z from 'zod';
import type { SendOutcome } from '../model/mail.ts';

/**
 * SES's refusals by the error's name, as its API reference gives them: it did not take the mail.
 * What only a person can mend (a paused account, an unverified sender) is refused for good: the mail is listed
 * as failed under its cause, and is sent again by that person's one command rather than by a retry that
 * would meet the same wall.
 */
const REFUSED: Readonly<Record<string, string>> = {
  MessageRejected: 'message.rejected',
  AccountSendingPausedException: 'account.paused',
  AccountSendingPaused: 'account.paused',
  ConfigurationSetSendingPausedException: 'configuration-set.paused',
  ConfigurationSetSendingPaused: 'configuration-set.paused',
  ConfigurationSetDoesNotExistException: 'configuration-set.missing',
  ConfigurationSetDoesNotExist: 'configuration-set.missing',
  MailFromDomainNotVerifiedException: 'sender.mail-from-unverified',
  MailFromDomainNotVerified: 'sender.mail-from-unverified',
  FromEmailAddressNotVerifiedException: 'sender.unverified',
  InvalidParameterValue: 'message.malformed',
  ValidationError: 'message.malformed',
  AccessDenied: 'access.denied',
  AccessDeniedException: 'access.denied',
  InvalidClientTokenId: 'access.denied',
  SignatureDoesNotMatch: 'access.denied',
  OptInRequired: 'access.denied',
};

/** Refusals that pass by themselves, by name. */
const PASSING: Readonly<Record<string, string>> = {
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  TooManyRequestsException: 'throttled',
  LimitExceededException: 'throttled',
  RequestExpired: 'credentials.expired',
  ExpiredToken: 'credentials.expired',
  ExpiredTokenException: 'credentials.expired',
};

/** Errors of the socket that stand for a connection never made: no byte of the mail can have left. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

const nodeCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/**
 * SES gives one name to several refusals and tells them apart by prose alone: which address is unverified
 * (the sender's, or, in the sandbox, the recipient's), that the whole account is, and which of the two limits was
 * met. Only the recorded cause and the length of a wait follow from it; that nothing was sent is known by the name.
 * Null for a name that is none of SES's.
 */
const refusal = (name: string, message: string, sender: string): SendOutcome | null => {
  const passing = PASSING[name];
  if (passing === 'throttled' && /daily/i.test(message)) return { kind: 'refused-for-now', cause: 'quota' };
  if (passing !== undefined) return { kind: 'refused-for-now', cause: passing };
  if (name === 'MessageRejected' && /not verified/i.test(message)) {
    const own = message.toLowerCase().includes(sender.toLowerCase());
    return { kind: 'refused-for-good', cause: own ? 'sender.unverified' : 'recipient.unverified' };
  }
  if (name === 'MessageRejected' && /sending (is )?(suspended|paused)/i.test(message))
    return { kind: 'refused-for-good', cause: 'account.paused' };
  const cause = REFUSED[name];
  return cause === undefined ? null : { kind: 'refused-for-good', cause };
};

/** The status of the answer that an error of the client came from; 0 where there was none. */
const statusOf = (error: unknown): number => {
  const read = z.object({ $metadata: z.object({ httpStatusCode: z.number() }) }).safeParse(error);
  return read.success ? read.data.$metadata.httpStatusCode : 0;
};

/** Somebody between us and SES grew tired of waiting: a 4xx that says nothing of what SES did. */
const REQUEST_TIMEOUT = 408;
const TOO_MANY = 429;

/**
 * The client gave up before there was a connection. Its time-outs have one name; where the words should change,
 * the mail is unknown, which is the safe side.
 */
const neverConnected = (error: unknown): boolean => {
  const code = nodeCode(error);
  if (code !== null && NEVER_CONNECTED.has(code)) return true;
  return (
    error instanceof Error &&
    error.name === 'TimeoutError' &&
    /not establish a connection/.test(error.message)
  );
};

/**
 * What an error of the client says of the mail. A 4xx is a refusal: SES did not take the mail. Everything else
 * that comes back from a request that may have been read (a time-out, a dropped connection, a 5xx, an answer
 * that cannot be read) leaves it unknown.
 */
export const outcomeOfError = (error: unknown, sender: string): SendOutcome => {
  const status = statusOf(error);
  if (status >= 400 && status < 500 && status !== REQUEST_TIMEOUT) {
    const named = error instanceof SESServiceException ? refusal(error.name, error.message, sender) : null;
    return named ?? { kind: 'refused-for-now', cause: status === TOO_MANY ? 'throttled' : 'refused' };
  }
  if (status > 0) return { kind: 'unknown', cause: `ses.${status}` };
  if (neverConnected(error)) return { kind: 'refused-for-now', cause: 'unreachable' };
  if (error instanceof Error && error.name === 'CredentialsProviderError')
    return { kind: 'refused-for-now', cause: 'credentials.missing' };
  const code = nodeCode(error);
  if (code === 'ECONNRESET' || code === 'EPIPE') return { kind: 'unknown', cause: 'ses.connection-lost' };
  if (error instanceof Error && error.name === 'TimeoutError')
    return { kind: 'unknown', cause: 'ses.timeout' };
  return { kind: 'unknown', cause: 'ses.unreadable' };
};
