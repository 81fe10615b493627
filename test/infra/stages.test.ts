import { describe, expect, it } from 'vitest';
import { deploymentOf, readDeployment, stageNames } from '../../infra/aws/stages.ts';

const pilot = () => deploymentOf('pilot');
/** What is said of the pilot stage with one thing changed. */
const saidOf = (change: (pilot: ReturnType<typeof deploymentOf>) => unknown): string => {
  try {
    readDeployment('pilot', change(pilot()));
    return 'nothing';
  } catch (error) {
    return String(error);
  }
};

describe('stages.ts', () => {
  it('holds stages that are valid, the shipped one sending to nobody', () => {
    for (const name of stageNames) expect(deploymentOf(name).stage.name).toBe(name);
    expect(pilot().stage.delivery).toEqual({ kind: 'off' });
  });

  it('names the stages there are to whoever asks for another', () => {
    expect(() => deploymentOf('pilto')).toThrow('no stage "pilto" in infra/aws/stages.ts; there is: pilot');
    expect(() => deploymentOf('constructor')).toThrow('no stage "constructor"');
  });

  it.each([
    ['a domain', (it) => ({ ...it, senderDomain: 'https://x.example' }), 'senderDomain', 'not a domain name'],
    ['a region', (it) => ({ ...it, region: 'Paris' }), 'region', 'not a region, such as eu-west-3'],
    ['an account', (it) => ({ ...it, account: '1234' }), 'account', 'twelve digits'],
    [
      'an address of another domain',
      (it) => ({ ...it, stage: { ...it.stage, sender: { ...it.stage.sender, address: 'a@other.example' } } }),
      'stage.sender.address',
      'must be an address of senderDomain',
    ],
    [
      'another name than its key',
      (it) => ({ ...it, stage: { ...it.stage, name: 'other' } }),
      'stage.name',
      'must be "pilot", the name it stands under',
    ],
    [
      'a misspelt setting',
      (it) => ({ ...it, alarmEmail: 'a@b.example' }),
      'alarmEmail',
      'Unrecognized key: "alarmEmail"',
    ],
    [
      'a sheet without a way to Google',
      (it) => ({ ...it, google: { kind: 'none' } }),
      'google',
      'say how the functions reach Google',
    ],
    [
      'an hour there is none of',
      (it) => ({ ...it, schedule: { syncHours: '7-25' } }),
      'schedule.syncHours',
      'hours from 0 to 23',
    ],
    [
      'two trackers of one id',
      (it) => ({ ...it, stage: { ...it.stage, trackers: [it.stage.trackers[0], it.stage.trackers[0]] } }),
      'stage.trackers',
      'two trackers have the id "sector"',
    ],
    [
      'a workbook',
      (it) => ({
        ...it,
        stage: {
          ...it.stage,
          trackers: [{ ...it.stage.trackers[0], source: { kind: 'workbook', path: 'x' } }],
        },
      }),
      'stage.trackers',
      'use a Google Sheet',
    ],
  ] satisfies readonly [string, (pilot: ReturnType<typeof deploymentOf>) => unknown, string, string][])(
    'refuses %s, and says which setting and why',
    (_what, change, where, why) => {
      const said = saidOf(change);
      expect(said).toContain(where);
      expect(said).toContain(why);
    },
  );
});
