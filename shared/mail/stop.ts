import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { DigestLanguage } from '../model/language.ts';
import { TrackerId } from '../model/tracker.ts';
import { CannotStartError } from '../runtime/errors.ts';

const Secret = z.string().min(32);

/**
 * The keys that stop links are signed with: `current` signs, both are believed, so that a key is replaced
 * without breaking the links of mails already sent.
 */
export const StopKeys = z.strictObject({ current: Secret, previous: Secret.nullable() });
export type StopKeys = z.infer<typeof StopKeys>;

/** The keys as their secret holds them, in JSON. @throws CannotStartError */
export const parseStopKeys = (secret: string): StopKeys => {
  try {
    return StopKeys.parse(JSON.parse(secret));
  } catch (cause) {
    throw new CannotStartError(
      'stop-keys.invalid',
      'The secret of the stop links does not hold { current, previous } of 32 letters or more.',
      { cause },
    );
  }
};

/** Fresh keys, for a new installation. */
export const newStopKeys = (): StopKeys => ({
  current: randomBytes(48).toString('base64url'),
  previous: null,
});

/** What a link may do, to whom, and in which language its reader is answered. It names no address. */
export const StopClaim = z.strictObject({
  act: z.enum(['stop', 'undo']),
  language: DigestLanguage,
  trackerId: TrackerId,
  recipientId: z.string().regex(/^[a-z0-9]+$/),
});
export type StopClaim = z.infer<typeof StopClaim>;

const MAC_BYTES = 16;

const macOf = (signed: string, key: string): string =>
  createHmac('sha256', key).update(signed).digest().subarray(0, MAC_BYTES).toString('base64url');

/** Compared as written, in constant time: a MAC has other spellings in base64, and none of those was sent. */
const isSame = (given: string, expected: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** Which key signed: said in the link, and worked out from the key so that nobody has to name keys. */
const keyId = (key: string): string => createHash('sha256').update(`id:${key}`).digest('hex').slice(0, 6);

/** `key.act.language.tracker.recipient.mac`; the MAC is HMAC-SHA256 over all before it, cut to 128 bits. */
export const signStop = (claim: StopClaim, { current }: StopKeys): string => {
  const signed = [keyId(current), claim.act, claim.language, claim.trackerId, claim.recipientId].join('.');
  return `${signed}.${macOf(signed, current)}`;
};

/** What a token claims, or null where no key of ours signed it. Compares in constant time. */
export const verifyStop = (token: string, keys: StopKeys): StopClaim | null => {
  const parts = token.split('.');
  const [id, act, language, trackerId, recipientId, mac] = parts;
  const key = [keys.current, keys.previous].find((known) => known !== null && keyId(known) === id);
  if (parts.length !== 6 || typeof key !== 'string' || mac === undefined) return null;
  if (!isSame(mac, macOf(parts.slice(0, 5).join('.'), key))) return null;
  const claim = StopClaim.safeParse({ act, language, trackerId, recipientId });
  return claim.success ? claim.data : null;
};

/** The link with its token. The token's characters need no escape in HTML, in a header or in a query. */
export const stopLink = (stopUrl: string, claim: StopClaim, keys: StopKeys): string => {
  const url = new URL(stopUrl);
  url.searchParams.set('t', signStop(claim, keys));
  return url.href;
};

/** An address as a page may show it to whoever holds the link: `l•••@g•••.com`. */
export const maskAddress = (address: string): string => {
  const [local = '', domain = ''] = address.split('@');
  const dot = domain.lastIndexOf('.');
  return `${local.slice(0, 1)}•••@${domain.slice(0, 1)}•••${dot > 0 ? domain.slice(dot) : ''}`;
};
