import type { Clock } from '../../runtime/clock.ts';
import type { Access, GoogleIdentity } from './identity.ts';

export interface Token {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** A token with less than this to live is replaced before it is used. */
const SPARE_MS = 300_000;

/** Keeps the token of each access until it is about to end. */
export const keptTokens = (
  exchange: (access: Access, timeoutMs: number) => Promise<Token>,
  clock: Clock,
): Pick<GoogleIdentity, 'accessToken' | 'forget'> => {
  const kept = new Map<Access, Token>();
  return {
    async accessToken(access, timeoutMs) {
      const known = kept.get(access);
      if (known && known.expiresAt - SPARE_MS > Date.parse(clock())) return known.value;
      const token = await exchange(access, timeoutMs);
      kept.set(access, token);
      return token.value;
    },
    forget: () => kept.clear(),
  };
};
