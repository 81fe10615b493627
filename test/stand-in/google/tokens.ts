import { createHash, createHmac, createVerify, generateKeyPairSync, randomUUID } from 'node:crypto';

/** A service account that the stand-in knows, with the key that signs for it. */
export interface ServiceAccount {
  email: string;
  publicKey: string;
  /** What a person keeps as the key file. */
  keyFile: {
    type: string;
    client_email: string;
    private_key: string;
    private_key_id: string;
    token_uri: string;
  };
}

export const aServiceAccount = (email: string, rootUrl: string): ServiceAccount => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    email,
    publicKey,
    keyFile: {
      type: 'service_account',
      client_email: email,
      private_key: privateKey,
      private_key_id: 'k1',
      token_uri: `${rootUrl}/token`,
    },
  };
};

/** The AWS role that a provider lets in. */
export interface AwsRole {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  region: string;
}

export interface Grant {
  account: string;
  scopes: readonly string[];
  revoked: boolean;
}

const json = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

/** Checks a JWT grant as Google does: signature, issuer, audience, an hour at most. Null: `invalid_grant`. */
export const readAssertion = (
  assertion: string,
  accounts: readonly ServiceAccount[],
  tokenUrl: string,
): Grant | null => {
  const [head = '', body = '', signature = ''] = assertion.split('.');
  const header = json(head) as { alg: string; kid?: string };
  const claims = json(body) as { iss: string; scope: string; aud: string; iat: number; exp: number };
  const account = accounts.find(({ email }) => email === claims.iss);
  if (!account || header.alg !== 'RS256' || header.kid !== 'k1' || claims.aud !== tokenUrl) return null;
  if (claims.exp - claims.iat > 3_600 || Math.abs(claims.iat - Date.now() / 1_000) > 300) return null;
  const genuine = createVerify('RSA-SHA256')
    .update(`${head}.${body}`)
    .verify(account.publicKey, signature, 'base64url');
  return genuine ? { account: account.email, scopes: claims.scope.split(' '), revoked: false } : null;
};

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Checks the signed request to AWS that stands for the role (Signature Version 4), by signing it again with the
 * role's secret, as AWS would. Returns what is wrong, null if nothing.
 */
export const wrongSubjectToken = (subjectToken: string, role: AwsRole, provider: string): string | null => {
  const { url, method, headers } = JSON.parse(decodeURIComponent(subjectToken)) as {
    url: string;
    method: string;
    headers: { key: string; value: string }[];
  };
  const of = (name: string): string => headers.find(({ key }) => key.toLowerCase() === name)?.value ?? '';
  const expected = `https://sts.${role.region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15`;
  if (url !== expected || method !== 'POST') return `asks ${method} ${url}`;
  if (of('x-goog-cloud-target-resource') !== provider) return 'is made for another provider';
  if (of('x-amz-security-token') !== role.sessionToken) return 'carries another session';
  const [, credential = '', names = '', signature = ''] =
    /Credential=(\S+), SignedHeaders=(\S+), Signature=(\w+)/.exec(of('authorization')) ?? [];
  const [accessKeyId, day = '', region = '', service = ''] = credential.split('/');
  if (accessKeyId !== role.accessKeyId || region !== role.region || service !== 'sts')
    return 'names other credentials';
  const { search, pathname } = new URL(url);
  const canonical = [
    method,
    pathname,
    search.slice(1),
    ...names.split(';').map((name) => `${name}:${of(name)}`),
    '',
    names,
    sha256(''),
  ].join('\n');
  const toSign = [
    'AWS4-HMAC-SHA256',
    of('x-amz-date'),
    `${day}/${region}/${service}/aws4_request`,
    sha256(canonical),
  ].join('\n');
  const key = [region, service, 'aws4_request'].reduce<Buffer>(
    hmac,
    hmac(`AWS4${role.secretAccessKey}`, day),
  );
  return hmac(key, toSign).toString('hex') === signature ? null : 'is signed with another secret';
};

export const aToken = (): string => `ya29.${randomUUID()}`;
