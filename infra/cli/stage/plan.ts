import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Deployment } from '../../aws/deployment.ts';
import { monthlyCost, type Standing, sumOf } from '../../aws/monthly-cost.ts';
import { stacksOf } from '../../aws/names.ts';
import { columns } from '../answer.ts';
import { counted } from './diagnosis.ts';

/** What a template holds, as far as a person wants to know it: the rest are rights and wires between these. */
const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'AWS::DynamoDB::Table': ['table', 'tables'],
  'AWS::S3::Bucket': ['archive bucket', 'archive buckets'],
  'AWS::SecretsManager::Secret': ['secret', 'secrets'],
  'AWS::SES::EmailIdentity': ['sender domain', 'sender domains'],
  'AWS::SES::ConfigurationSet': ['configuration set', 'configuration sets'],
  'AWS::SNS::Topic': ['alarm topic', 'alarm topics'],
  'AWS::Budgets::Budget': ['budget', 'budgets'],
  'AWS::Lambda::Function': ['function', 'functions'],
  'AWS::Lambda::Url': ['public page', 'public pages'],
  'AWS::SQS::Queue': ['queue', 'queues'],
  'AWS::Scheduler::Schedule': ['schedule', 'schedules'],
  'AWS::CloudWatch::Alarm': ['alarm', 'alarms'],
  'AWS::CloudWatch::Dashboard': ['dashboard', 'dashboards'],
  'AWS::IAM::Role': ['role', 'roles'],
};

const Template = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) });
type Counts = ReadonlyMap<string, number>;

const countsIn = async (folder: string, stack: string): Promise<Counts> => {
  const text = await readFile(join(folder, `${stack}.template.json`), 'utf8');
  const counts = new Map<string, number>();
  for (const { Type: type } of Object.values(Template.parse(JSON.parse(text)).Resources))
    counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
};

const inWords = (counts: Counts): string =>
  Object.entries(KINDS)
    .flatMap(([type, [one, many]]) => {
      const count = counts.get(type) ?? 0;
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
    })
    .join(', ');

/** Hours of the day that a cron names, such as `7-20` or `8,12`. */
const hoursIn = (cron: string): number =>
  cron.split(',').reduce((sum, part) => {
    const [range = '', step = '1'] = part.split('/');
    const [from = 0, to = from] = range === '*' ? [0, 23] : range.split('-').map(Number);
    return sum + Math.floor((to - from) / Number(step)) + 1;
  }, 0);

/** Recipients that a tracker is taken to have, where nobody has said yet. */
const RECIPIENTS = 40;

const standing = (all: readonly Counts[]): Standing => {
  const count = (type: string): number => all.reduce((sum, counts) => sum + (counts.get(type) ?? 0), 0);
  return {
    alarms: count('AWS::CloudWatch::Alarm'),
    secrets: count('AWS::SecretsManager::Secret'),
    polledQueues: count('AWS::Lambda::EventSourceMapping'),
  };
};

/** In dollars and cents; a part of a cent is not nothing. */
const money = (usd: number): string => (usd > 0 && usd < 0.01 ? '<$0.01' : `$${usd.toFixed(2)}`);

export interface Plan {
  readonly lines: readonly string[];
  /** In a month, US dollars: at list price, and after what AWS gives every account. */
  readonly cost: { readonly usd: number; readonly paid: number };
}

/** What a deployment makes, and what that costs a month, from the synthesised templates in a folder. */
export const planOf = async ({ stage, schedule }: Deployment, folder: string): Promise<Plan> => {
  const stacks = Object.entries(stacksOf(stage.name));
  const holding = await Promise.all(stacks.map(([, name]) => countsIn(folder, name)));
  const load = {
    trackers: stage.trackers.length,
    recipients: RECIPIENTS,
    readsADay: hoursIn(schedule.syncHours),
  };
  const costs = monthlyCost(load, standing(holding));
  const sum = sumOf(costs);
  return {
    cost: sum,
    lines: [
      'What it is made of',
      ...columns(stacks.map(([what], index) => [`  ${what}`, inWords(holding[index] ?? new Map())])),
      '',
      `What it costs a month, for ${counted(load.trackers, 'tracker')} read ${load.readsADay} times a day, ${RECIPIENTS} recipients each`,
      ...columns([
        ['', 'list', 'you pay', ''],
        ...costs.map(({ what, arithmetic, usd, paid }) => [`  ${what}`, money(usd), money(paid), arithmetic]),
        [
          '  sum',
          money(sum.usd),
          money(sum.paid),
          'the second after what AWS gives every account each month',
        ],
      ]),
    ],
  };
};
