import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { type Load, monthlyCost, type Standing, sumOf } from '../../infra/aws/monthly-cost.ts';
import { deploymentOf } from '../../infra/aws/stages.ts';
import { aSynthesisedStage } from './a-synthesised-stage.ts';

let standing: Standing;
beforeAll(() => {
  const { resources } = aSynthesisedStage();
  standing = {
    alarms: resources('AWS::CloudWatch::Alarm').length,
    secrets: resources('AWS::SecretsManager::Secret').length,
    polledQueues: resources('AWS::Lambda::EventSourceMapping').length,
  };
}, 60_000);

const loads: readonly Load[] = [1, 10, 1000].map((trackers) => ({
  trackers,
  recipients: 40,
  readsADay: 14,
}));
const money = (usd: number): string => `$${usd.toFixed(2)}`;

it('stands in the document as it is worked out from the stacks and the list prices, for 1, 10 and 1,000 trackers', () => {
  const document = readFileSync('infra/docs/costs.md', 'utf8').replaceAll(/ {2,}/g, ' ');
  const [one = [], ten = [], thousand = []] = loads.map((load) => monthlyCost(load, standing));
  for (const [index, { what, arithmetic, usd, paid }] of one.entries()) {
    const dear = [ten[index], thousand[index]].map((line) => money(line?.usd ?? 0));
    expect(document).toContain(`| ${[what, arithmetic, money(usd), money(paid), ...dear].join(' | ')} |`);
  }
  const sums = [one, ten, thousand].map(sumOf);
  expect(document).toContain(
    `| **Sum** | | **${money(sums[0]?.usd ?? 0)}** | **${money(sums[0]?.paid ?? 0)}** | **${money(sums[1]?.usd ?? 0)}** | **${money(sums[2]?.usd ?? 0)}** |`,
  );
});

it('keeps one tracker under the budget of the shipped stage, and a thousand under what one costs each', () => {
  const [one, , thousand] = loads.map((load) => sumOf(monthlyCost(load, standing)));
  expect(one?.paid).toBeLessThan(deploymentOf('pilot').monthlyBudgetUsd);
  expect(one?.paid).toBeGreaterThan(0.5);
  expect((thousand?.usd ?? 0) / 1000).toBeLessThan(0.1);
});
