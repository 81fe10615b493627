import { createSign } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../../runtime/clock.ts';
import { CannotStartError } from '../../runtime/errors.ts';
import { SCOPES, type Access, type GoogleIdentity } from './identity.ts';
import { isLoopback } from './loopback.ts';
import { keptTokens, type Token } from './tokens.ts';
import { postForm } from './token-endpoint.ts';

const GOOGLES_ENDPOINT = 'https://oauth2.googleapis.com/token';

/** A signed request for a token goes to Google, or to what stands in for it on this machine, and nowhere else. */
const isTrusted = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return (
    isLoopback(address) ||
    (protocol === 'https:' && /^(oauth2|www|accounts)\.google(apis)?\.com$/.test(hostname))
  );
};

const Key = z.object({
  type: z.literal('service_account'),
  client_email: z.email(),
  private_key: z.string().includes('PRIVATE KEY'),
  private_key_id: z.string().optional(),
  token_uri: z.url().refine(isTrusted).default(GOOGLES_ENDPOINT),
});
type Key = z.infer<typeof Key>;

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT that says who asks, for which scopes, for how long (RFC 7523), signed with the key (RS256). */
const assertion = (key: Key, access: Access, nowSeconds: number): string => {
  const header = { alg: 'RS256', typ: 'JWT', ...(key.private_key_id ? { kid: key.private_key_id } : {}) };
  const claims = {
    iss: key.client_email,
    scope: SCOPES[access].join(' '),
    aud: key.token_uri,
    iat: nowSeconds,
    exp: nowSeconds + 3_600,
  };
  const signed = `${base64url(header)}.${base64url(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key.private_key, 'base64url')}`;
};

const TokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

/**
 * The identity that a service-account key gives: the fallback where no federation can be set up, and a laptop's.
 * Google's own client ignores a key's `token_uri`; here it counts, so that a stand-in can take Google's place.
 * @throws CannotStartError where the text is no such key; the message holds nothing of it.
 */
export const keyIdentity = (json: string, whence: string, clock: Clock): GoogleIdentity => {
  let key: Key;
  try {
    key = Key.parse(JSON.parse(json));
  } catch {
    throw new CannotStartError(
      'google.key-unreadable',
      `${whence} holds no Google service-account key: make one in Google Cloud (IAM, Service accounts, Keys, JSON) and put it there whole.`,
    );
  }
  const exchange = async (access: Access, timeoutMs: number): Promise<Token> => {
    const now = Date.parse(clock());
    const answer = await postForm(
      key.token_uri,
      {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: assertion(key, access, Math.floor(now / 1_000)),
      },
      TokenAnswer,
      { account: key.client_email, timeoutMs },
    );
    return { value: answer.access_token, expiresAt: now + answer.expires_in * 1_000 };
  };
  return { kind: 'key', account: key.client_email, ...keptTokens(exchange, clock) };
};
