import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Clock, systemClock } from '../../shared/runtime/clock.ts';
import { VARIABLES } from '../../shared/runtime/contract.ts';
import { environment } from '../../shared/runtime/env.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Google } from '../../shared/sheet/google/spreadsheet.ts';
import type { Deployment } from '../aws/deployment.ts';
import { senderRecords } from '../aws/dns-records.ts';
import { namesOf } from '../aws/names.ts';
import type { Answer } from './answer.ts';
import { examineSheets } from './doctor.ts';
import { lookAtAccount, PATIENCE } from './stage/account.ts';
import { lookAtAlarms } from './stage/alarms.ts';
import { lookAtClock } from './stage/clock.ts';
import { type Group, groupsAnswer } from './stage/diagnosis.ts';
import { lookAtDns, type LookUp } from './stage/dns.ts';
import { lookAtReaders } from './stage/readers.ts';
import { lookAtReads } from './stage/reads.ts';
import { lookAtQuota, lookAtSender } from './stage/sending.ts';
import { lookAtStacks } from './stage/stacks.ts';
import { lookAtTable } from './stage/stored-data.ts';
import type { Store } from '../../shared/store/store.ts';
import { openStageStore } from './stage-store.ts';

/** The stage's Google key, read with the operator's own right to it. */
const readKey =
  (region: string) =>
  async (name: string): Promise<string> => {
    const { SecretString: text } = await new SecretsManagerClient({ region, ...PATIENCE }).send(
      new GetSecretValueCommand({ SecretId: name }),
    );
    if (text === undefined)
      throw new CannotStartError('google.secret', `The secret ${name} is empty: paste the key into it.`);
    return text;
  };

/**
 * Google as this machine can be it: by the stage's key, or by a key file that the environment names. Null where
 * the functions' role alone is believed.
 */
const googleHere = ({ google, stage, region }: Deployment): (() => Promise<Google>) | null => {
  const here = environment();
  const key = google.kind === 'key' && here[VARIABLES.googleKeyFile] === undefined;
  if (!key && here[VARIABLES.googleKeyFile] === undefined) return null;
  const said = key ? { ...here, [VARIABLES.googleKeySecret]: namesOf(stage.name).googleKey } : here;
  return async () => {
    const { googleFromEnvironment } = await import('../../shared/sheet/google/environment.ts');
    return googleFromEnvironment(() => said, readKey(region));
  };
};

/** How each tracker is read: by the functions' own record, and by a look of our own where we may have one. */
const lookAtTrackers = async (
  deployment: Deployment,
  store: Store,
  clock: Clock,
): Promise<readonly Group[]> => {
  const { stage } = deployment;
  const connect = googleHere(deployment);
  const examined = connect === null ? [] : await examineSheets(stage, connect);
  const groups: Group[] = [];
  for (const tracker of stage.trackers) {
    const about = `Tracker ${tracker.id}`;
    const read = await lookAtReads(tracker, deployment, store.syncs, clock());
    const seen = examined.find((group) => group.about === about)?.diagnoses ?? [];
    groups.push({ about, diagnoses: [...read, ...seen] });
  }
  return groups;
};

/**
 * `doctor --stage`: whether a deployed stage can do its work, line by line, with the mend. Changes nothing. `lookUp`
 * is the DNS.
 */
export const doctor = async (
  deployment: Deployment,
  clock: Clock = systemClock,
  lookUp?: LookUp,
): Promise<Answer<readonly Group[]>> => {
  const { stage, senderDomain } = deployment;
  const time = lookAtClock(deployment, clock, process.versions.tz ?? 'unknown');
  const { diagnosis, account } = await lookAtAccount(deployment);
  const first = { about: `Stage ${stage.name}`, diagnoses: [diagnosis, time] };
  if (account === null) return groupsAnswer([first]);
  const stacks = await lookAtStacks(deployment, true);
  const standing = { ...first, diagnoses: [...first.diagnoses, ...stacks.diagnoses] };
  if (!stacks.some) return groupsAnswer([standing]);
  const [table, alarms, quota, sender] = await Promise.all([
    lookAtTable(deployment),
    lookAtAlarms(deployment),
    lookAtQuota(deployment),
    lookAtSender(deployment),
  ]);
  const { store, mailing } = openStageStore(deployment);
  const dns = await lookAtDns([...sender.dkim, ...senderRecords(deployment)], lookUp);
  return groupsAnswer([
    { ...standing, diagnoses: [...standing.diagnoses, table, alarms] },
    { about: 'Sending', diagnoses: [...sender.diagnoses, ...quota] },
    { about: `DNS of ${senderDomain}`, diagnoses: dns },
    { about: 'Readers', diagnoses: await lookAtReaders(deployment, mailing.recipients) },
    ...(await lookAtTrackers(deployment, store, clock)),
  ]);
};
