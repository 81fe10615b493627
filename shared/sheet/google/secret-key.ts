import type { Clock } from '../../runtime/clock.ts';
import { SourceError } from '../../runtime/errors.ts';
import type { GoogleIdentity } from './identity.ts';
import { keyIdentity } from './key.ts';

/**
 * The identity that a key kept as a secret gives. A key that Google refuses is read anew, once: a new one may have
 * been put in its place while this function lives. @throws CannotStartError where the secret holds no key.
 */
export const secretKeyIdentity = async (
  read: () => Promise<string>,
  clock: Clock,
): Promise<GoogleIdentity> => {
  const identityOf = (json: string) => keyIdentity(json, 'The secret', clock);
  let json = await read();
  let current = identityOf(json);
  return {
    kind: 'key',
    get account() {
      return current.account;
    },
    async accessToken(access, timeoutMs) {
      try {
        return await current.accessToken(access, timeoutMs);
      } catch (error) {
        if (!(error instanceof SourceError) || error.passing) throw error;
        const now = await read();
        if (now === json) throw error;
        current = identityOf(now);
        json = now;
        return current.accessToken(access, timeoutMs);
      }
    },
    forget: () => current.forget(),
  };
};
