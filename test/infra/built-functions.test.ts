import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundleFunctions } from '../../infra/aws/bundle.ts';
import { templatesAround } from './built/a-stage.ts';
import { judgeTwoWeeks } from './built/judge.ts';
import { openLoopback } from './built/loopback.ts';
import { tellTwoWeeks, type TwoWeeks } from './built/two-weeks.ts';
import { openWorld } from './built/world.ts';

/**
 * The functions as Lambda gets them, in processes of their own where nothing of this project lies beside them, with
 * what the templates tell them and no more: two weeks of events, from the schedule to the mails.
 */
let built: string;
let seen: TwoWeeks;
beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'iltizam-built-'));
  await bundleFunctions(built);
  const around = templatesAround(built);
  await using world = await openWorld(built, await openLoopback(around), around);
  seen = await tellTwoWeeks(world);
}, 400_000);
afterAll(() => rm(built, { recursive: true, force: true }));

judgeTwoWeeks(() => seen);
