import type { Commitment } from '../../../shared/model/commitment.ts';
import type { Committee, Meeting, Round } from '../../../shared/model/dialogue.ts';
import type { Digest } from '../../../shared/model/digest.ts';
import type { DigestFacts } from '../../../shared/digest/facts.ts';
import { day, goodSync, horizon, type Read } from './a-tracker.ts';
import { at8, lastEditionOn } from './editions.ts';

/**
 * Digests as makeDigest makes them, of an invented tracker: the first ever, a week of everything, one of nothing,
 * one that rests on an old read, and any number of commitments. For tests of whatever shows or sends a digest.
 */
type Rows = Record<string, Partial<Commitment>>;

const MONDAYS = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
const LAST_MONDAY = '2026-11-23';

const START: Rows = {
  C1: {
    title: 'تعميم التغطية الصحية التكميلية على جميع المستخدمين',
    status: 'in_progress',
    progress: 40,
    due: horizon(2026),
  },
  C2: {
    title: 'بناء 24 سكنا وظيفيا لحراس المنارات بجهة الشرق',
    status: 'in_progress',
    progress: 40,
    due: day('2026-03-31'),
    dependsOn: ['وزارة الاقتصاد والمالية'],
    axis: 'الأعمال الاجتماعية',
  },
  C3: { title: 'إحداث مركز للتكوين المستمر في مهن السلامة البحرية', axis: 'التكوين', due: horizon(2026) },
  C4: { title: 'نشر النظام الأساسي الجديد لهيئة الحراس', due: day('2026-11-01') },
  C5: {
    title: 'صرف التعويض عن العمل الليلي بأثر رجعي',
    status: 'in_progress',
    axis: 'الأجور والتعويضات',
    due: day('2026-10-30'),
  },
  C6: { title: 'توفير النقل إلى المنارات المعزولة', status: 'in_progress' },
  C7: {
    title: 'مراجعة شبكة الترقي',
    kind: 'measure',
    status: 'in_progress',
    progress: 30,
    owner: ['الطرفان'],
  },
  C8: {
    title: 'عقد دورتين للحوار في السنة',
    kind: 'measure',
    recurs: { times: 2, every: 'year' },
    axis: 'الحوار الاجتماعي',
    owner: ['الطرفان'],
  },
  C9: { title: 'إعادة تأهيل مركز الاصطياف', kind: 'project', status: 'not_started', axis: null },
  C10: {
    title: 'تسوية ملفات التقاعد العالقة',
    status: 'not_started',
    owner: ['صندوق التقاعد'],
    due: day('2027-03-31'),
  },
  C11: {
    title: 'اقتناء زوارق الإنقاذ',
    kind: 'project',
    status: 'in_progress',
    progress: 50,
    due: day('2026-12-20'),
  },
  C12: {
    title: 'الزيادة في منحة المردودية',
    kind: 'gain',
    status: 'done',
    documents: ['قرار رقم 118'],
    axis: 'الأجور والتعويضات',
    unionView: { value: 'insufficient', text: 'غير كافية' },
  },
};

const { C9: _droppedOut, ...stillThere } = START;
const BUSY: Rows = {
  ...stillThere,
  C1: {
    ...START.C1,
    status: 'done',
    progress: 100,
    evidence: ['https://bo.example/7412.pdf'],
    documents: ['الجريدة الرسمية عدد 7412'],
  },
  C2: { ...START.C2, progress: 60, due: day('2026-09-30') },
  C3: { ...START.C3, due: day('2026-12-15') },
  C5: {
    ...START.C5,
    status: 'blocked',
    statusText: 'مؤجل',
    unionView: { value: 'insufficient', text: 'غير كافٍ' },
    stateView: { value: 'in_progress', text: 'قيد الدراسة' },
  },
  C6: { ...START.C6, status: 'done', unionView: { value: 'disputed', text: 'محل خلاف' } },
  C7: { ...START.C7, progress: 20, owner: ['كتابة الدولة'], title: 'مراجعة شبكة الترقي والتعويضات' },
  C11: { ...START.C11, due: day('2026-12-05') },
  N1: { title: 'إحداث وحدة طبية متنقلة', due: day('2027-06-30') },
};

export const rounds: Round[] = [
  {
    ref: null,
    title: 'دورة الربيع',
    heldOn: day('2026-04-20'),
    planned: null,
    place: null,
    countsTowardYear: true,
    minutes: null,
    extra: {},
    at: { tab: 'الدورات', row: 2 },
  },
  {
    ref: null,
    title: 'دورة الخريف',
    heldOn: null,
    planned: day('2026-12-10'),
    place: null,
    countsTowardYear: true,
    minutes: null,
    extra: {},
    at: { tab: 'الدورات', row: 3 },
  },
];
export const committees: Committee[] = [
  {
    ref: 'L1',
    name: 'لجنة الشؤون الاجتماعية',
    members: [],
    startsOn: day('2026-03-01'),
    extra: {},
    at: { tab: 'اللجن', row: 2 },
  },
  {
    ref: 'L2',
    name: 'لجنة المسار المهني',
    members: [],
    startsOn: day('2026-03-15'),
    extra: {},
    at: { tab: 'اللجن', row: 3 },
  },
];
export const meetings: Meeting[] = [
  {
    committee: 'لجنة الشؤون الاجتماعية',
    heldOn: day('2026-11-05'),
    planned: null,
    outcome: null,
    minutes: 'https://pv.example/12.pdf',
    extra: {},
    at: { tab: 'اجتماعات', row: 2 },
  },
  {
    committee: 'L1',
    heldOn: null,
    planned: day('2026-12-03'),
    outcome: null,
    minutes: null,
    extra: {},
    at: { tab: 'اجتماعات', row: 3 },
  },
];

const SEEN_FIRST: Read = { at: '2026-09-01T10:00:00.000Z', rows: START };
const around: Partial<DigestFacts> = { rounds, committees, meetings };

/** The first edition ever: twelve commitments, and nothing that they could have moved since. */
export const firstDigest = (): Digest =>
  lastEditionOn([LAST_MONDAY], [{ ...SEEN_FIRST, at: '2026-11-19T10:00:00.000Z' }], around);

/** The fourth edition, after a week in which everything happened that a digest can tell. */
export const busyDigest = (): Digest =>
  lastEditionOn(MONDAYS, [SEEN_FIRST, { at: '2026-11-17T10:00:00.000Z', rows: BUSY }], {
    ...around,
    findings: [
      {
        severity: 'error',
        code: 'date.impossible',
        tab: 'الالتزامات',
        row: 9,
        column: 'F',
        cell: 'F9',
        value: '31/02/2026',
        params: { field: 'due', header: 'الأجل' },
      },
    ],
  });

/** The fourth edition, after three weeks without anything. */
export const quietDigest = (): Digest => lastEditionOn(MONDAYS, [SEEN_FIRST], around);

/** A quiet edition whose last good read is twelve days old: the sheet was gutted since. */
export const staleDigest = (): Digest =>
  lastEditionOn(MONDAYS, [SEEN_FIRST], {
    ...around,
    lastGood: goodSync(at8('2026-11-11')),
    lastSync: {
      ...goodSync(at8('2026-11-22')),
      outcome: { kind: 'refused', code: 'too-many-gone', known: 12, gone: 9, accepted: null },
    },
  });

const STATUSES = ['done', 'in_progress', 'blocked', 'not_started', null, 'dropped'] as const;

/** The second edition of a tracker of `size` commitments of every standing, of which every seventh moved. */
export const digestOf = (size: number): Digest => {
  const rows = (moved: boolean): Rows =>
    Object.fromEntries(
      Array.from({ length: size }, (_, index) => [
        `R${index + 1}`,
        {
          title: `الالتزام رقم ${index + 1} لفائدة حراس المنارات`,
          axis: `المحور ${(index % 8) + 1}`,
          status: STATUSES[index % STATUSES.length] ?? null,
          due: index % 3 === 0 ? null : day(`2026-${String((index % 12) + 1).padStart(2, '0')}-15`),
          progress: moved && index % 7 === 0 ? 60 : 40,
          evidence: index % 12 === 0 ? [`https://proof.example/${index}`] : [],
        },
      ]),
    );
  const reads = [
    { at: '2026-09-01T10:00:00.000Z', rows: rows(false) },
    { at: '2026-11-18T10:00:00.000Z', rows: rows(true) },
  ];
  return lastEditionOn(['2026-11-16', LAST_MONDAY], reads, around);
};
