import { describe, expect, it, test } from 'vitest';
import type { Language } from '../../../shared/model/language.ts';
import type { TabKind } from '../../../shared/model/normalised.ts';
import { lexicons } from '../../../shared/normalise/lexicon/languages.ts';
import type { FieldNames } from '../../../shared/normalise/lexicon/shapes.ts';
import { claimsOf } from '../../../shared/normalise/tab/header-names.ts';
import { namesTotal } from '../../../shared/normalise/tab/total.ts';
import { keyOf } from '../../../shared/normalise/text/word-keys.ts';
import { readAmount } from '../../../shared/normalise/values/amounts.ts';
import { comparatorAtEnd, comparatorIn } from '../../../shared/normalise/values/comparators.ts';
import { readDateText } from '../../../shared/normalise/values/dates.ts';
import { openCell } from '../../../shared/normalise/values/cell.ts';
import { dueParser } from '../../../shared/normalise/values/due.ts';
import { isDuration } from '../../../shared/normalise/values/durations.ts';
import { isDocument } from '../../../shared/normalise/values/evidence.ts';
import { parseCounts, parseKind } from '../../../shared/normalise/values/kinds.ts';
import { isNone } from '../../../shared/normalise/values/none.ts';
import { isDual, isNumberWord, numberInWords } from '../../../shared/normalise/values/number-words.ts';
import { readParties } from '../../../shared/normalise/values/parties.ts';
import { parseProgress } from '../../../shared/normalise/values/progress.ts';
import { isLeadIn, quantityInWords } from '../../../shared/normalise/values/quantity-words.ts';
import { recurrenceOf } from '../../../shared/normalise/values/recurrences.ts';
import { followsNumber } from '../../../shared/normalise/values/several-numbers.ts';
import { readStatus } from '../../../shared/normalise/values/status.ts';
import { unitOf } from '../../../shared/normalise/values/units.ts';
import { parseView } from '../../../shared/normalise/values/views.ts';
import { parsed } from './tables.ts';

const LANGUAGES: readonly Language[] = ['ar', 'fr', 'en'];
const KINDS: readonly TabKind[] = ['commitments', 'rounds', 'committees', 'meetings'];
const RANKS = { names: 4, also: 3, openings: 2, weak: 1 } as const;
const TIERS = ['names', 'also', 'weak', 'openings'] as const;

/** Every list of words in a lexicon, with the way to it. */
const listsIn = (value: unknown, way: string): [string, readonly string[]][] => {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => listsIn(inner, `${way}.${name}`));
};

describe.each(LANGUAGES)('the lexicon of %s', (language) => {
  const { headers, states, calendar, quantities, rows } = lexicons[language];

  test.each(listsIn(lexicons[language], language))('%s is sorted, and says nothing twice', (_, list) => {
    expect(list).toEqual([...list].sort());
    const keys = list.map(keyOf);
    expect(list.filter((_word, at) => keys.indexOf(keys[at] ?? '') !== at)).toEqual([]);
    expect(keys).not.toContain('');
  });

  test.each(KINDS)('names the columns of %s', (kind) => {
    for (const [field, names] of Object.entries<FieldNames>(headers[kind]))
      for (const tier of TIERS)
        for (const name of names[tier] ?? []) {
          const claims = claimsOf(kind, tier === 'openings' ? `${name} qqq` : name);
          expect([name, claims]).toEqual([
            name,
            expect.arrayContaining([expect.objectContaining({ field })]),
          ]);
          const rank = claims.find((claim) => claim.field === field)?.rank ?? 0;
          expect([name, rank]).toEqual([name, Math.max(rank, RANKS[tier])]);
        }
  });

  it('tells statuses', () => {
    for (const [meaning, words] of Object.entries(states.statuses))
      for (const word of words) {
        const read = readStatus(word);
        const status = meaning === 'late' || meaning === 'partly' ? 'in_progress' : meaning;
        expect([word, read]).toEqual([word, { status, saidLate: meaning === 'late' }]);
      }
  });

  it('turns a status about', () => {
    const done = { ar: 'منجز', fr: 'réalisé', en: 'done' }[language];
    for (const negation of states.negations)
      expect([negation, readStatus(`${negation} ${done}`)?.status]).toEqual([negation, 'not_started']);
  });

  it('lets a status begin with words that change nothing', () => {
    const done = { ar: 'منجز', fr: 'réalisé', en: 'done' }[language];
    for (const opener of states.openers)
      expect([opener, readStatus(`${opener} ${done}`)?.status]).toEqual([opener, 'done']);
  });

  it('tells what is to come, and what is done but for a part', () => {
    const done = { ar: 'منجز', fr: 'réalisé', en: 'done' }[language];
    const not = { ar: 'غير', fr: 'pas', en: 'not' }[language];
    for (const [word, past] of Object.entries(states.futures))
      expect([word, readStatus(past === '' ? `${word} ${done}` : word)?.status]).toEqual([
        word,
        'not_started',
      ]);
    for (const word of states.exceptions)
      expect([word, readStatus(`${done} ${word} qqq`)?.status]).toEqual([word, 'in_progress']);
    for (const word of states.wholly)
      expect([word, readStatus(`${not} ${done} ${word}`)?.status]).toEqual([word, 'in_progress']);
    for (const word of states.answers.done) expect([word, readStatus(word)?.status]).toEqual([word, 'done']);
    for (const word of states.answers.not_started)
      expect([word, readStatus(word)?.status]).toEqual([word, 'not_started']);
  });

  it('says done by a bare word only alone', () => {
    for (const word of states.bareDone) {
      expect([word, readStatus(word)?.status]).toEqual([word, 'done']);
      expect([word, readStatus(`${word} qqq zzz`)]).toEqual([word, null]);
    }
  });

  it('tells views, kinds and answers', () => {
    for (const [value, words] of Object.entries(states.views))
      for (const word of words) expect([word, parsed(parseView, word).value?.value]).toEqual([word, value]);
    for (const [kind, words] of Object.entries(states.kinds))
      for (const word of words) expect([word, parsed(parseKind, word).value]).toEqual([word, kind]);
    for (const word of states.yes)
      expect([word, parsed(parseCounts, word)]).toEqual([word, { value: true, problem: null }]);
    for (const word of states.no)
      expect([word, parsed(parseCounts, word)]).toEqual([word, { value: false, problem: null }]);
  });

  it('names months and weekdays', () => {
    calendar.months.forEach((names, index) => {
      const month = String(index + 1).padStart(2, '0');
      for (const name of names)
        expect([name, readDateText(`3 ${name} 2026`, 'first')]).toEqual([
          name,
          { date: `2026-${month}-03`, precision: 'day' },
        ]);
    });
    calendar.weekdays.forEach((names, index) => {
      for (const name of names)
        expect([
          name,
          readDateText(`${name} ${12 + index} ${calendar.months[9]?.[0]} 2026`, 'first'),
        ]).toEqual([name, { date: `2026-10-${12 + index}`, precision: 'day' }]);
    });
  });

  it('names periods and their edges', () => {
    for (const word of calendar.quarter)
      expect([word, readDateText(`${word} 2 2026`, 'last')]).toEqual([
        word,
        { date: '2026-06-30', precision: 'quarter' },
      ]);
    for (const word of calendar.half)
      expect([word, readDateText(`${word} 1 2026`, 'last')]).toEqual([
        word,
        { date: '2026-06-30', precision: 'half' },
      ]);
    for (const word of calendar.last)
      expect([word, readDateText(`${calendar.half[0]} ${word} 2026`, 'first')]).toEqual([
        word,
        { date: '2026-07-01', precision: 'half' },
      ]);
    for (const [word, number] of Object.entries(calendar.ordinals))
      expect([word, readDateText(`${calendar.quarter[0]} ${word} 2026`, 'first')]).toEqual([
        word,
        { date: `2026-${String(number * 3 - 2).padStart(2, '0')}-01`, precision: 'quarter' },
      ]);
    for (const word of [...calendar.year, ...calendar.end, ...calendar.fillers])
      expect([word, readDateText(`${word} 2026`, 'last')]).toEqual([
        word,
        { date: '2026-12-31', precision: 'year' },
      ]);
    for (const word of calendar.beginning)
      expect([word, readDateText(`${word} 2026`, 'last')]).toEqual([
        word,
        { date: '2026-03-31', precision: 'quarter' },
      ]);
    for (const word of calendar.middle)
      expect([word, readDateText(`${word} 2026`, 'last')]).toEqual([
        word,
        { date: '2026-06-30', precision: 'half' },
      ]);
    for (const word of calendar.before)
      expect([word, readDateText(`${word} 2026`, 'last')]).toEqual([word, { failed: 'ambiguous' }]);
  });

  it('names what comes round', () => {
    const { rates, often, occasions, every, in: within, periods } = calendar.recurrences;
    const year = { ar: 'سنة', fr: 'an', en: 'year' }[language];
    const twice = { ar: 'مرتين', fr: '2 fois', en: 'twice' }[language];
    const yearly = { ar: 'سنوي', fr: 'annuel', en: 'annual' }[language];
    const each = { ar: 'كل', fr: 'par', en: 'per' }[language];
    const timesOf = (phrase: string): number | undefined => recurrenceOf(phrase)?.times;
    for (const [word, times] of Object.entries(rates)) expect([word, timesOf(word)]).toEqual([word, times]);
    for (const [word, times] of Object.entries(often))
      expect([word, timesOf(`${word} ${each} ${year}`)]).toEqual([word, times]);
    for (const word of occasions) expect([word, timesOf(`3 ${word} ${yearly}`)]).toEqual([word, 3]);
    for (const word of every) expect([word, timesOf(`${word} ${year}`)]).toEqual([word, 1]);
    for (const word of within)
      expect([word, timesOf(`${word} ${year}`), timesOf(`${twice} ${word} ${year}`)]).toEqual([
        word,
        undefined,
        2,
      ]);
    for (const [word, times] of Object.entries(periods))
      expect([word, timesOf(`${each} ${word}`)]).toEqual([word, times]);
  });

  it('names what never ends', () => {
    for (const word of calendar.openEnded)
      expect([word, parsed(dueParser(1900), word)]).toEqual([
        word,
        { value: { due: null, recurs: null, openEnded: word }, problem: null },
      ]);
  });

  it('names what durations are counted in', () => {
    for (const word of calendar.day) {
      const typed = isDual(keyOf(word)) ? word : `18 ${word}`;
      expect([word, isDuration(openCell(typed)!)]).toEqual([word, true]);
    }
  });

  it('names quantities', () => {
    for (const [comparator, words] of Object.entries(quantities.comparators))
      for (const word of words)
        expect([word, comparatorIn(`${word} `).comparator, comparatorAtEnd(` ${word}`).comparator]).toEqual([
          word,
          comparator,
          comparator,
        ]);
    for (const word of quantities.dirham)
      expect([word, readAmount(`5 ${word}`)]).toEqual([
        word,
        { amount: 5, unit: 'MAD', comparator: '=', text: `5 ${word}` },
      ]);
    for (const word of quantities.percent) {
      expect([word, unitOf(word)?.unit]).toEqual([word, '%']);
      expect([word, parsed(parseProgress, `5 ${word}`).value]).toEqual([word, 5]);
    }
    for (const [word, factor] of Object.entries(quantities.multipliers))
      expect([word, readAmount(`2 ${word}`).amount]).toEqual([word, 2 * factor]);
    for (const [word, factor] of Object.entries(quantities.dirhamMultipliers))
      expect([word, readAmount(`2 ${word}`)]).toMatchObject([word, { amount: 2 * factor, unit: 'MAD' }]);
    for (const [word, amount] of Object.entries(quantities.twofold))
      expect([word, readAmount(`${word} qqq`)]).toMatchObject([word, { amount, unit: 'qqq' }]);
    for (const word of quantities.alone)
      expect([word, readAmount(`${word} qqq`)]).toMatchObject([
        word,
        { amount: quantities.multipliers[word] ?? 1e6, unit: 'qqq' },
      ]);
    for (const word of quantities.single)
      expect([word, readAmount(`qqq ${word}`)]).toMatchObject([word, { amount: 1, unit: 'qqq' }]);
    for (const word of quantities.outOf)
      expect([word, followsNumber(`دورتان ${word} `), followsNumber(`دورتان `)]).toEqual([word, true, false]);
    const million = { ar: 'مليون', fr: 'million', en: 'million' }[language];
    for (const word of quantities.andHalf)
      expect([word, readAmount(`2 ${million} ${word} qqq`)]).toMatchObject([
        word,
        { amount: 2.5e6, unit: 'qqq' },
      ]);
    for (const word of quantities.beyondTen) expect([word, isNumberWord(keyOf(word))]).toEqual([word, true]);
    const three = keyOf(Object.entries(quantities.numbers).find(([, number]) => number === 3)?.[0] ?? '');
    for (const word of quantities.between)
      expect([word, numberInWords([three, keyOf(word), three], 0)]).toEqual([word, null]);
    for (const [word, number] of Object.entries(quantities.numbers))
      expect([word, readAmount(`${word} qqq`)]).toMatchObject([word, { amount: number, unit: 'qqq' }]);
    for (const word of quantities.duals) expect([word, readAmount(word).amount]).toEqual([word, 2]);
    for (const word of quantities.references) expect([word, isLeadIn(`${word} `)]).toEqual([word, false]);
    const two = Object.entries(quantities.numbers).find(([, number]) => number === 2)?.[0];
    for (const word of quantities.lead)
      expect([word, quantityInWords(`${word} ${two} qqq`)?.number]).toEqual([word, 2]);
  });

  it('tells rows, documents and parties', () => {
    for (const word of rows.none) expect([word, isNone(word)]).toEqual([word, true]);
    for (const word of rows.total) expect([word, namesTotal(word)]).toEqual([word, 'only']);
    for (const word of rows.documents) expect([word, isDocument(`${word} 12/2025`)]).toEqual([word, true]);
    const and = { ar: ' و', fr: ' et ', en: ' and ' }[language];
    for (const word of rows.sides) {
      const other = keyOf(word) === keyOf('الحكومة') ? 'الوزارة' : 'الحكومة';
      if (language === 'ar') expect([word, readParties(`${other} و${word}`)]).toEqual([word, [other, word]]);
    }
    const head = { ar: 'وزارة', fr: 'Qqq', en: 'Qqq' }[language];
    for (const word of rows.partyHeads)
      expect([word, readParties(`${head} zzz${and}${word} xxx`)]).toEqual([
        word,
        [`${head} zzz`, `${word} xxx`],
      ]);
  });
});

it('lets a header be two fields only where its cells can decide', () => {
  const undecided = LANGUAGES.flatMap((language) =>
    Object.entries<FieldNames>(lexicons[language].headers.commitments).flatMap(([, names]) =>
      TIERS.slice(0, 3).flatMap((tier) => names[tier] ?? []),
    ),
  )
    .map(
      (name) =>
        [
          name,
          claimsOf('commitments', name)
            .map(({ field }) => field)
            .sort()
            .join(' '),
        ] as const,
    )
    .filter(([, fields]) => fields.includes(' ') && fields !== 'progress status');
  expect(undecided).toEqual([]);
});
