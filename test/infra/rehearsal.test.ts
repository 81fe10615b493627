import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/aws/bundle.ts';
import { templatesAround } from './built/a-stage.ts';
import { judgeTwoWeeks } from './built/judge.ts';
import { openMoto } from './built/moto.ts';
import { hasMoto } from './built/moto-server.ts';
import { LACKING } from './built/moto-stacks.ts';
import { tellTwoWeeks, type TwoWeeks } from './built/two-weeks.ts';
import { openWorld } from './built/world.ts';

/** Of each type how many: `3 AWS::SQS::Queue`. */
const counted = (types: readonly string[]): string[] =>
  [...new Set(types)].sort().map((type) => `${types.filter((other) => other === type).length} ${type}`);

/**
 * A rehearsal without AWS: the stage's templates are created in moto's CloudFormation, and the built functions run
 * with what the created stacks tell them, against moto's DynamoDB, S3, SQS, SES and Secrets Manager.
 */
describe.skipIf(!hasMoto)(
  hasMoto ? 'the rehearsal in moto' : 'the rehearsal (no moto here: .ci/python brings it, where Python is)',
  () => {
    let built: string;
    let seen: TwoWeeks | undefined;
    let stacks: Awaited<ReturnType<typeof openMoto>>['stacks'];
    let mappings: { FunctionArn: string; EventSourceArn: string; FunctionResponseTypes?: string[] }[];
    beforeAll(async () => {
      built = mkdtempSync(join(tmpdir(), 'iltizam-rehearsal-'));
      await bundleFunctions(built);
      const around = templatesAround(built);
      const opened = await openMoto(around);
      stacks = opened.stacks;
      await using world = await openWorld(built, opened.cloud, around);
      const told = await opened.moto.get('lambda', '/2015-03-31/event-source-mappings/');
      mappings = (JSON.parse(told) as { EventSourceMappings: typeof mappings }).EventSourceMappings;
      seen = await tellTwoWeeks(world);
    }, 600_000);
    afterAll(async () => {
      await rm(built, { recursive: true, force: true });
      if (seen === undefined) return;
      const mails = [seen.first.mails, seen.stop.mails, seen.second.mails].map(({ length }) => length);
      const lines = [
        `created in moto's CloudFormation: ${counted(stacks.created).join(', ')}`,
        `run: two weeks, ${mails.join(' + ')} mails, ${seen.archived.length} archived objects`,
        ...counted(stacks.leftOut).map((type) => `not shown: ${type}: ${LACKING[type.replace(/^\d+ /, '')]}`),
        'not shown: rights (moto allows all), timeouts, memory, arm64, concurrency, and that code comes by upload',
      ];
      process.stdout.write(`\nThe rehearsal without AWS\n${lines.map((line) => `  ${line}\n`).join('')}`);
    });

    it('creates every resource but those that moto cannot make', () => {
      expect(stacks.created.length).toBeGreaterThan(40);
      expect(Object.keys(LACKING).filter((type) => !stacks.leftOut.includes(type))).toEqual([]);
    });

    it('joins each queue to its function, job by job', () => {
      const joined = mappings.map(({ FunctionArn, EventSourceArn }) => [
        FunctionArn.replace(/.*iltizam-pilot-/, '').replace(/:.*/, ''),
        EventSourceArn.replace(/.*iltizam-pilot-/, '').replace('.fifo', ''),
      ]);
      expect(joined.sort()).toEqual([
        ['deliver', 'deliver'],
        ['edition', 'edition'],
        ['sync', 'sync'],
      ]);
    });

    judgeTwoWeeks(() => {
      if (seen === undefined) throw new Error('the two weeks were not told');
      return seen;
    });
  },
);
