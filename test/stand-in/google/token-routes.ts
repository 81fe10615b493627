import { ok, sheetsError, type WireAnswer } from './answers.ts';
import type { GoogleStandIn } from './server.ts';
import { aToken, readAssertion, wrongSubjectToken } from './tokens.ts';

const CLOUD = 'https://www.googleapis.com/auth/cloud-platform';

const refused = (error: string, description: string): WireAnswer => ({
  status: 400,
  body: JSON.stringify({ error, error_description: description }),
});

/** oauth2.googleapis.com/token: a signed assertion for a token. */
const byKey = (google: GoogleStandIn, form: URLSearchParams): WireAnswer => {
  if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    return refused('unsupported_grant_type', 'Invalid grant_type');
  const grant = readAssertion(form.get('assertion') ?? '', google.accounts, `${google.url}/token`);
  if (!grant) return refused('invalid_grant', 'Invalid JWT Signature.');
  const token = aToken();
  google.grants.set(token, grant);
  return ok({ access_token: token, expires_in: 3599, token_type: 'Bearer' });
};

/** sts.googleapis.com/v1/token: a role's signed request for a federated token. */
const byRole = (google: GoogleStandIn, form: URLSearchParams): WireAnswer => {
  const { federation } = google;
  if (!federation || form.get('audience') !== federation.provider)
    return refused('invalid_target', 'The target service indicated by the "audience" parameters is invalid.');
  if (form.get('subject_token_type') !== 'urn:ietf:params:aws:token-type:aws4_request')
    return refused('invalid_request', 'Invalid subject_token_type');
  const wrong = wrongSubjectToken(form.get('subject_token') ?? '', federation.role, federation.provider);
  if (wrong) return refused('invalid_grant', `The subject token ${wrong}.`);
  const token = aToken();
  google.grants.set(token, {
    account: 'federated',
    scopes: (form.get('scope') ?? '').split(' '),
    revoked: false,
  });
  return ok({
    access_token: token,
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    token_type: 'Bearer',
    expires_in: 3600,
  });
};

/** iamcredentials.googleapis.com: a federated token for the service account's. */
const impersonated = (
  google: GoogleStandIn,
  path: string,
  authorization: string,
  body: string,
): WireAnswer => {
  const grant = google.grants.get(authorization.replace('Bearer ', ''));
  if (grant?.account !== 'federated' || !grant.scopes.includes(CLOUD))
    return sheetsError(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
  const account = /serviceAccounts\/([^:]+):generateAccessToken$/.exec(decodeURIComponent(path))?.[1];
  if (account !== google.federation?.account)
    return sheetsError(
      403,
      'PERMISSION_DENIED',
      "Permission 'iam.serviceAccounts.getAccessToken' denied on resource",
    );
  const { scope } = JSON.parse(body) as { scope: string[] };
  const token = aToken();
  google.grants.set(token, { account: account ?? '', scopes: scope, revoked: false });
  return ok({ accessToken: token, expireTime: new Date(Date.now() + 3_600_000).toISOString() });
};

export const tokenAnswer = (
  google: GoogleStandIn,
  url: URL,
  authorization: string,
  body: string,
): WireAnswer => {
  if (url.pathname === '/token') return byKey(google, new URLSearchParams(body));
  if (url.pathname === '/v1/token') return byRole(google, new URLSearchParams(body));
  if (url.pathname.endsWith(':generateAccessToken'))
    return impersonated(google, url.pathname, authorization, body);
  return { status: 404, body: '<html>Not Found</html>' };
};
