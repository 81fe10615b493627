import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readEnvironment } from '../../../shared/runtime/env.ts';
import { lazily } from '../../../shared/runtime/lazily.ts';
import { readStageFile } from '../../../shared/runtime/stage-config.ts';

const STOP = 'https://stop.example/';

const fileOf = async (content: string): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'iltizam-stage-')), 'stage.json');
  await writeFile(path, content);
  return path;
};

it('names the variable that is malformed, and never says its value', () => {
  const read = () => readEnvironment(z.object({ ILTIZAM_TABLE: z.url() }), { ILTIZAM_TABLE: 'secret' });
  expect(read).toThrow(/ILTIZAM_TABLE/);
  expect(read).not.toThrow(/secret/);
});

describe("a stage's configuration", () => {
  it('is refused in one clear line where it cannot be read', async () => {
    await expect(readStageFile(await fileOf('{'), STOP)).rejects.toMatchObject({ code: 'stage.unreadable' });
    await expect(readStageFile('/nowhere/stage.json', STOP)).rejects.toMatchObject({
      code: 'stage.unreadable',
    });
  });

  it('names the setting that is wrong', async () => {
    const stage = readStageFile(await fileOf('{"name":"union","zone":"Mars/Olympus"}'), STOP);
    await expect(stage).rejects.toMatchObject({ code: 'stage.invalid' });
    await expect(stage).rejects.toThrow(/zone/);
  });
});

it('makes a service once, and again only after a failure', async () => {
  let tries = 0;
  const service = lazily(async () => {
    tries += 1;
    if (tries === 1) throw new Error('not yet');
    return tries;
  });
  await expect(service()).rejects.toThrow('not yet');
  expect([await service(), await service()]).toEqual([2, 2]);
});
