import { describe, expect, it, test } from 'vitest';
import { dueParser } from '../../../shared/normalise/values/due.ts';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { only, parsed, tableOf, tabOf } from './tables.ts';

const due = dueParser(1900);

describe('what comes round', () => {
  test.each<[number, readonly string[]]>([
    [1, ['سنوياً', 'كل سنة', 'بشكل سنوي', 'مرة في السنة', 'مرة واحدة في السنة', 'اجتماع واحد كل سنة', 'annuel', 'Réunion annuelle', 'chaque année', 'tous les ans', '1 fois / an', 'once a year', 'yearly']],
    [2, ['مرتين في السنة', 'مرتان سنوياً', 'مرتين على الأقل في السنة', 'دورتان في السنة', 'دورتان سنويتان', 'كل ستة أشهر', 'كل أسدس', 'نصف سنوي', 'deux fois par an', 'deux réunions par an', '2x/an', '2/an', "2 fois l'an", 'une session par semestre', 'semestrielle', 'twice a year', 'biannual', 'biannually', 'two meetings a year', 'every 6 months', 'au moins deux fois par an']],
    [3, ['ثلاث دورات في السنة', '٣ مرات في السنة', 'كل أربعة أشهر', '3 times per year']],
    [4, ['كل ثلاثة أشهر', 'مرة كل 3 أشهر', 'فصلياً', 'trimestriel', 'réunions trimestrielles', 'une fois par trimestre', 'tous les trois mois', 'every quarter', 'أربعة اجتماعات في السنة']],
    [6, ['كل شهرين', 'bimestriel', 'une fois tous les deux mois']],
    [12, ['12 fois par an', 'شهرياً', 'كل شهر', 'اجتماعات شهرية', 'mensuel', 'une réunion par mois', 'monthly']],
    [24, ['مرتين في الشهر', 'bimensuelle', 'deux fois par mois']],
    [26, ['كل أسبوعين', 'toutes les deux semaines', 'every two weeks']],
    [52, ['أسبوعياً', 'hebdomadaire', 'une fois par semaine', 'weekly']],
  ])('%i times a year is said in many ways', (times, ways) => {
    for (const typed of ways) expect([typed, parsed(due, typed)]).toEqual([typed, { value: { due: null, recurs: { times, every: 'year' }, openEnded: null }, problem: null }]);
  }); // prettier-ignore

  test.each([
    'tous les deux ans', 'كل سنتين', 'biennal', 'bimonthly', 'périodique', 'دورياً', 'quotidien', 'tous les 5 mois', '3 mois', 'deux sessions', 'خلال السنة', "dans l'année", 'annuel, avant fin juin', 'سنوياً (مارس)', 'plus de deux fois par an', 'par', 'كل دورة', '123 fois par an', '2 - 3 fois par an', 'deux fois par an en mars',
  ])('does not guess at %s', (typed) => {
    expect(parsed(due, typed)).toMatchObject({ value: { due: null, recurs: null }, problem: { severity: 'error', code: 'date.unreadable' } });
  }); // prettier-ignore

  it('is a date where it is one', () => {
    expect(parsed(due, 'أفق 2026').value).toEqual({
      due: { date: '2026-12-31', precision: 'year', text: 'أفق 2026' },
      recurs: null,
      openEnded: null,
    });
    expect(parsed(due, 2026).value.due?.date).toBe('2026-12-31');
  });
});

describe('what never ends', () => {
  const read = (typed: string) =>
    only(
      normalise(
        tableOf(
          tabOf('T', [
            ['الالتزام', 'الأجل', 'الحالة'],
            ['أ', typed, 'جار'],
          ]),
        ),
      ),
    );

  test.each(['مستمر', 'Permanent', 'En continu', 'طيلة السنة', "Tout au long de l'année"])(
    'has no date and nothing to mend, and its words are kept: %s',
    (typed) => {
      const { item, untaken } = read(typed);
      expect([item.due, item.recurs, item.extra, untaken]).toEqual([null, null, { الأجل: typed }, []]);
    },
  );

  test.each(['Court terme', 'permanent jusqu’en mai'])('is not said by %s', (typed) => {
    expect(parsed(due, typed).problem?.severity).toBe('error');
  });
});
