import { systemClock } from '../../../shared/runtime/clock.ts';
import { googleApi } from '../../../shared/sheet/google/api.ts';
import type { Access } from '../../../shared/sheet/google/identity.ts';
import { keyIdentity } from '../../../shared/sheet/google/key.ts';
import { openSpreadsheet, type Google } from '../../../shared/sheet/google/spreadsheet.ts';
import type { Timing } from '../../../shared/sheet/google/timing.ts';
import type { GoogleStandIn } from './server.ts';

/** Time that passes only by sleeping: what was slept is kept. */
export interface FakeTiming extends Timing {
  readonly slept: number[];
}
export const fakeTiming = (over: Partial<Timing> = {}): FakeTiming => {
  let now = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
    random: () => 0.5,
    remainingMs: () => Number.POSITIVE_INFINITY,
    ...over,
  };
};

/** The client as the product makes it, talking to the stand-in with its first account's key. */
export const clientOf = (standIn: GoogleStandIn, timing: Timing = fakeTiming()): Google => {
  const [account] = standIn.accounts;
  return {
    api: googleApi(standIn.url),
    identity: keyIdentity(JSON.stringify(account?.keyFile), 'The file', systemClock),
    timing,
  };
};

export const accountOf = (standIn: GoogleStandIn): string => standIn.accounts[0]?.email ?? '';

export const opened = (standIn: GoogleStandIn, id: string, timing?: Timing, access: Access = 'read') =>
  openSpreadsheet(clientOf(standIn, timing), id, access);
