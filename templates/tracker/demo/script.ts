import type { Instant } from '../../../shared/model/time.ts';
import type { Content } from '../definition.ts';

type Rows<Kind extends keyof Content> = Content[Kind];

/** What the editors do to the sheet in one week. */
export interface Edit {
  readonly now: Instant;
  readonly what: string;
  /** Cells typed anew, by ref; '' empties one. */
  readonly set?: Readonly<Record<string, Rows<'commitments'>[number]>>;
  readonly add?: Rows<'commitments'>;
  readonly remove?: readonly string[];
  readonly rounds?: Rows<'rounds'>;
  readonly meetings?: Rows<'meetings'>;
}

const FIRST_MEETING = {
  committee: 'لجنة السلامة',
  heldOn: { day: '2026-10-20' },
  agenda: 'برنامج العمل',
  outcome: 'الاتفاق على برنامج عمل إلى غاية يونيو 2027',
  minutes: { text: 'محضر الاجتماع', link: 'https://manarat.example/pv/2026-10-20' },
};

/**
 * Six weeks in which little happens, so that there is a past; then three in which everything does that a digest
 * can say. Mondays at eight, Morocco's time.
 */
export const script: readonly Edit[] = [
  { now: '2026-09-28T08:00:00.000Z', what: 'Before the story: the tracker as it is first read' },
  {
    now: '2026-10-05T08:00:00.000Z',
    what: 'Before the story: a little progress, and an overdue promise put off',
    set: { D8: { due: { day: '2026-10-31' } }, D10: { progress: 0.5, current: '40 حارساً' } },
  },
  {
    now: '2026-10-12T08:00:00.000Z',
    what: 'Before the story: a first postponement',
    set: { D4: { due: { day: '2026-11-15' } } },
  },
  {
    now: '2026-10-19T08:00:00.000Z',
    what: 'Before the story: the joint committees are set up',
    set: { D13: { status: 'منجز', evidence: 'قرار رقم 7 بتاريخ 13 أكتوبر 2026' } },
  },
  {
    now: '2026-10-26T08:00:00.000Z',
    what: 'Before the story: a committee has met, no commitment moved',
    meetings: [
      FIRST_MEETING,
      { committee: 'لجنة المسار المهني', planned: { day: '2026-11-12' }, agenda: 'وضعية الأعوان المؤقتين' },
    ],
  },
  {
    now: '2026-11-02T08:00:00.000Z',
    what: 'Before the story: the parties write down what they think',
    set: {
      D15: { unionView: 'لم ينطلق بعد', stateView: 'منجز' },
      D14: { unionView: 'غير كافٍ' },
    },
  },
  {
    now: '2026-11-09T08:00:00.000Z',
    what: 'Week 1: completed, declared, clarified, gone backwards, blocked, new, removed, and two cells nobody can read',
    set: {
      D1: { due: { day: '2026-12-15' } },
      D2: { status: 'منجز', progress: 1, evidence: 'محضر رقم 14 بتاريخ 3 نونبر 2026' },
      D3: { status: 'منجز', progress: 1, current: '120 بذلة' },
      D5: { progress: 0.3, stateView: 'فتح باب الترشيح من جديد' },
      D6: { status: 'متعثر', stateView: 'متعثر', unionView: 'متعثر' },
      D10: { progress: 0.7, current: '56 حارساً' },
      D16: { due: '31/02/2027' },
      D18: { progress: '140%' },
    },
    add: [
      {
        ref: 'D19',
        title: 'تعميم التأمين على الحوادث البحرية',
        kind: 'مطلب',
        axis: 'الصحة والسلامة',
        owner: 'إدارة المنارات',
        agreedOn: { day: '2026-11-05' },
        due: 'النصف الأول من 2027',
        status: 'لم ينطلق بعد',
      },
    ],
    remove: ['D17'],
    meetings: [
      FIRST_MEETING,
      { committee: 'لجنة السلامة', planned: { day: '2026-11-25' }, agenda: 'بذل السلامة وأجهزة الاتصال' },
      { committee: 'لجنة المسار المهني', planned: { day: '2026-11-12' }, agenda: 'وضعية الأعوان المؤقتين' },
    ],
  },
  {
    now: '2026-11-16T08:00:00.000Z',
    what: 'Week 2: postponed for the second time, proof for what was declared, brought forward, dropped, came back',
    set: {
      D1: { progress: 0.55, current: '350 درهم', stateView: 'مُرضٍ' },
      D3: { evidence: { text: 'محضر التسليم', link: 'https://manarat.example/docs/budal-2026.pdf' } },
      D4: { due: { day: '2027-01-31' } },
      D13: { evidence: 'قرار رقم 7 بتاريخ 13 أكتوبر 2026\nhttps://manarat.example/qarar-7' },
      D15: { due: { day: '2026-12-20' }, progress: 0.9 },
      D16: { due: { day: '2027-02-15' } },
      D18: { status: 'ملغى', progress: '', stateView: 'أُدمج في دليل السلامة العام' },
    },
    add: [
      {
        ref: 'D17',
        title: 'إحداث مكتبة متنقلة للمنارات',
        kind: 'مطلب',
        axis: 'الأعمال الاجتماعية',
        owner: 'إدارة المنارات',
        agreedOn: { day: '2026-06-15' },
        due: 'أفق 2027',
        status: 'لم ينطلق بعد',
      },
    ],
    rounds: [
      {
        title: 'الدورة الأولى لسنة 2026',
        heldOn: { day: '2026-06-15' },
        place: 'مقر إدارة المنارات',
        countsTowardYear: 'نعم',
        minutes: { text: 'محضر الدورة الأولى', link: 'https://manarat.example/pv/2026-06-15' },
      },
      {
        title: 'لقاء استثنائي حول السلامة',
        heldOn: { day: '2026-11-10' },
        place: 'مرسى الريحان',
        countsTowardYear: 'لا',
      },
      { title: 'الدورة الثانية لسنة 2026', planned: { day: '2026-12-08' }, countsTowardYear: 'نعم' },
    ],
    meetings: [
      FIRST_MEETING,
      { committee: 'لجنة السلامة', planned: { day: '2026-11-25' }, agenda: 'بذل السلامة وأجهزة الاتصال' },
      {
        committee: 'لجنة المسار المهني',
        heldOn: { day: '2026-11-12' },
        agenda: 'وضعية الأعوان المؤقتين',
        outcome: 'إعداد لائحة الأعوان المعنيين قبل الدورة الثانية',
      },
      { committee: 'لجنة المسار المهني', planned: { day: '2026-12-03' }, agenda: 'لائحة الأعوان المؤقتين' },
    ],
  },
  { now: '2026-11-23T08:00:00.000Z', what: 'Week 3: nobody touches the sheet, and nothing moves' },
];
