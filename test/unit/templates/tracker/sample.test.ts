import { beforeAll, describe, expect, test } from 'vitest';
import type { Commitment } from '../../../../shared/model/commitment.ts';
import type { Normalised } from '../../../../shared/model/normalised.ts';
import { writeSampleTracker } from '../../../../templates/tracker/sample.ts';
import { understood } from './understood.ts';

const STATE = ['كتابة الدولة'];
const BOTH = ['كتابة الدولة', 'التنسيق النقابي الثلاثي'];
const ON_THE_DAY = { date: '2025-10-14', precision: 'day', text: '14/10/2025' };

/** What the tracker may say of a commitment and the agreement does not: nobody said it, so it stands blank. */
const UNSAID = {
  dependsOn: [],
  beneficiaries: null,
  committee: null,
  agreedOn: null,
  due: null,
  recurs: null,
  status: null,
  statusText: null,
  saidLate: false,
  progress: null,
  target: null,
  current: null,
  unionView: null,
  stateView: null,
  evidence: [],
  documents: [],
  notes: null,
  updatedOn: null,
  extra: {},
} as const;

type Said = Partial<Omit<Commitment, 'ref' | 'kind' | 'axis' | 'owner'>>;
const gain = { status: 'done', statusText: 'منجز' } as const;
const agreed = { agreedOn: ON_THE_DAY } as Said;

const AGREEMENT: readonly (readonly [
  ref: string,
  kind: string,
  axis: string,
  owner: string[],
  said: Said,
])[] = [
  ['G1', 'gain', 'الأجور والتعويضات', STATE, gain],
  ['G2', 'gain', 'ظروف العمل', STATE, gain],
  ['G3', 'gain', 'التوظيف', STATE, gain],
  ['G4', 'gain', 'التكوين', STATE, { status: 'in_progress', statusText: 'في طور الإنجاز' }],
  ['P1', 'project', 'الأعمال الاجتماعية', STATE, {}],
  ['P2', 'project', 'الأعمال الاجتماعية', STATE, {}],
  ['C1', 'measure', 'الحوار الاجتماعي', BOTH, { ...agreed, recurs: { times: 2, every: 'year' } }],
  [
    'C2',
    'measure',
    'الحوار الاجتماعي',
    BOTH,
    { ...agreed, target: { amount: 2, unit: null, comparator: '=', text: 'لجنتان' } },
  ],
  ['C3', 'measure', 'الحوار الاجتماعي', STATE, agreed],
  [
    'C4',
    'commitment',
    'الأجور والتعويضات',
    STATE,
    {
      ...agreed,
      dependsOn: ['وزارة الاقتصاد والمالية'],
      due: { date: '2026-12-31', precision: 'year', text: 'في أفق سنة 2026' },
      target: { amount: 1000, unit: 'MAD', comparator: '>=', text: 'على الأقل 1000 درهم' },
    },
  ],
  [
    'C5',
    'commitment',
    'التقاعد',
    STATE,
    { ...agreed, dependsOn: ['النظام الجماعي لمنح رواتب التقاعد (RCAR)'] },
  ],
  ['C6', 'commitment', 'الحركة الانتقالية', STATE, agreed],
  ['C7', 'measure', 'التكوين', STATE, agreed],
  ['C8', 'measure', 'الأعمال الاجتماعية', STATE, agreed],
  [
    'C9',
    'measure',
    'الحوار الاجتماعي',
    ['اللجنتان المشتركتان'],
    { ...agreed, due: { date: '2025-10-16', precision: 'day', text: '16/10/2025' } },
  ],
];

describe('the shipped tracker', () => {
  let read: Normalised;
  beforeAll(async () => {
    read = await understood(await writeSampleTracker());
  });

  test('holds the fifteen rows of the agreement, in order', () => {
    expect(read.commitments.map(({ item }) => item.ref)).toEqual(AGREEMENT.map(([ref]) => ref));
  });

  test.each(AGREEMENT)('says of %s what was said, and invents nothing', (ref, kind, axis, owner, said) => {
    const { title, at, ...item } = read.commitments.find(({ item }) => item.ref === ref)!.item;
    expect(item).toEqual({ ...UNSAID, ref, kind, axis, owner, ...said });
    expect(title).toMatch(/\p{Script=Arabic}/u);
    expect(at.tab).toBe('الالتزامات');
  });

  test('pleads for the amount and promises no month', () => {
    const plea = read.commitments.find(({ item }) => item.ref === 'C4')!.item;
    expect(plea.title).toContain('الترافع');
    expect(plea.title).not.toMatch(/شهر/u);
  });

  test('knows the one meeting, and leaves open whether it counts', () => {
    expect(read.rounds.map(({ item }) => [item.heldOn?.date, item.planned, item.minutes])).toEqual([
      ['2025-10-14', null, null],
    ]);
    expect(read.rounds[0]?.item.extra).toHaveProperty('ملاحظات');
  });

  test('knows the two joint committees, which begin on 16 October, and no meeting of theirs', () => {
    expect(read.committees.map(({ item }) => [item.members, item.startsOn?.date])).toEqual([
      [[], '2025-10-16'],
      [[], '2025-10-16'],
    ]);
    expect(read.meetings).toEqual([]);
  });

  test('is understood without a finding, in Arabic', () => {
    expect(read.findings).toEqual([]);
    expect(read.language).toBe('ar');
  });

  test('is written the same each time', async () => {
    expect(await understood(await writeSampleTracker())).toEqual(read);
  });
});
