import { writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { googleFromEnvironment } from '../../../../shared/sheet/google/environment.ts';
import { SCOPES, type GoogleIdentity } from '../../../../shared/sheet/google/identity.ts';
import { sheetsError } from '../../../stand-in/google/answers.ts';
import { startGoogle, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import type { AwsRole } from '../../../stand-in/google/tokens.ts';

const PROVIDER =
  '//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/iltizam/providers/aws';
const ROLE: AwsRole = {
  accessKeyId: 'ASIAEXAMPLE',
  secretAccessKey: 'a-secret-of-an-hour',
  sessionToken: 'a/session+token==',
  region: 'eu-west-3',
};

let google: GoogleStandIn;
beforeEach(async () => {
  google = await startGoogle();
  google.federation = { provider: PROVIDER, role: ROLE, account: 'reader@project.iam.gserviceaccount.com' };
});
afterEach(async () => {
  await google[Symbol.asyncDispose]();
});

const lambda = (over: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  ILTIZAM_GOOGLE_PROVIDER: PROVIDER,
  ILTIZAM_GOOGLE_SERVICE_ACCOUNT: 'reader@project.iam.gserviceaccount.com',
  GOOGLE_API_ROOT_URL: google.url,
  AWS_REGION: ROLE.region,
  AWS_ACCESS_KEY_ID: ROLE.accessKeyId,
  AWS_SECRET_ACCESS_KEY: ROLE.secretAccessKey,
  AWS_SESSION_TOKEN: ROLE.sessionToken,
  ...over,
});
const noSecret = () => Promise.reject(new Error('no secret was expected to be read'));
const identityIn = async (
  environment: Readonly<Record<string, string>>,
  secret = noSecret as (arn: string) => Promise<string>,
) => (await googleFromEnvironment(() => environment, secret)).identity;
const token = (identity: GoogleIdentity, access: 'read' | 'write' = 'read') =>
  identity.accessToken(access, 5_000);
const asked = () => google.seen.map(({ path }) => path);

describe("a Lambda's AWS role", () => {
  test('signs who it is for AWS, shows that to Google, and is lent the account with the least scopes', async () => {
    const identity = await identityIn(lambda());
    const grant = google.grants.get(await token(identity));
    expect(grant).toEqual({
      account: 'reader@project.iam.gserviceaccount.com',
      scopes: SCOPES.read,
      revoked: false,
    });
    expect(identity).toMatchObject({ kind: 'federation', account: 'reader@project.iam.gserviceaccount.com' });
    expect(asked()).toEqual([
      '/v1/token',
      '/v1/projects/-/serviceAccounts/reader@project.iam.gserviceaccount.com:generateAccessToken',
    ]);
  });

  test('keeps its token for the hour, one for each access, and takes new credentials for the next', async () => {
    let environment = lambda();
    const { identity } = await googleFromEnvironment(() => environment, noSecret);
    expect(await token(identity)).toBe(await token(identity));
    expect(google.grants.get(await token(identity, 'write'))?.scopes).toEqual(SCOPES.write);
    const secretAccessKey = 'the-next-hours-secret';
    google.federation = { ...google.federation!, role: { ...ROLE, secretAccessKey } };
    environment = lambda({ AWS_SECRET_ACCESS_KEY: secretAccessKey });
    identity.forget();
    await token(identity);
    expect(asked().filter((path) => path === '/v1/token')).toHaveLength(3);
  });

  test('is told where the provider does not let it in', async () => {
    const identity = await identityIn(lambda({ AWS_SECRET_ACCESS_KEY: 'another' }));
    await expect(token(identity)).rejects.toMatchObject({
      code: 'google.federation-refused',
      passing: false,
      message: expect.stringContaining(PROVIDER) as string,
    });
  });

  test.each([
    ['invalid_target', /this provider exists/],
    ['unauthorized_client', /attribute condition lets this role in/],
    ['invalid_grant', /clock is right/],
    ['of_tomorrow', /this provider exists.*attribute condition.*clock/],
  ])('is told what mends %s, and nothing of what was sent', async (error, mend) => {
    const description = 'The Canonical String was a/session+token==';
    google.fault = () => ({ status: 400, body: JSON.stringify({ error, error_description: description }) });
    const refused = await token(await identityIn(lambda())).catch((thrown: unknown) => thrown as Error);
    expect(refused).toMatchObject({
      code: 'google.federation-refused',
      message: expect.stringMatching(mend) as string,
    });
    expect(JSON.stringify(refused, Object.getOwnPropertyNames(refused))).not.toContain('session');
  });

  test('is told of an API that is off where tokens are lent', async () => {
    const page =
      'https://console.developers.google.com/apis/api/iamcredentials.googleapis.com/overview?project=1';
    const prose = `IAM Service Account Credentials API has not been used in project 1 before or it is disabled. Enable it by visiting ${page} then retry.`;
    google.fault = ({ path }) =>
      path.endsWith(':generateAccessToken')
        ? sheetsError(403, 'PERMISSION_DENIED', prose, 'SERVICE_DISABLED')
        : null;
    await expect(token(await identityIn(lambda()))).rejects.toMatchObject({
      code: 'google.api-disabled',
      message: expect.stringMatching(
        /The IAM Service Account Credentials API is switched off .* at https/,
      ) as string,
    });
  });

  test('is told where it may not act as the account', async () => {
    const identity = await identityIn(
      lambda({ ILTIZAM_GOOGLE_SERVICE_ACCOUNT: 'other@project.iam.gserviceaccount.com' }),
    );
    await expect(token(identity)).rejects.toMatchObject({
      code: 'google.impersonation-refused',
      message: expect.stringContaining('Workload Identity User') as string,
    });
  });

  test('does not hang where an endpoint does not answer', async () => {
    google.fault = () => ({ status: 200, body: '', hang: true });
    const identity = await identityIn(lambda());
    await expect(identity.accessToken('read', 50)).rejects.toMatchObject({
      code: 'google.unreachable',
      passing: true,
    });
  });

  test('names the variables that are missing', async () => {
    const { AWS_SESSION_TOKEN: _none, ...rest } = lambda();
    await expect(identityIn(rest)).rejects.toMatchObject({
      code: 'environment.invalid',
      message: 'Missing or malformed in the environment: AWS_SESSION_TOKEN.',
    });
  });
});

describe('another address for Google', () => {
  test('is taken on this machine or over TLS alone, for tokens go there', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'key-')), 'key.json');
    await writeFile(path, JSON.stringify(google.accounts[0]?.keyFile));
    const at = (rootUrl: string) =>
      identityIn({ ILTIZAM_GOOGLE_KEY_FILE: path, GOOGLE_API_ROOT_URL: rootUrl });
    await expect(at('http://sheets.example/')).rejects.toMatchObject({ code: 'google.root-url' });
    await expect(at('sheets.example')).rejects.toMatchObject({ code: 'google.root-url' });
    await expect(at('https://sheets.example/')).resolves.toBeDefined();
    await expect(at('http://localhost:9/')).resolves.toBeDefined();
  });
});

describe('without exactly one way to be somebody', () => {
  test.each([
    [{}, /set ILTIZAM_GOOGLE_KEY_FILE to the path/],
    [
      { ILTIZAM_GOOGLE_KEY_FILE: 'a', ILTIZAM_GOOGLE_PROVIDER: 'b' },
      /not more: ILTIZAM_GOOGLE_PROVIDER, ILTIZAM_GOOGLE_KEY_FILE/,
    ],
  ])('nothing starts: %j', async (environment, mend) => {
    await expect(identityIn(environment as Record<string, string>)).rejects.toMatchObject({
      code: 'google.no-identity',
      message: expect.stringMatching(mend) as string,
    });
  });
});
