import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { systemClock, type Clock } from '../../runtime/clock.ts';
import { VARIABLES } from '../../runtime/contract.ts';
import { CannotStartError } from '../../runtime/errors.ts';
import { googleApi } from './api.ts';
import { federatedIdentity } from './federation.ts';
import type { GoogleIdentity } from './identity.ts';
import { keyIdentity } from './key.ts';
import { isLoopback } from './loopback.ts';
import { secretKeyIdentity } from './secret-key.ts';
import type { Google } from './spreadsheet.ts';
import { systemTiming } from './timing.ts';

type Environment = Readonly<Record<string, string>>;

const WAYS = [VARIABLES.googleProvider, VARIABLES.googleKeySecret, VARIABLES.googleKeyFile] as const;

const Lambda = z.object({
  [VARIABLES.googleServiceAccount]: z.email(),
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string(),
});

/** Tokens go to this address: it is on this machine, or nobody can read along. */
const rootUrlOf = (environment: Environment): string | null => {
  const rootUrl = environment[VARIABLES.googleApiRootUrl];
  if (rootUrl === undefined) return null;
  if (URL.canParse(rootUrl) && (isLoopback(rootUrl) || new URL(rootUrl).protocol === 'https:'))
    return rootUrl;
  throw new CannotStartError(
    'google.root-url',
    `${VARIABLES.googleApiRootUrl} must be an address on this machine, or one that starts with https://.`,
  );
};

const federation = (environment: () => Environment, provider: string, clock: Clock): GoogleIdentity => {
  const read = () => {
    const lambda = Lambda.safeParse(environment());
    if (lambda.success) return lambda.data;
    const names = lambda.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new CannotStartError('environment.invalid', `Missing or malformed in the environment: ${names}.`);
  };
  const { [VARIABLES.googleServiceAccount]: account, AWS_REGION: region } = read();
  const credentials = () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = read();
    return {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      token: AWS_SESSION_TOKEN,
    };
  };
  return federatedIdentity(
    { provider, account, region, credentials, rootUrl: rootUrlOf(environment()) },
    clock,
  );
};

const fileAt = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new CannotStartError(
      'google.key-unreadable',
      `The key file ${path}, which ${VARIABLES.googleKeyFile} names, cannot be read.`,
      { cause },
    );
  }
};

const identityOf = async (
  environment: () => Environment,
  readSecret: (arn: string) => Promise<string>,
  clock: Clock,
): Promise<GoogleIdentity> => {
  const { [WAYS[0]]: provider, [WAYS[1]]: secret, [WAYS[2]]: file } = environment();
  const given = WAYS.filter((way) => environment()[way]);
  if (given.length > 1)
    throw new CannotStartError('google.no-identity', `Set one of these, not more: ${given.join(', ')}.`);
  if (given.length === 0)
    throw new CannotStartError(
      'google.no-identity',
      `Nothing says who reads the Google Sheet: set ${VARIABLES.googleKeyFile} to the path of a service account's key file (infra/docs/google.md, "On a laptop").`,
    );
  if (provider) return federation(environment, provider, clock);
  return secret
    ? secretKeyIdentity(() => readSecret(secret), clock)
    : keyIdentity(await fileAt(file ?? ''), `The file ${file}`, clock);
};

/**
 * Google as the environment says: which identity (exactly one way must be set), and where its APIs are
 * (`GOOGLE_API_ROOT_URL` for a stand-in). Makes no request. `clock` must be the machine's
 * own, whatever time a run is told it is: Google refuses a signature of another hour.
 * @throws CannotStartError naming the variable that is missing or wrong.
 */
export const googleFromEnvironment = async (
  environment: () => Environment,
  readSecret: (arn: string) => Promise<string>,
  clock: Clock = systemClock,
): Promise<Google> => ({
  api: googleApi(rootUrlOf(environment())),
  identity: await identityOf(environment, readSecret, clock),
  timing: systemTiming,
});
