import type { CountName, Digest, DigestItem } from '../../../shared/model/digest.ts';
import type { PartialDate } from '../../../shared/model/time.ts';

/** Digests made by hand, of an invented sector: what a test of the mail starts from. */
export const day = (date: string): PartialDate => ({ date, precision: 'day', text: date });
export const horizon = (year: number): PartialDate => ({
  date: `${year}-12-31`,
  precision: 'year',
  text: `أفق ${year}`,
});

export const anItem = (over: Partial<DigestItem> = {}): DigestItem => ({
  id: over.ref ?? 'i1',
  ref: 'C1',
  title: 'تعميم التغطية الصحية التكميلية على جميع المستخدمين',
  kind: 'commitment',
  axis: 'الأجور والتعويضات',
  owner: ['وزارة المنارات'],
  dependsOn: [],
  beneficiaries: null,
  committee: null,
  owedByAdministration: true,
  standing: 'in_progress',
  status: 'in_progress',
  statusText: 'في طور الإنجاز',
  saidLate: false,
  progress: null,
  agreedOn: day('2026-02-10'),
  due: null,
  recurs: null,
  firstDue: null,
  postponements: 0,
  target: null,
  current: null,
  unionView: null,
  stateView: null,
  evidence: [],
  documents: [],
  changedAt: '2026-11-17T10:00:00.000Z',
  disclosed: [],
  ...over,
});

export const counts = (
  now: Partial<Record<CountName, number>>,
  before: Partial<Record<CountName, number>> | null = null,
): Digest['counts'] => {
  const count = (name: CountName) => ({
    now: now[name] ?? 0,
    before: before === null ? null : (before[name] ?? 0),
  });
  return {
    done: count('done'),
    declared: count('declared'),
    in_progress: count('in_progress'),
    blocked: count('blocked'),
    not_started: count('not_started'),
    not_given: count('not_given'),
    dropped: count('dropped'),
    overdue: count('overdue'),
  };
};

/** A week without anything in it; every test says what it adds. */
export const aDigest = (over: Partial<Digest> = {}): Digest => ({
  trackerId: 'lighthouses',
  editionId: 'lighthouses.2026-W48',
  number: 7,
  period: '2026-W48',
  week: { from: '2026-11-16', to: '2026-11-22' },
  window: { from: '2026-11-16T08:00:00.000Z', to: '2026-11-23T08:00:00.000Z' },
  today: '2026-11-23',
  zone: 'Africa/Casablanca',
  missedPeriods: 0,
  dataAsOf: '2026-11-23T07:55:00.000Z',
  stale: null,
  dialogue: {
    name: {
      ar: 'الحوار الاجتماعي لقطاع المنارات',
      fr: 'Dialogue social du secteur des phares',
      en: 'Social dialogue of the lighthouse sector',
    },
    union: {
      name: {
        ar: 'النقابة الوطنية لمستخدمي المنارات',
        fr: 'Syndicat national des phares',
        en: 'Lighthouse union',
      },
      short: { ar: 'المكتب الوطني', fr: 'bureau national', en: 'national bureau' },
      aliases: [],
    },
    administration: {
      name: {
        ar: 'كتابة الدولة المكلفة بالمنارات',
        fr: 'Secrétariat d’État aux phares',
        en: 'State Secretariat',
      },
      short: { ar: 'كتابة الدولة', fr: 'secrétariat d’État', en: 'State Secretariat' },
      aliases: [],
    },
    audienceNames: {},
    fictional: true,
    provenance: null,
    sheetUrl: 'https://docs.google.com/spreadsheets/d/secret-sheet-id/edit',
  },
  total: 0,
  counts: counts({}, {}),
  passedNotGiven: { now: 0, before: 0 },
  axes: [],
  trend: [],
  moved: [],
  removed: [],
  quietWeeks: 0,
  overdue: [],
  passedStatusNotGiven: [],
  dueSoon: [],
  standingStill: [],
  differences: [],
  sessions: { year: 2026, held: 0, due: null, lastHeld: null, next: null, committees: [] },
  items: [],
  history: [],
  findings: [],
  ...over,
});
