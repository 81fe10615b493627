import { afterEach, describe, expect, it } from 'vitest';
import { sendRate } from '../../../functions/edition/send-rate.ts';
import { sesSendRate } from '../../../shared/mail/ses.ts';
import { type HostileSes, startHostileSes } from '../../hostile/ses.ts';

let ses: HostileSes | undefined;
afterEach(() => ses?.close());

const ask = async (quota: Parameters<typeof startHostileSes>[1]) => {
  ses = await startHostileSes(undefined, quota);
  return sesSendRate({
    region: 'eu-west-3',
    endpoint: ses.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    answerMs: 200,
  });
};

describe('the rate of an edition', () => {
  it.each([
    ['half of the account’s', 50, 14, 7],
    ['the stage’s, where that is less', 3, 14, 3],
    ['half a mail a second in the sandbox', 50, 1, 0.5],
    ['as slow as in the sandbox where SES does not say', 50, null, 0.5],
    ['never nothing, whatever SES says', 50, 0, 0.5],
  ])('is %s', (_what, maxSendRate, account, rate) => {
    expect(sendRate({ maxSendRate }, account)).toBe(rate);
  });

  it('is asked of SES', async () => {
    expect(await ask({})).toBe(14);
  });

  it('is asked again where SES is asked too often, and given up where it goes on saying so', async () => {
    const busy = { kind: 'refuse', name: 'Throttling', status: 400 } as const;
    expect(await ask({ quota: (nth) => (nth === 1 ? busy : 14) })).toBe(14);
    await ses?.close();
    expect(await ask({ quota: () => ({ kind: 'refuse', name: 'AccessDenied', status: 403 }) })).toBeNull();
  });
});
