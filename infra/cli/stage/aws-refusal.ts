import { type Diagnosis, ill } from './diagnosis.ts';

/** What SDKs and services call the same few mistakes. */
const NONE = /CredentialsProviderError|Could not load credentials/;
const EXPIRED = /ExpiredToken|RequestExpired|TokenRefreshRequired|session has expired/i;
const UNKNOWN = /InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|AuthFailure/;
const CLOCK = /RequestTimeTooSkewed|Signature (expired|not yet current)/;
const FORBIDDEN = /AccessDenied|NotAuthorized|UnauthorizedOperation|AuthorizationError/;
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|TimeoutError|EHOSTUNREACH/;

const textOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const cause = error.cause instanceof Error ? ` ${textOf(error.cause)}` : '';
  return `${error.name} ${code} ${error.message}${cause}`;
};

/** The action that AWS says was not allowed. */
const actionIn = (text: string): string => /perform:? `?([a-z0-9]+:[A-Za-z]+)/.exec(text)?.[1] ?? 'this';

/** Why AWS did not answer, and what mends it; null where it is none of the few mistakes that everybody makes. */
export const knownRefusal = (
  error: unknown,
  region: string,
): { readonly says: string; readonly mend: string } | null => {
  const text = textOf(error);
  if (NONE.test(text))
    return { says: 'no AWS credentials', mend: 'Run "aws configure" (or "aws sso login"), then try again.' };
  if (CLOCK.test(text))
    return { says: "this machine's clock is wrong", mend: 'Set the clock by the network, then try again.' };
  if (EXPIRED.test(text))
    return { says: 'the AWS credentials have expired', mend: 'Run "aws sso login", or get new ones.' };
  if (UNKNOWN.test(text))
    return {
      says: 'AWS does not know these credentials',
      mend: `Run "aws configure" with a key that is active. If they work elsewhere, the region ${region} is not enabled for the account: choose another, or enable it under Account, AWS Regions.`,
    };
  if (FORBIDDEN.test(text))
    return {
      says: `not allowed: ${actionIn(text)}`,
      mend: "Use an administrator's credentials of this account.",
    };
  if (UNREACHABLE.test(text))
    return {
      says: `AWS cannot be reached in ${region}`,
      mend: 'See that this machine reaches the Internet, and that "region" in infra/aws/stages.ts is spelt right.',
    };
  return null;
};

/** Why AWS did not answer a question, and what mends it. */
const awsRefusal = (what: string, error: unknown, region: string): Diagnosis => {
  const known = knownRefusal(error, region);
  if (known !== null) return ill(what, known.says, known.mend);
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return ill(what, `AWS answered: ${first}`, 'Try again; if it stays, AWS’s own words say what is wrong.');
};

/** Looks at one thing of AWS; whatever AWS does not answer becomes the diagnosis. */
export const looking = async <Found extends Diagnosis | readonly Diagnosis[]>(
  what: string,
  region: string,
  look: () => Promise<Found>,
): Promise<Found | Diagnosis> => {
  try {
    return await look();
  } catch (error) {
    return awsRefusal(what, error, region);
  }
};
