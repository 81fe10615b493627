import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractRules from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, it } from 'vitest';

it('lets each folder import only what the design allows it', async () => {
  const rules = await extractRules('./.dependency-cruiser.mjs');
  const { output } = await cruise(
    ['infra', 'functions', 'shared', 'templates'],
    { ...rules.options, ruleSet: { forbidden: rules.forbidden ?? [] }, validate: true },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  const { summary } = output as ICruiseResult;
  expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(40);
});
