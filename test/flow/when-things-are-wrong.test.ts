import { createServer } from 'node:net';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aFolder, type Ended, iltizam, runOnce, typeInto } from './iltizam.ts';

/** What a person is told, and what becomes of what is stored, when something is not as it should be. */
let home: Awaited<ReturnType<typeof aFolder>>;
const at = (...names: readonly string[]): string => join(home.path, ...names);
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
beforeEach(async () => {
  home = await aFolder();
});
afterEach(() => home[Symbol.asyncDispose]());

/** One line, no stack, nothing on standard output. */
const oneLine = /^iltizam: [^\n]+\n$/;

const book = async (path: string, ...rows: readonly (readonly string[])[]): Promise<void> => {
  const written = new ExcelJS.Workbook();
  const sheet = written.addWorksheet('ورقة');
  for (const row of rows) sheet.addRow([...row]);
  await written.xlsx.writeFile(path);
};

describe('a tracker that cannot be read ends the run before anything is written', () => {
  const refused = async (workbook: string, says: RegExp): Promise<void> => {
    const { status, out, err } = await iltizam(home.path, [
      'run',
      '--once',
      '--json',
      '--workbook',
      workbook,
    ]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.split('\n').at(-2)).toMatch(says);
    expect(err).not.toContain('    at ');
    expect(await isThere(at('.iltizam'))).toBe(false);
  };

  test('where there is no such file', () => refused('nowhere.xlsx', /^iltizam: .*nowhere\.xlsx/));

  test('where the file is no workbook', async () => {
    await writeFile(at('letter.xlsx'), 'Monsieur le Secrétaire d’État,');
    await refused('letter.xlsx', /^iltizam: .*letter\.xlsx/);
  });

  test('where no tab holds commitments', async () => {
    await book(at('phones.xlsx'), ['Nom', 'Téléphone'], ['Accueil', '0500000000']);
    await refused('phones.xlsx', /^iltizam: .*phones\.xlsx.* commitments/);
  });

  test('where it is empty', async () => {
    await book(at('empty.xlsx'));
    await refused('empty.xlsx', /^iltizam: .*empty\.xlsx/);
  });
});

describe('a command line that reads badly is told the nearest right word', () => {
  test.each([
    [['run', '--worbook', 'x.xlsx'], /--worbook.*did you mean --workbook/],
    [['runn'], /runn.*did you mean run/],
    [['run', '--port', 'many'], /--port.*many/],
    [['run', '--now', 'tomorrow'], /--now tomorrow: not a time/],
    [['run', '--recipients', 'nobody.csv'], /nobody\.csv/],
  ])('%j', async (args, says) => {
    const { status, out, err } = await iltizam(home.path, [...args]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(oneLine);
    expect(err).toMatch(says);
  });
});

test('a port that was named and is taken is said before anything is written', async () => {
  const other = createServer();
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  const address = other.address();
  const port = String(typeof address === 'object' && address !== null ? address.port : 0);
  const { status, err } = await iltizam(home.path, ['run', '--port', port]);
  other.close();
  expect(status).toBe(2);
  expect(err).toMatch(oneLine);
  expect(err).toContain(`Port ${port} is taken`);
  expect(await isThere(at('.iltizam'))).toBe(false);
});

test('an endpoint of AWS that is not on this machine is refused', async () => {
  const env = { AWS_ENDPOINT_URL_SES: 'https://email.eu-west-3.amazonaws.com' };
  const { status, err } = await iltizam(home.path, ['run', '--once'], { env });
  expect(status).toBe(2);
  expect(err).toMatch(/AWS_ENDPOINT_URL_SES must point to this machine/);
});

describe('with a first week stored', () => {
  beforeEach(() => runOnce(home.path));

  test('a time before the last edition changes nothing', async () => {
    const before = await readFile(at('.iltizam', 'iltizam.json'), 'utf8');
    const { status, out, err } = await iltizam(home.path, ['run', '--once', '--json', '--now', '2025-10-13']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/2025-10-13 08:00 is earlier than the last edition/);
    expect(await readFile(at('.iltizam', 'iltizam.json'), 'utf8')).toBe(before);
    expect((await runOnce(home.path)).sync.id).toBe('sector.2');
  });

  test('a folder that another run holds is refused, and that run lends its database to other commands', async () => {
    const others: Promise<Ended>[] = [];
    const first = await iltizam(home.path, ['run'], {
      until: (said, interrupt) => {
        if (others.length > 0 || !said.includes('Ctrl-C ends')) return;
        others.push(iltizam(home.path, ['run', '--once']), iltizam(home.path, ['history', 'C4']));
        void Promise.all(others).finally(interrupt);
      },
    });
    const [again, history] = await Promise.all(others);
    expect(again?.status).toBe(2);
    expect(again?.err).toMatch(/is in use by another iltizam/);
    expect(history?.status).toBe(0);
    expect(history?.out).toContain('C4');
    expect(first.status).toBe(0);
  });

  test('a folder whose run was killed is taken over', async () => {
    await writeFile(at('.iltizam', 'running.json'), JSON.stringify({ pid: 999_999_999, endpoint: null }));
    expect((await runOnce(home.path)).status).toBe(0);
  });

  test('data of a newer version is left alone', async () => {
    const path = at('.iltizam', 'iltizam.json');
    await writeFile(path, JSON.stringify({ format: 99 }));
    const { status, err } = await iltizam(home.path, ['run', '--once']);
    expect(status).toBe(2);
    expect(err).toMatch(/written by a newer version of Iltizam/);
    expect(await readFile(path, 'utf8')).toBe('{"format":99}');
  });

  test('a tracker that was gutted is refused: the digest goes out with the last good numbers and says so', async () => {
    await book(at('.iltizam', 'tracker.xlsx'), ['المرجع', 'الالتزام', 'الحالة'], ['C4', 'الترافع', '']);
    const run = await runOnce(home.path, '--now', '+7d');
    expect(run.status).toBe(1);
    expect(run.sync.refused).toBe('too-many-gone');
    expect(run.deliveries.map(({ status }) => status)).toEqual(['sent', 'sent']);
  });

  test('a run that is interrupted halfway is made whole by the next one', async () => {
    await typeInto(at('.iltizam', 'tracker.xlsx'), [{ ref: 'C8', header: 'وضعية التنفيذ', value: 'منجز' }]);
    const cut = await iltizam(home.path, ['run', '--once', '--now', '+7d'], {
      until: (said, interrupt) => {
        if (said.includes('read ')) interrupt();
      },
    });
    expect(cut.status).toBe(130);
    const run = await runOnce(home.path, '--now', '2025-10-27');
    expect(run.status).toBe(0);
    expect(run.deliveries.map(({ status }) => status)).toEqual(['sent', 'sent']);
    const { out } = await iltizam(home.path, ['history', 'C8', '--json']);
    expect(out.match(/"version": 2/g)).not.toBeNull();
  });
});
