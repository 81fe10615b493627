import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { DigestLanguage } from '../model/language.ts';
import { TrackerId } from '../model/tracker.ts';

/** One signing key. The id stands in the link, the secret (base64url, 32 bytes) never does. */
const StopKey = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,8}$/),
  secret: z.string().regex(/^[A-Za-z0-9_-]{43,}$/),
});

/**
 * The keys that stop links are signed with: `current` signs, both are believed, so that a key is replaced
 * without breaking the links of mails already sent.
 */
export const StopKeys = z.strictObject({ current: StopKey, previous: StopKey.nullable() });
export type StopKeys = z.infer<typeof StopKeys>;

/** Fresh keys, for a new installation. */
export const newStopKeys = (): StopKeys => ({
  current: { id: 'k1', secret: randomBytes(32).toString('base64url') },
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

const macOf = (signed: string, secret: string): Buffer =>
  createHmac('sha256', Buffer.from(secret, 'base64url')).update(signed).digest().subarray(0, MAC_BYTES);

/** `key.act.language.tracker.recipient.mac`; the MAC is HMAC-SHA256 over all before it, cut to 128 bits. */
export const signStop = (claim: StopClaim, { current }: StopKeys): string => {
  const signed = [current.id, claim.act, claim.language, claim.trackerId, claim.recipientId].join('.');
  return `${signed}.${macOf(signed, current.secret).toString('base64url')}`;
};

/** What a token claims, or null where no key of ours signed it. Compares in constant time. */
export const verifyStop = (token: string, keys: StopKeys): StopClaim | null => {
  const parts = token.split('.');
  if (parts.length !== 6) return null;
  const [keyId, act, language, trackerId, recipientId, mac] = parts;
  const key = [keys.current, keys.previous].find((known) => known?.id === keyId);
  if (!key || mac === undefined) return null;
  const given = Buffer.from(mac, 'base64url');
  const expected = macOf(parts.slice(0, 5).join('.'), key.secret);
  if (given.length !== MAC_BYTES || !timingSafeEqual(given, expected)) return null;
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
