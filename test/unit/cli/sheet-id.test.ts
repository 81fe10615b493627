import { describe, expect, test } from 'vitest';
import { sheetId } from '../../../infra/cli/sheet-id.ts';

const ID = '1AbC-dEf_gHi';

describe('the id of a sheet', () => {
  test.each([
    ID,
    ` ${ID} `,
    `https://docs.google.com/spreadsheets/d/${ID}/edit?gid=7#gid=7`,
    `https://docs.google.com/spreadsheets/u/1/d/${ID}/edit`,
    `https://docs.google.com/a/idara.example/spreadsheets/d/${ID}`,
    `docs.google.com/spreadsheets/d/${ID}/htmlview`,
    `https://drive.google.com/file/d/${ID}/view?usp=sharing`,
    `https://drive.google.com/open?usp=drive_link&id=${ID}`,
  ])('is found in %s', (text) => {
    expect(sheetId(text)).toBe(ID);
  });

  test('is not taken from a published copy, which has another', () => {
    expect(() => sheetId('https://docs.google.com/spreadsheets/d/e/2PACX-1vAbc/pubhtml')).toThrow(
      /published copy\. Open the sheet itself/,
    );
  });

  test.each(['', 'my tracker.xlsx', 'https://docs.google.com/spreadsheets/', '../etc/passwd'])(
    'is missing in "%s"',
    (text) => {
      expect(() => sheetId(text)).toThrow(/neither a sheet's id nor its address/);
    },
  );
});
