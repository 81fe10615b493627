import { expect, it } from 'vitest';
import { normalise } from '../../../shared/normalise/normalise.ts';
import type { RawCell } from '../../../shared/model/raw-table.ts';
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

const ROUNDS = ['Réf.', 'Session', 'Date de tenue', 'Prévue le', 'PV'];
const roundsOf = (...rows: readonly (readonly RawCell[])[]) =>
  normalise(tableOf(tabOf('Sessions', rows))).rounds.map(({ item }) => item);

it('begins to read the sessions below their header, and leaves out what is no session', () => {
  const rounds = roundsOf(
    ['Dialogue social', 'Sessions de 2025', 'Mise à jour'],
    [],
    ROUNDS,
    ['Année 2025'],
    ['S1', 'Première', 'octobre 2025', 'octobre 2025'],
    [],
    ['S2'],
    ['Total', null, 1],
  );
  expect(rounds).toMatchObject([
    { ref: 'S1', title: 'Première', heldOn: { date: '2025-10-01' }, planned: { date: '2025-10-31' } },
  ]);
});

it.each([
  ['https://a.ma/pv', 'https://a.ma/pv'],
  ['http://a.ma/pv', 'http://a.ma/pv'],
  ['HTTPS://A.MA/pv', 'HTTPS://A.MA/pv'],
  ['mailto:pv@a.ma', 'PV 3'],
  ['file:///?from=https://a.ma', 'PV 3'],
])('has as the minutes of a session the link %s, where it leads anywhere', (link, minutes) => {
  const [round] = roundsOf(ROUNDS, ['S1', 'Première', null, null, rich({ value: 'PV 3', links: [link] })]);
  expect(round?.minutes).toBe(minutes);
});

it('reads a committee of which no more than the name is known', () => {
  const read = normalise(
    tableOf(
      tabOf('Commissions', [
        ['Commission mixte', 'Début des travaux', 'Réf'],
        ['Dossiers', 'octobre 2025', 'K1'],
        ['Carrières'],
      ]),
    ),
  );
  expect(read.committees.map(({ item }) => [item.name, item.members, item.startsOn?.date ?? null])).toEqual([
    ['Dossiers', [], '2025-10-01'],
    ['Carrières', [], null],
  ]);
});

it('has the first day of the month in which a committee met, and the last of the one in which it will', () => {
  const read = normalise(
    tableOf(
      tabOf('Réunions', [
        ['Commission', 'Date de la réunion', 'Prochaine réunion'],
        ['Dossiers', 'octobre 2025', 'mars 2026'],
      ]),
    ),
  );
  expect(read.meetings[0]?.item).toMatchObject({
    heldOn: { date: '2025-10-01' },
    planned: { date: '2026-03-31' },
  });
});
