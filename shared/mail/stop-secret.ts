import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CannotStartError } from '../runtime/errors.ts';
import { StopKeys } from './stop.ts';

/** Reads the stop links' keys from Secrets Manager. @throws CannotStartError where the secret is not such keys. */
export const stopKeysFromSecret = async (secretArn: string): Promise<StopKeys> => {
  const client = new SecretsManagerClient({});
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
  const json: unknown = SecretString === undefined ? null : parseJson(SecretString);
  const keys = StopKeys.safeParse(json);
  if (keys.success) return keys.data;
  throw new CannotStartError(
    'stop-keys.invalid',
    'The secret of the stop links does not hold { current, previous } of 32 letters or more.',
  );
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
