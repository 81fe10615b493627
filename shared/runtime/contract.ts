/**
 * The names on which the functions and what runs them agree: environment variables. `infra/aws` sets them,
 * `env.ts` reads them, and neither imports the other.
 */
export const VARIABLES = {
  /** Path of the stage's configuration (JSON, `Stage`) inside the function's bundle. */
  stageFile: 'ILTIZAM_STAGE_FILE',
  /** Address of the stop link's page, without the token. */
  stopUrl: 'ILTIZAM_STOP_URL',
  table: 'ILTIZAM_TABLE',
  archiveBucket: 'ILTIZAM_ARCHIVE_BUCKET',
  syncQueueUrl: 'ILTIZAM_SYNC_QUEUE_URL',
  editionQueueUrl: 'ILTIZAM_EDITION_QUEUE_URL',
  deliverQueueUrl: 'ILTIZAM_DELIVER_QUEUE_URL',
  configurationSet: 'ILTIZAM_CONFIGURATION_SET',
  /** ARN of the secret that holds the stop links' signing keys. */
  stopKeysSecret: 'ILTIZAM_STOP_KEYS_SECRET',
  /** ARN of the secret that holds a Google service-account key, where no federation is set up. */
  googleKeySecret: 'ILTIZAM_GOOGLE_KEY_SECRET',
  /** Workload Identity Federation: the provider's full resource name, and the account to impersonate. */
  googleProvider: 'ILTIZAM_GOOGLE_PROVIDER',
  googleServiceAccount: 'ILTIZAM_GOOGLE_SERVICE_ACCOUNT',
  /** Path of a service-account key file; for a laptop only. */
  googleKeyFile: 'ILTIZAM_GOOGLE_KEY_FILE',
  googleApiRootUrl: 'GOOGLE_API_ROOT_URL',
} as const;
export type VariableName = keyof typeof VARIABLES;

/** The functions, by the names of their folders, of their bundles, and of what runs them. */
export const FUNCTION_NAMES = [
  'schedule',
  'sync',
  'edition',
  'deliver',
  'delivery-events',
  'unsubscribe',
  'watchdog',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/**
 * How many instances of `deliver` run at once, at most: the queue's maximum concurrency. Each spaces its sends by
 * this number over SES's rate, so that all together keep within it.
 */
export const DELIVER_LANES = 2;

/** Mails that `deliver` is handed at once, at most. At the slowest rate it must be done with them in its time. */
export const DELIVER_BATCH = 10;

/**
 * What the watchdog may find. Each is a metric of that name in `METRICS_NAMESPACE`, with the stage as dimension,
 * told at every run (0 where all is well), and has an alarm of its own.
 */
export const WATCHDOG_FINDINGS = [
  'edition-missing',
  'edition-held',
  'delivery-stuck',
  'delivery-unknown',
  'delivery-failed',
  'mail-events-missing',
  'tracker-unread',
] as const;
export type WatchdogFinding = (typeof WATCHDOG_FINDINGS)[number];

export const METRICS_NAMESPACE = 'Iltizam';
