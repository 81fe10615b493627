import fc from 'fast-check';
import { Status, ViewValue, type Commitment } from '../../../shared/model/commitment.ts';
import { Precision, type IsoDate } from '../../../shared/model/time.ts';
import type { Read } from '../../unit/digest/a-tracker.ts';
import { at8 } from '../../unit/digest/editions.ts';

/** Stands in every private cell, and must stand nowhere else. */
export const SECRET = 'سري';

const FIRST_MONDAY = Date.UTC(2026, 8, 7);
const WEEKS = 14;
const mondays: readonly IsoDate[] = Array.from({ length: WEEKS }, (_, week) =>
  new Date(FIRST_MONDAY + week * 7 * 86_400_000).toISOString().slice(0, 10),
);

const orNull = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null });
const oneOf = <T>(...given: readonly T[]) => fc.constantFrom(...given);
const date = fc.record({
  date: oneOf(
    '2026-06-30',
    '2026-09-30',
    '2026-10-15',
    '2026-11-01',
    '2026-11-30',
    '2026-12-31',
    '2027-06-30',
  ),
  precision: oneOf(...Precision.options),
  text: oneOf('أفق 2026', '31/12/2026'),
});
const view = orNull(
  fc.record({ value: orNull(oneOf(...ViewValue.options)), text: oneOf('غير كافٍ', 'قيد الدراسة') }),
);
const secret = orNull(oneOf(`${SECRET} 1`, `${SECRET} 2`));

/** A row as somebody may have left it: few values a field, so that weeks often agree in one and differ in another. */
const row: fc.Arbitrary<Partial<Commitment>> = fc.record({
  title: oneOf('توفير النقل', 'توفير النقل إلى المنارات'),
  axis: orNull(oneOf('الأجور', 'الاجور', 'التكوين')),
  owner: oneOf(['كتابة الدولة'], ['RCAR'], []),
  due: orNull(date),
  recurs: orNull(fc.constant({ times: 2, every: 'year' as const })),
  status: orNull(oneOf(...Status.options)),
  progress: orNull(oneOf(0, 40, 60, 100)),
  unionView: view,
  stateView: view,
  evidence: oneOf([], ['https://proof.example/1'], ['https://proof.example/2']),
  notes: secret,
  extra: secret.map((text) => (text === null ? {} : { ملف: text })),
});
const rows: fc.Arbitrary<Read['rows']> = fc.dictionary(oneOf('C1', 'C2', 'C3', 'C4'), row, {
  noNullPrototype: true,
});

/** A tracker as it was read at a few moments, and the Mondays on which there was an edition. */
export const weeks: fc.Arbitrary<{ readonly reads: readonly Read[]; readonly days: readonly IsoDate[] }> =
  fc.record({
    reads: fc
      .uniqueArray(fc.tuple(fc.nat(WEEKS * 7 * 24), rows), {
        selector: ([hour]) => hour,
        minLength: 1,
        maxLength: 12,
      })
      .map((taken) =>
        taken
          .toSorted(([one], [other]) => one - other)
          .map(([hour, all]) => ({ at: new Date(FIRST_MONDAY + hour * 3_600_000).toISOString(), rows: all })),
      ),
    days: fc.subarray([...mondays], { minLength: 1 }),
  });

/** Of the reads between two editions the last one alone. */
export const lastReadOfEach = (days: readonly IsoDate[], reads: readonly Read[]): Read[] => {
  const cuts = days.map(at8);
  const edition = ({ at }: Read): number => cuts.filter((cut) => cut <= at).length;
  return reads.filter((read, index) => {
    const next = reads[index + 1];
    return next === undefined || edition(next) !== edition(read);
  });
};
