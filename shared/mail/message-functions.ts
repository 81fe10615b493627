import type { Direction } from '../model/language.ts';
import { directionOfText, isolated } from './direction-of-text.ts';
import { frenchDate, frenchParty } from './french.ts';
import { remembering } from './remembering.ts';

/** A horizon typed in Arabic, so that it takes no word of the French before it along. */
const aside = (typed: string): string =>
  directionOfText(typed, 'ltr') === 'rtl' ? isolated(typed, 'ltr') : typed;

/**
 * What a message may call: `:number`, and for French `:alone`, `:the`, `:to` and `:of` for a party's name, `:from` and
 * `:until` for a date. The library's own functions make their Intl objects anew for every value; here they are made once a language. It copies what
 * they return property by property, so that these are plain objects.
 */
export const messageFunctions = (locale: string, language: Direction) => {
  const format = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const numberOf = remembering((value: number) => {
    const exact = String(value);
    const category = plurals.select(value);
    const written = format.format(value);
    return {
      type: 'number',
      dir: 'ltr' as const,
      selectKey: (keys: Set<string>) => (keys.has(exact) ? exact : keys.has(category) ? category : null),
      toString: () => written,
      valueOf: () => value,
    };
  });
  const text =
    (worded: (operand: string) => string) => (_context: unknown, _options: unknown, operand: unknown) => {
      const words = worded(String(operand));
      return {
        type: 'string',
        dir: directionOfText(words, language),
        selectKey: (keys: Set<string>) => (keys.has(words) ? words : null),
        toString: () => words,
      };
    };
  return {
    string: text((operand) => operand),
    number: (_context: unknown, _options: unknown, operand: unknown) => numberOf(Number(operand)),
    alone: text(frenchParty.alone),
    the: text(frenchParty.the),
    to: text(frenchParty.to),
    of: text(frenchParty.of),
    from: text((date) => frenchDate.from(aside(date))),
    until: text((date) => frenchDate.until(aside(date))),
  };
};
