import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { aSynthesisedStage, type SynthesisedStage } from './a-synthesised-stage.ts';

let stage: SynthesisedStage;
beforeAll(() => {
  stage = aSynthesisedStage();
}, 60_000);

/** The runbook's sections, by the anchor of their heading. */
const sections = (): ReadonlyMap<string, string> =>
  new Map(
    readFileSync('infra/docs/runbook.md', 'utf8')
      .split(/^## /m)
      .map((section) => {
        const [heading = '', ...body] = section.split('\n');
        const anchor = heading
          .toLowerCase()
          .replace(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-');
        return [anchor, body.join('\n')];
      }),
  );

it('tells in each alarm what it means for people, and names a section that says so, where to look and what to do', () => {
  const known = sections();
  const alarms = stage.resources('AWS::CloudWatch::Alarm');
  expect(alarms.length).toBeGreaterThan(20);
  for (const [id, { Properties }] of alarms) {
    const text = String(Properties.AlarmDescription);
    expect(text, id).toMatch(/^[A-Z].{20,}\. What to do: infra\/docs\/runbook\.md#/);
    const section = known.get(text.split('#')[1] ?? '');
    for (const part of ['**For people**', '**Look**', '**Mend**']) expect(section, id).toContain(part);
    expect(Properties.AlarmActions, id).toHaveLength(1);
    expect(String(Properties.AlarmName), id).toMatch(/^iltizam-pilot-[a-z-]+$/);
  }
});

it('watches every function and every queue of what was laid aside', () => {
  const watched = stage
    .resources('AWS::CloudWatch::Alarm')
    .map(([, { Properties }]) => JSON.stringify(Properties.Dimensions));
  const aside = stage
    .resources('AWS::SQS::Queue')
    .filter(([, { Properties }]) => String(Properties.QueueName).includes('-laid-aside'));
  const functions = stage.resources('AWS::Lambda::Function');
  expect([aside.length, functions.length]).toEqual([8, 7]);
  for (const [id] of [...aside, ...functions])
    expect(
      watched.some((dimensions) => dimensions.includes(`"${id}"`)),
      id,
    ).toBe(true);
});

it('rings when nothing runs at all, and takes silence for good news everywhere else', () => {
  const ringing = stage
    .resources('AWS::CloudWatch::Alarm')
    .filter(([, { Properties }]) => Properties.TreatMissingData !== 'notBreaching');
  expect(ringing.map(([, { Properties }]) => [Properties.AlarmName, Properties.TreatMissingData])).toEqual([
    ['iltizam-pilot-watchdog-silent', 'breaching'],
  ]);
});

it('limits what a month may cost, in a budget that can change whom it tells', () => {
  const [budget, ...others] = stage.resources('AWS::Budgets::Budget');
  expect(others).toEqual([]);
  expect(budget?.[1].Properties).toMatchObject({
    Budget: { BudgetLimit: { Amount: 5, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
  });
  expect(budget?.[1].Properties.Budget).not.toHaveProperty('BudgetName');
});
