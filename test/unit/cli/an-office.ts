import { vi } from 'vitest';
import type { Deployment } from '../../../infra/aws/deployment.ts';
import { deploymentOf } from '../../../infra/aws/stages.ts';
import { startAccount } from '../../stand-in/aws/server.ts';

/** The stage as it is shipped. */
export const pilot = deploymentOf('pilot');

/** The shipped stage, as a union office would fill it in. */
export const own: Deployment = {
  ...pilot,
  senderDomain: 'nashra.ma',
  alarmsEmail: 'ops@nashra.ma',
  stage: {
    ...pilot.stage,
    trackers: pilot.stage.trackers.map((tracker) => ({
      ...tracker,
      source: { kind: 'google-sheet', spreadsheetId: '1AbC', writeBack: true },
    })),
  },
};

export type Account = Awaited<ReturnType<typeof startAccount>>;

/** An account of AWS on this machine that the environment leads to, with made-up credentials, until `leave`. */
export const enterAccount = async (): Promise<Account> => {
  const aws = await startAccount();
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'made-up');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'made-up');
  return aws;
};

export const leave = async (aws: Account): Promise<void> => {
  vi.unstubAllEnvs();
  await aws.stop();
};
