import { expect, it } from 'vitest';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { rich, tableOf, tabOf } from './tables.ts';

it('reads the sessions of the dialogue', () => {
  const read = normalise(
    tableOf(
      tabOf('الدورات', [
        ['المرجع', 'الدورة', 'تاريخ الانعقاد', 'التاريخ المبرمج', 'المكان', 'تحتسب', 'المحضر', 'الرئاسة'],
        [
          'S1',
          'دورة أكتوبر',
          '14 أكتوبر 2025',
          '',
          'الرباط',
          '',
          rich({ value: 'المحضر', text: 'المحضر', links: ['https://a.ma/pv'] }),
          'الكاتب',
        ],
        ['', 'دورة أبريل', '', 'أبريل 2026', '', 'لا', ''],
        ['S3', '', '31/02/2026', '', '', 'ربما', ''],
      ]),
    ),
  );
  expect(read.rounds).toEqual([
    {
      item: {
        ref: 'S1',
        title: 'دورة أكتوبر',
        heldOn: { date: '2025-10-14', precision: 'day', text: '14 أكتوبر 2025' },
        planned: null,
        place: 'الرباط',
        countsTowardYear: true,
        minutes: 'https://a.ma/pv',
        extra: { الرئاسة: 'الكاتب' },
        at: { tab: 'الدورات', row: 2 },
      },
      untaken: [],
    },
    {
      item: {
        ref: null,
        title: 'دورة أبريل',
        heldOn: null,
        planned: { date: '2026-04-30', precision: 'month', text: 'أبريل 2026' },
        place: null,
        countsTowardYear: false,
        minutes: null,
        extra: {},
        at: { tab: 'الدورات', row: 3 },
      },
      untaken: [],
    },
    {
      item: {
        ref: 'S3',
        title: null,
        heldOn: null,
        planned: null,
        place: null,
        countsTowardYear: true,
        minutes: null,
        extra: {},
        at: { tab: 'الدورات', row: 4 },
      },
      untaken: ['heldOn', 'countsTowardYear'],
    },
  ]);
  expect(read.findings.map(({ code, cell }) => [code, cell])).toEqual([
    ['header.missing', null],
    ['date.impossible', 'C4'],
    ['answer.unknown', 'F4'],
  ]);
});

it('reads the committees', () => {
  const read = normalise(
    tableOf(
      tabOf('Commissions', [
        ['Réf', 'Commission mixte', 'Membres', 'Début des travaux', 'Mandat'],
        ['K1', 'Dossiers', 'SG; syndicat', '16/10/2025', 'x'],
        ['K2', '', 'a', '', ''],
      ]),
    ),
  );
  expect(read.committees).toEqual([
    {
      item: {
        ref: 'K1',
        name: 'Dossiers',
        members: ['SG', 'syndicat'],
        startsOn: { date: '2025-10-16', precision: 'day', text: '16/10/2025' },
        extra: { Mandat: 'x' },
        at: { tab: 'Commissions', row: 2 },
      },
      untaken: [],
    },
    {
      item: {
        ref: 'K2',
        name: '',
        members: ['a'],
        startsOn: null,
        extra: {},
        at: { tab: 'Commissions', row: 3 },
      },
      untaken: ['name'],
    },
  ]);
  expect(read.findings).toMatchObject([
    { code: 'header.missing' },
    { severity: 'error', code: 'name.missing', cell: 'B3' },
  ]);
});

it('reads the meetings of committees', () => {
  const read = normalise(
    tableOf(
      tabOf('الاجتماعات', [
        ['اللجنة', 'تاريخ الاجتماع', 'الاجتماع المقبل', 'جدول الأعمال', 'الخلاصات', 'المحضر'],
        ['لجنة الملفات', '16/10/2025', 'T1 2026', 'الملفات العالقة', 'اتفاق\nمبدئي', 'PV 3'],
      ]),
    ),
  );
  expect(read.meetings).toEqual([
    {
      item: {
        committee: 'لجنة الملفات',
        heldOn: { date: '2025-10-16', precision: 'day', text: '16/10/2025' },
        planned: { date: '2026-03-31', precision: 'quarter', text: 'T1 2026' },
        outcome: 'اتفاق\nمبدئي',
        minutes: 'PV 3',
        extra: { 'جدول الأعمال': 'الملفات العالقة' },
        at: { tab: 'الاجتماعات', row: 2 },
      },
      untaken: [],
    },
  ]);
});
