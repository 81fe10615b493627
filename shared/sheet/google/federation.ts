import { setTimeout as after } from 'node:timers/promises';
import * as z from 'zod';
import { SourceError } from '../../runtime/errors.ts';
import type { Clock } from '../../runtime/clock.ts';
import { SCOPES, type Access, type GoogleIdentity } from './identity.ts';
import { apiDisabled, whatItSays } from './said.ts';
import { passingRefusal } from './token-endpoint.ts';
import { keptTokens, type Token } from './tokens.ts';

/** The credentials that the function runs under, as AWS gives them to it. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly token: string;
}

export interface Federation {
  /** The provider's full name: `//iam.googleapis.com/projects/N/locations/global/workloadIdentityPools/…`. */
  readonly provider: string;
  /** The service account whose rights are lent. */
  readonly account: string;
  readonly region: string;
  /** Asked for anew at each exchange: a function's credentials change while it lives. */
  readonly credentials: () => AwsCredentials;
  /** Where Google's two token endpoints are stood in for; null: Google. */
  readonly rootUrl: string | null;
}

const endpoints = ({ rootUrl, account }: Federation) => ({
  token_url: new URL('/v1/token', rootUrl ?? 'https://sts.googleapis.com/').href,
  service_account_impersonation_url: new URL(
    `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
    rootUrl ?? 'https://iamcredentials.googleapis.com/',
  ).href,
});

/**
 * A client told everything: it looks for nothing in files, variables or metadata servers, where it could hang.
 * It signs a request to AWS that says who we are, does not send it, and shows it to Google instead.
 */
const awsClient = async (federation: Federation, access: Access) => {
  const { AwsClient } = await import('./auth-library.ts');
  return new AwsClient({
    type: 'external_account',
    audience: federation.provider,
    subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request',
    ...endpoints(federation),
    scopes: [...SCOPES[access]],
    aws_security_credentials_supplier: {
      getAwsRegion: async () => federation.region,
      getAwsSecurityCredentials: async () => ({ ...federation.credentials() }),
    },
  });
};

const Refused = z.object({
  response: z.object({ status: z.number(), config: z.object({ url: z.coerce.string() }), data: z.unknown() }),
});

/** What mends each refusal of Google's token exchange, by its code (RFC 6749, RFC 8693). */
const MENDS: Readonly<Record<string, string>> = {
  invalid_target:
    'see that this provider exists, in a pool that is switched on, and is written without a slip',
  unauthorized_client: "see that the provider's attribute condition lets this role in",
  invalid_grant: "see that the provider names this AWS account, and that this machine's clock is right",
};

const refusal = (error: unknown, { account, provider }: Federation): SourceError => {
  const refused = Refused.safeParse(error);
  const response = refused.success ? refused.data.response : null;
  const passing = passingRefusal(response?.status ?? null);
  if (passing) return passing;
  const said = whatItSays(JSON.stringify(response?.data ?? null));
  const disabled = said && apiDisabled(said, account);
  if (disabled) return disabled;
  if (response?.config.url.includes(':generateAccessToken'))
    return new SourceError(
      'google.impersonation-refused',
      `Google knows this AWS role, but it may not act as ${account}: see that the account exists and that the role has "Workload Identity User" on it.`,
    );
  // The code alone: the description can repeat what was sent.
  const { data: code = '' } = z
    .object({ error: z.string() })
    .transform((data) => data.error)
    .safeParse(response?.data);
  return new SourceError(
    'google.federation-refused',
    `Google does not accept this AWS role through ${provider}: ${MENDS[code] ?? Object.values(MENDS).join('; ')}.`,
  );
};

/** Workload Identity Federation: a Lambda's AWS role, exchanged for an hour of a service account's rights. */
export const federatedIdentity = (federation: Federation, clock: Clock): GoogleIdentity => {
  const exchange = async (access: Access, timeoutMs: number): Promise<Token> => {
    const client = await awsClient(federation, access);
    const given = await Promise.race([
      client.getAccessToken().catch((error: unknown) => {
        throw refusal(error, federation);
      }),
      after(timeoutMs, null, { ref: false }),
    ]);
    if (!given?.token) throw passingRefusal(null) ?? new Error('unreachable');
    return { value: given.token, expiresAt: client.credentials.expiry_date ?? Date.parse(clock()) };
  };
  return { kind: 'federation', account: federation.account, ...keptTokens(exchange, clock) };
};
