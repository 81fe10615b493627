import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CannotStartError } from './errors.ts';

/** Reads a text from Secrets Manager. @throws CannotStartError where the secret holds none. */
export const readSecret = async (arn: string): Promise<string> => {
  const { SecretString } = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: arn }),
  );
  if (SecretString === undefined) throw new CannotStartError('secret.empty', 'A secret holds no text.');
  return SecretString;
};
