import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { doctor } from '../../../infra/cli/doctor-stage.ts';
import type { LookUp } from '../../../infra/cli/stage/dns.ts';
import { lookAtClock } from '../../../infra/cli/stage/clock.ts';
import { lookAtReaders } from '../../../infra/cli/stage/readers.ts';
import { lookAtReads } from '../../../infra/cli/stage/reads.ts';
import { groupsAnswer } from '../../../infra/cli/stage/diagnosis.ts';
import type { Recipient } from '../../../shared/model/recipient.ts';
import type { Sync, SyncOutcome } from '../../../shared/model/sync.ts';
import type { Store } from '../../../shared/store/store.ts';
import { type Account, enterAccount, leave, pilot } from './an-office.ts';

const NOW = '2026-11-27T14:00:00.000Z';
const TOPIC = 'arn:aws:sns:eu-west-3:123456789012:alarms';

let aws: Account;
beforeEach(async () => {
  aws = await enterAccount();
});
afterEach(async () => {
  await leave(aws);
});

const deployed = (): void => {
  const { state } = aws;
  for (const what of ['data', 'mail', 'ops', 'app'])
    state.stacks.set(`Iltizam-pilot-${what}`, {
      status: 'CREATE_COMPLETE',
      outputs: what === 'ops' ? { AlarmsTopic: TOPIC } : {},
    });
  state.tables.set('iltizam-pilot', { guarded: true });
  state.identities.set('nashra.example', { verified: true, mailFrom: 'SUCCESS' });
  state.configurationSets.add('iltizam-pilot');
  state.subscriptions = [{ endpoint: 'ops@nashra.example', arn: `${TOPIC}:1` }];
  state.ses.production = true;
};

/** The DNS of a domain whose owner added every record, with a stricter DMARC than ours. */
const RECORDS: Readonly<Record<string, string>> = {
  'CNAME one._domainkey.nashra.example': 'one.dkim.amazonses.com.',
  'CNAME two._domainkey.nashra.example': 'two.dkim.amazonses.com',
  'MX bounce.nashra.example': '10 feedback-smtp.eu-west-3.amazonses.com',
  'TXT bounce.nashra.example': '"v=spf1 include:amazonses.com ~all"',
  'TXT _dmarc.nashra.example': '"v=DMARC1; p=reject"',
};
const dns =
  (records = RECORDS): LookUp =>
  async (name, type) => {
    const value = records[`${type} ${name}`];
    if (value === undefined) throw Object.assign(new Error('queryTxt ENOTFOUND'), { code: 'ENOTFOUND' });
    return [value];
  };
const examine = (lookUp = dns()) => doctor(pilot, () => NOW, lookUp);

describe('doctor, of a stage on AWS', () => {
  test('says one line of a stage that is not there', async () => {
    const { lines, status } = await examine();
    expect(status).toBe(1);
    expect(lines.slice(-2)).toEqual([
      '  FAIL  stacks       the stage is not on AWS in eu-west-3',
      '        → Deploy it: npm run deploy -- --stage pilot',
    ]);
  });

  test('is green but for the sheet that the functions have not read yet', async () => {
    deployed();
    const { lines, status } = await examine();
    expect(lines.filter((line) => !line.includes('clock'))).toEqual([
      'Stage pilot',
      '  ok    credentials         account 123456789012, as user/ops, region eu-west-3',
      '  ok    Iltizam-pilot-data  stands (CREATE_COMPLETE)',
      '  ok    Iltizam-pilot-mail  stands (CREATE_COMPLETE)',
      '  ok    Iltizam-pilot-ops   stands (CREATE_COMPLETE)',
      '  ok    Iltizam-pilot-app   stands (CREATE_COMPLETE)',
      '  ok    table               iltizam-pilot, guarded against deletion, with a way back to any second of 35 days',
      '  ok    alarms              are mailed to ops@nashra.example',
      'Sending',
      '  ok    identity  nashra.example is verified; mails come from digest@nashra.example',
      '  ok    bounces   come back to bounce.nashra.example',
      '  ok    events    told by the configuration set iltizam-pilot',
      '  ok    access    production: mail may go to everybody',
      '  ok    quota     3 of 200 mails sent in the last 24 hours, 1 a second at most',
      'DNS of nashra.example',
      '  ok    CNAME  one._domainkey.nashra.example',
      '  ok    CNAME  two._domainkey.nashra.example',
      '  ok    MX     bounce.nashra.example',
      '  ok    TXT    bounce.nashra.example',
      '  ok    TXT    _dmarc.nashra.example',
      'Readers',
      '  note  sector  nobody gets the digest',
      '        → Put somebody on the list: npx iltizam recipients add ADDRESS --tracker sector --audience bureau --language ar+fr --stage pilot',
      'Tracker sector',
      '  FAIL  reading  the sheet has never been read',
      expect.stringContaining(
        '→ Connect Google as infra/README.md says, then read it now: aws lambda invoke',
      ),
    ]);
    expect(status).toBe(1);
  });

  test('gives each missing DNS record to be added, and the one that says something else', async () => {
    deployed();
    const { lines } = await examine(
      dns({
        'TXT bounce.nashra.example': '"v=spf1 -all"',
        'MX bounce.nashra.example': '10 mail.other.example',
      }),
    );
    const said = lines.join('\n');
    expect(said).toContain(
      '→ Add at your DNS provider: one._domainkey.nashra.example CNAME one.dkim.amazonses.com',
    );
    expect(said).toContain('FAIL  TXT    bounce.nashra.example says "v=spf1 -all"');
    expect(said).toContain('→ It must say: 10 feedback-smtp.eu-west-3.amazonses.com');
    // A domain may live without it, and mail goes all the same.
    expect(said).toContain('note  TXT    _dmarc.nashra.example is not there');
  });

  test('tells what of the table, the sender and the alarms is not as it was made', async () => {
    deployed();
    aws.state.tables.set('iltizam-pilot', { guarded: false });
    aws.state.identities.set('nashra.example', { verified: false, mailFrom: 'PENDING' });
    aws.state.configurationSets.clear();
    aws.state.subscriptions = [{ endpoint: 'ops@nashra.example', arn: 'PendingConfirmation' }];
    const said = (await examine()).lines.join('\n');
    expect(said).toContain('--deletion-protection-enabled && aws dynamodb update-continuous-backups');
    expect(said).toContain('FAIL  identity  nashra.example is not verified (DKIM: PENDING)');
    expect(said).toContain('note  bounces   bounce.nashra.example is pending');
    expect(said).toContain('FAIL  events    there is no configuration set iltizam-pilot');
    expect(said).toContain('FAIL  alarms              ops@nashra.example has not agreed to get them');
  });
});

describe('who reads', () => {
  const recipient = (email: string, kind: 'active' | 'stopped'): Recipient => ({
    id: email,
    trackerId: 'sector',
    email,
    name: null,
    audience: 'bureau',
    languages: ['ar'],
    state: kind === 'active' ? { kind } : { kind, at: NOW, by: 'link' },
  });
  const look = async (previewers: string[], list: readonly Recipient[]) =>
    groupsAnswer([
      {
        about: 'Readers',
        diagnoses: await lookAtReaders(
          { ...pilot, stage: { ...pilot.stage, previewers } },
          { of: async () => list },
        ),
      },
    ]).lines.slice(1);

  test('is counted, without those who stopped', async () => {
    const list = [
      recipient('amina@union.example', 'active'),
      recipient('said@union.example', 'active'),
      recipient('omar@union.example', 'stopped'),
    ];
    expect(await look(['Amina@union.example'], list)).toEqual(['  ok    sector  2 recipients']);
  });

  test('a previewer who is on no list, or stopped, would wait in vain', async () => {
    const list = [recipient('amina@union.example', 'active'), recipient('omar@union.example', 'stopped')];
    expect((await look(['omar@union.example'], list)).slice(1)).toEqual([
      '  note  previewer  omar@union.example is on no list, and gets no edition to look at',
      expect.stringContaining('npx iltizam recipients add omar@union.example --tracker sector'),
    ]);
  });
});

describe('how a sheet is read', () => {
  const [tracker] = pilot.stage.trackers;
  const sync = (outcome: SyncOutcome, changed: Partial<Sync> = {}): Sync => ({
    trackerId: 'sector',
    id: 'sector.7',
    startedAt: '2026-11-27T13:00:00.000Z',
    endedAt: '2026-11-27T13:00:04.000Z',
    sourceVersion: '41',
    modifiedBy: null,
    outcome,
    findings: { error: 1, warning: 2, info: 0 },
    requests: 4,
    unanswered: null,
    ...changed,
  });
  const linesOf = async (last: Sync): Promise<readonly string[]> => {
    if (!tracker) throw new Error('the stage has no tracker');
    const syncs = { last: async () => last } as unknown as Store['syncs'];
    return groupsAnswer([
      { about: 'Tracker', diagnoses: await lookAtReads(tracker, pilot, syncs, NOW) },
    ]).lines.slice(1);
  };

  test('is told by what the functions last recorded, for they alone may read it', async () => {
    expect(await linesOf(sync({ kind: 'unmoved', rows: 15 }))).toEqual([
      '  ok    reading    2026-11-27 13:00: 15 rows, 1 error, 2 warnings',
      '  ok    answering  what could not be read is answered in the sheet',
    ]);
  });

  test('says with whom to share it', async () => {
    expect((await linesOf(sync({ kind: 'failed', code: 'google.forbidden' }))).join('\n')).toContain(
      '→ In the sheet choose Share, and add iltizam-reader@your-project.iam.gserviceaccount.com as an editor',
    );
  });

  test('sends to the gcloud commands, the guide or the runbook for what else hinders it', async () => {
    const mend = async (outcome: SyncOutcome, changed: Partial<Sync> = {}) =>
      (await linesOf(sync(outcome, changed))).find((line) => line.includes('→'));
    expect(await mend({ kind: 'failed', code: 'google.federation-refused' })).toContain('gcloud commands');
    expect(await mend({ kind: 'failed', code: 'google.quota' })).toContain('docs/google.md says what mends');
    const refused = { kind: 'refused', code: 'too-many-gone', known: 9, gone: 8, accepted: null } as const;
    expect(await mend(refused)).toContain('runbook.md#a-tracker-is-not-read');
    expect(await mend({ kind: 'unmoved', rows: 1 }, { endedAt: '2026-11-25T08:00:00.000Z' })).toContain(
      'runbook.md#the-watchdog-is-silent',
    );
    expect(await mend({ kind: 'unmoved', rows: 1 }, { unanswered: 'google.read-only' })).toContain(
      'make the service account an editor',
    );
  });
});

test('the clock is shown in the stage’s zone, with a word where this machine’s zone data is too old for it', () => {
  expect(lookAtClock(pilot, () => NOW, '2026c')).toMatchObject({
    state: 'well',
    says: expect.stringContaining('2026-11-27 14:00 in Africa/Casablanca, 14:00 in UTC') as unknown,
  });
  expect(lookAtClock(pilot, () => NOW, '2025b')).toMatchObject({ state: 'note' });
});
