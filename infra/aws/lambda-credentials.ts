import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for the SDK's chain of credential providers inside the bundles: Lambda puts a function's credentials
 * into its environment, and the rest of the chain (profiles, single sign-on, instance metadata) is a tenth of
 * what a function would load at start.
 */
export const defaultProvider = fromEnv;
