import type { Digest, DigestItem, Movement } from '../../../shared/model/digest.ts';
import { aDigest, anItem, counts, day, horizon } from './some-digest.ts';

const standings = (over: Partial<Record<DigestItem['standing'], number>>) => ({
  done: 0,
  declared: 0,
  in_progress: 0,
  blocked: 0,
  not_started: 0,
  not_given: 0,
  dropped: 0,
  ...over,
});

const movement = (item: DigestItem, ...meanings: Movement['meanings']): Movement => ({ item, meanings });

/** A week in which everything that a digest can say happens. */
export const busyWeek = (): Digest => {
  const health = anItem({
    ref: 'C1',
    standing: 'done',
    status: 'done',
    evidence: ['https://bo.example/2026/7412.pdf'],
  });
  const housing = anItem({
    ref: 'C2',
    title: 'بناء 24 سكنا وظيفيا لحراس المنارات بجهة الشرق (CNSS · 2026)',
    axis: 'الأعمال الاجتماعية',
    dependsOn: ['وزارة الاقتصاد والمالية'],
    due: day('2026-09-30'),
    firstDue: day('2026-03-31'),
    postponements: 2,
    progress: 60,
  });
  const training = anItem({
    ref: 'C3',
    title: 'إحداث مركز للتكوين المستمر في مهن السلامة البحرية',
    axis: 'التكوين',
    due: day('2026-12-15'),
    firstDue: horizon(2026),
  });
  const silent = anItem({
    ref: 'C4',
    title: 'نشر النظام الأساسي الجديد لهيئة الحراس',
    standing: 'not_given',
    status: null,
    statusText: null,
    due: day('2026-11-01'),
    firstDue: day('2026-11-01'),
  });
  const bonus = anItem({
    ref: 'C5',
    title: 'صرف التعويض عن العمل الليلي بأثر رجعي',
    standing: 'blocked',
    status: 'blocked',
    statusText: 'مؤجل إلى حين المصادقة على الميزانية',
    unionView: { value: 'insufficient', text: 'غير كافٍ، والأثر الرجعي غير واضح' },
    stateView: { value: 'in_progress', text: 'الملف قيد الدراسة لدى وزارة الاقتصاد والمالية' },
    changedAt: '2026-09-01T10:00:00.000Z',
  });
  const transport = anItem({
    ref: 'C6',
    title: 'توفير النقل إلى المنارات المعزولة',
    standing: 'declared',
    status: 'done',
    statusText: 'تم',
    unionView: { value: 'disputed', text: 'محل خلاف' },
  });
  const ladder = anItem({
    ref: 'M1',
    title: 'مراجعة شبكة الترقي',
    kind: 'measure',
    standing: 'not_started',
    status: 'not_started',
  });
  const summer = anItem({
    ref: 'P1',
    title: 'إعادة تأهيل مركز الاصطياف',
    kind: 'project',
    standing: 'dropped',
    status: 'dropped',
    statusText: 'ملغى',
  });
  const items = [health, housing, training, silent, bonus, transport, ladder, summer];
  return aDigest({
    total: 30,
    counts: counts(
      {
        done: 8,
        declared: 3,
        in_progress: 9,
        blocked: 2,
        not_started: 3,
        not_given: 4,
        dropped: 1,
        overdue: 4,
      },
      {
        done: 7,
        declared: 2,
        in_progress: 10,
        blocked: 1,
        not_started: 4,
        not_given: 5,
        dropped: 1,
        overdue: 3,
      },
    ),
    passedNotGiven: { now: 1, before: 0 },
    axes: [
      {
        axis: 'الأجور والتعويضات',
        total: 9,
        standings: standings({ done: 3, declared: 1, in_progress: 3, blocked: 1, not_given: 1 }),
        overdue: 2,
      },
      {
        axis: 'الأعمال الاجتماعية',
        total: 7,
        standings: standings({ done: 2, in_progress: 3, not_started: 1, dropped: 1 }),
        overdue: 1,
      },
      {
        axis: 'التكوين',
        total: 5,
        standings: standings({ done: 2, declared: 1, in_progress: 1, not_given: 1 }),
        overdue: 0,
      },
      {
        axis: 'الصحة والسلامة',
        total: 5,
        standings: standings({ done: 1, in_progress: 2, not_started: 1, not_given: 1 }),
        overdue: 1,
      },
      {
        axis: null,
        total: 4,
        standings: standings({ declared: 1, blocked: 1, not_started: 1, not_given: 1 }),
        overdue: 0,
      },
    ],
    trend: [3, 4, 4, 5, 6, 7, 8].map((done, index) => ({
      period: `2026-W${42 + index}`,
      to: new Date(Date.UTC(2026, 9, 12 + 7 * index, 8)).toISOString(),
      done,
      overdue: [1, 1, 2, 3, 2, 3, 4][index] ?? 0,
      open: 29 - done,
    })),
    moved: [
      movement(
        health,
        { kind: 'completed', from: 'in_progress' },
        { kind: 'proof-added', evidence: health.evidence, documents: ['BO عدد 7412'] },
      ),
      movement(transport, { kind: 'declared', from: null }),
      movement(training, { kind: 'clarified', from: horizon(2026), to: day('2026-12-15') }),
      movement(
        housing,
        {
          kind: 'postponed',
          from: day('2026-06-30'),
          to: day('2026-09-30'),
          nth: 2,
          first: day('2026-03-31'),
        },
        { kind: 'progressed', status: null, progress: [40, 60] },
      ),
      movement(
        bonus,
        { kind: 'blocked', from: 'in_progress' },
        {
          kind: 'view-changed',
          party: 'union',
          from: { value: 'satisfactory', text: 'مُرضٍ' },
          to: { value: 'insufficient', text: 'غير كافٍ، والأثر الرجعي غير واضح' },
        },
      ),
      movement(ladder, { kind: 'regressed', status: ['in_progress', 'not_started'], progress: null }),
      movement(silent, { kind: 'new' }, { kind: 'dated', to: day('2026-11-01') }),
    ],
    removed: [movement(summer, { kind: 'removed' })],
    overdue: [
      { item: housing, days: 54 },
      { item: { ...bonus, due: day('2026-11-20'), firstDue: day('2026-11-20') }, days: 3 },
    ],
    passedStatusNotGiven: [{ item: silent, days: 22 }],
    dueSoon: [{ item: training, days: 22 }],
    standingStill: [
      { item: bonus, weeks: 12, undated: false },
      { item: ladder, weeks: null, undated: true },
    ],
    differences: [
      { item: bonus, between: 'union-administration' },
      { item: transport, between: 'union-status' },
    ],
    sessions: {
      year: 2026,
      held: 1,
      due: 2,
      lastHeld: day('2026-04-20'),
      next: { title: 'دورة الخريف', planned: day('2026-12-10'), days: 17 },
      committees: [
        {
          name: 'لجنة الشؤون الاجتماعية',
          startsOn: day('2026-03-01'),
          last: { heldOn: day('2026-11-05'), minutes: 'https://pv.example/12.pdf' },
          next: day('2026-12-03'),
        },
        { name: 'لجنة المسار المهني', startsOn: day('2026-03-15'), last: null, next: null },
      ],
    },
    items,
    history: [
      {
        commitmentId: 'C1',
        ref: 'C1',
        title: health.title,
        seenAt: '2026-11-17T10:00:00.000Z',
        meanings: [{ kind: 'completed', from: 'in_progress' }],
      },
      {
        commitmentId: 'C2',
        ref: 'C2',
        title: housing.title,
        seenAt: '2026-11-16T12:00:00.000Z',
        meanings: [{ kind: 'progressed', status: null, progress: [40, 60] }],
      },
    ],
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
      {
        severity: 'warning',
        code: 'status.unknown',
        tab: 'الالتزامات',
        row: 12,
        column: 'G',
        cell: 'G12',
        value: 'ربما',
        params: { field: 'status', header: 'الوضعية' },
      },
    ],
  });
};
