import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../../..');
const codesIn = (text: string, quote: string): Set<string> =>
  new Set(
    [...text.matchAll(new RegExp(`${quote}(google\\.[a-z-]+)${quote}`, 'g'))].map(([, code = '']) => code),
  );

test('each failure that the sources name stands in the table that says what to do, and no other does', () => {
  const folders = ['shared/sheet/google', 'infra/local', 'infra/cli'];
  const sources = folders.flatMap((folder) =>
    readdirSync(resolve(ROOT, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(resolve(ROOT, folder, name), 'utf8')),
  );
  const told = codesIn(readFileSync(resolve(ROOT, 'infra/docs/google.md'), 'utf8'), '`');
  expect([...told].sort()).toEqual([...codesIn(sources.join('\n'), "'")].sort());
});
