import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clockAt, systemClock } from '../../../../shared/runtime/clock.ts';
import { googleFromEnvironment } from '../../../../shared/sheet/google/environment.ts';
import { SCOPES, type GoogleIdentity } from '../../../../shared/sheet/google/identity.ts';
import { keyIdentity } from '../../../../shared/sheet/google/key.ts';
import { startGoogle, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import { aServiceAccount } from '../../../stand-in/google/tokens.ts';

let google: GoogleStandIn;
beforeEach(async () => {
  google = await startGoogle();
});
afterEach(async () => {
  await google[Symbol.asyncDispose]();
});

const noSecret = (): Promise<string> => Promise.reject(new Error('no secret was expected to be read'));
const identityIn = async (
  environment: Readonly<Record<string, string>>,
  secret: (arn: string) => Promise<string>,
) => (await googleFromEnvironment(() => environment, secret)).identity;
const token = (identity: GoogleIdentity) => identity.accessToken('read', 5_000);
const asked = () => google.seen.map(({ path }) => path);

describe('a service-account key', () => {
  const key = () => JSON.stringify(google.accounts[0]?.keyFile);

  test('signs a grant for an hour and the least scopes, which Google verifies', async () => {
    const identity = keyIdentity(key(), 'The file', systemClock);
    const grant = google.grants.get(await token(identity));
    expect(grant).toEqual({ account: google.accounts[0]?.email, scopes: SCOPES.read, revoked: false });
    expect(await token(identity)).toBe(await token(identity));
    expect(asked()).toEqual(['/token']);
  });

  test('makes a new token before the old one ends', async () => {
    let aheadMs = 0;
    const start = Date.parse(systemClock());
    const identity = keyIdentity(key(), 'The file', () => new Date(start + aheadMs).toISOString());
    const first = await token(identity);
    aheadMs = 54 * 60_000;
    expect(await token(identity)).toBe(first);
    aheadMs = 56 * 60_000;
    await expect(token(identity)).rejects.toMatchObject({ code: 'google.identity-refused' });
    expect(asked()).toEqual(['/token', '/token']);
  });

  test('is refused where the clock is of another hour, which the message says', async () => {
    const identity = keyIdentity(key(), 'The file', clockAt('2025-10-20T08:00:00.000Z'));
    await expect(token(identity)).rejects.toThrow(/clock is wrong/);
  });

  test('of another account is refused, in a message that holds nothing of it', async () => {
    const stranger = aServiceAccount(google.accounts[0]?.email ?? '', google.url);
    const identity = keyIdentity(JSON.stringify(stranger.keyFile), 'The file', systemClock);
    const error = await token(identity).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({ code: 'google.identity-refused', passing: false });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/PRIVATE|eyJ/);
  });

  test('comes from a secret, or from a file', async () => {
    const secret = await identityIn({ ILTIZAM_GOOGLE_KEY_SECRET: 'arn:1' }, async (arn) =>
      arn === 'arn:1' ? key() : '',
    );
    const path = join(await mkdtemp(join(tmpdir(), 'key-')), 'key.json');
    await writeFile(path, key());
    const file = await identityIn({ ILTIZAM_GOOGLE_KEY_FILE: path }, noSecret);
    expect([secret.account, file.account]).toEqual([google.accounts[0]?.email, google.accounts[0]?.email]);
  });

  test('that was replaced in its secret is taken from there, once Google refuses the old one', async () => {
    const [account] = google.accounts;
    const stranger = aServiceAccount(account?.email ?? '', google.url);
    const kept = [JSON.stringify(stranger.keyFile), JSON.stringify(stranger.keyFile), key()];
    let reads = 0;
    const identity = await identityIn(
      { ILTIZAM_GOOGLE_KEY_SECRET: 'arn:1' },
      async () => kept[reads++] ?? key(),
    );
    await expect(token(identity)).rejects.toMatchObject({ code: 'google.identity-refused' });
    expect(await token(identity)).toMatch(/^ya29/);
    await token(identity);
    expect(reads).toBe(3);
  });

  test.each([
    ['no JSON', 'not json'],
    ['another kind of credential', '{"type":"authorized_user","refresh_token":"x"}'],
    [
      'a token endpoint that is not Google’s',
      () => JSON.stringify({ ...google.accounts[0]?.keyFile, token_uri: 'https://evil.example/token' }),
    ],
  ])('is refused in one line: %s', (_what, text) => {
    const read = () => keyIdentity(typeof text === 'string' ? text : text(), 'The file k.json', systemClock);
    expect(read).toThrow(/^The file k\.json holds no Google service-account key: make one/);
  });

  test.each(['https://oauth2.googleapis.com/token', 'https://accounts.google.com/o/oauth2/token'])(
    'may name %s, as real ones do',
    (token_uri) => {
      expect(
        keyIdentity(JSON.stringify({ ...google.accounts[0]?.keyFile, token_uri }), 'k', systemClock).kind,
      ).toBe('key');
    },
  );
});
