import { describe, expect, it, test } from 'vitest';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { tableOf, tabOf } from './tables.ts';

describe('the language to answer in', () => {
  test.each([
    ['ar', ['الالتزام', 'الأجل', 'الحالة']],
    ['fr', ['Engagement', 'Échéance', 'Statut']],
    ['en', ['Commitment', 'Deadline', 'Status']],
    ['ar', ['الالتزام', 'الأجل', 'Statut', 'Responsable']],
    ['ar', ['الالتزام', 'الأجل', 'Status', 'Owner']],
    ['fr', ['Engagement', 'Échéance', 'Status', 'Owner']],
    ['en', ['الالتزام', 'Deadline', 'Status', 'Owner']],
    ['en', ['Engagement', 'Deadline', 'Status', 'Owner']],
    ['en', ['الأجل', 'Commitment', 'Status', 'Justificatifs', 'Owner']],
  ])('is %s, as most headers are, Arabic before French before English (%j)', (language, header) => {
    expect(normalise(tableOf(tabOf('T', [header, ['a', '2026', '']]))).language).toBe(language);
  });
});

describe('a file without a tab of commitments', () => {
  const near = tabOf('قريب', [['الأجل', 'الحالة', 'ملاحظات']]);
  const nearer = tabOf('أقرب', [['الأجل', 'الحالة', 'ملاحظات', 'الجهة المسؤولة']]);
  const far = tabOf('بعيد', [['الحالة', 'x', 'y']]);
  const two = tabOf('حقلان', [['الأجل', 'الحالة', 'x']]);

  test.each([
    ['أقرب', [near, nearer, far]],
    ['أقرب', [nearer, near]],
    ['حقلان', [far, two]],
    [null, [far]],
    [null, []],
  ])('is told that the title is missing in the tab that comes nearest (%s)', (tab, tabs) => {
    const read = normalise(tableOf(...tabs));
    expect(read.commitments).toEqual([]);
    expect(read.findings).toEqual([
      {
        severity: 'error',
        code: 'header.missing',
        tab,
        row: null,
        column: null,
        cell: null,
        value: null,
        params: { field: 'title' },
      },
    ]);
  });
});

it('reads the commitments of several tabs in their order', () => {
  const header = ['الالتزام', 'الأجل', 'الحالة'];
  const tab = (name: string, ...titles: readonly string[]) =>
    tabOf(name, [header, ...titles.map((title) => [title, '2026', ''])]);
  const { commitments } = normalise(tableOf(tab('1', 'أ', 'ب'), tab('2', 'ت')));
  expect(commitments.map(({ item }) => [item.at.tab, item.title])).toEqual([
    ['1', 'أ'],
    ['1', 'ب'],
    ['2', 'ت'],
  ]);
});
