import type { Deployment } from '../../aws/deployment.ts';
import { lookAtAccount } from './account.ts';
import type { Group } from './diagnosis.ts';
import { lookAtGoogle } from './google.ts';
import { lookAtConcurrency, lookAtSettings } from './ground.ts';
import { lookAtDomainToBe, lookAtQuota } from './sending.ts';
import { lookAtBootstrap, lookAtStacks } from './stacks.ts';
import { lookAtTableToBe } from './stored-data.ts';

/** Everything that would make a deployment fail half-way, looked at before it begins. Changes nothing. */
export const beforeDeploying = async (
  deployment: Deployment,
): Promise<{ readonly groups: readonly Group[]; readonly account: string | null }> => {
  const settings = lookAtSettings(deployment);
  const { diagnosis, account } = await lookAtAccount(deployment);
  const first = { about: `Stage ${deployment.stage.name}`, diagnoses: [settings, diagnosis] };
  if (account === null) return { groups: [first], account };
  const [bootstrap, stacks, concurrency, table, domain, quota, google] = await Promise.all([
    lookAtBootstrap(deployment, account),
    lookAtStacks(deployment, false),
    lookAtConcurrency(deployment),
    lookAtTableToBe(deployment),
    lookAtDomainToBe(deployment),
    lookAtQuota(deployment),
    lookAtGoogle(deployment),
  ]);
  return {
    account,
    groups: [
      first,
      { about: 'AWS', diagnoses: [bootstrap, concurrency, table, ...stacks.diagnoses] },
      { about: 'Sending', diagnoses: [domain, ...quota] },
      { about: 'Google', diagnoses: google },
    ],
  };
};
