import { MessageFormat } from 'messageformat';
import { directionOf, type Direction, type Language } from '../model/language.ts';
import type { Instant, IsoDate, PartialDate, Zone } from '../model/time.ts';
import { messages, type MessageId } from '../../templates/messages/messages.ts';
import { frenchParty } from './french.ts';
import { directionOfText, isolated } from './direction-of-text.ts';
import { typedText } from './typed-text.ts';

export type { MessageId };

/** What a message needs: counts as numbers, everything else as text. Each is isolated from the words around it. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** One language's words, numbers and dates, as Morocco writes them. */
export interface Words {
  readonly language: Language;
  readonly direction: Direction;
  say(id: MessageId, values?: MessageValues): string;
  number(value: number): string;
  /** `+2`, `−1`. */
  signed(value: number): string;
  /** Of a number from 0 to 100. */
  percent(value: number): string;
  /** `16 نونبر 2026`. */
  day(date: IsoDate): string;
  /** `من 16 إلى 22 نونبر 2026`: what both days share is said once. */
  range(first: IsoDate, last: IsoDate): string;
  /** A day and the wall clock of the digest's zone. */
  moment(instant: Instant): string;
  /** A day in this language; a horizon as it was typed, never its last day. */
  partial(date: PartialDate): string;
  list(parts: readonly string[]): string;
  /** Typed words that stand beside ours outside a message. */
  isolated(text: string): string;
}

const LOCALES: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };
const NO_BREAK = '\u00a0';

/** The library's own `:number` makes its Intl objects anew for every number; these are made once a language. */
const functionsOf = (locale: string, direction: Direction) => {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const text = (words: string) => ({
    type: 'string',
    dir: directionOfText(words, direction),
    selectKey: (keys: Set<string>) => (keys.has(words) ? words : null),
    toString: () => words,
  });
  return {
    string: (_context: unknown, _options: unknown, operand: unknown) => text(String(operand)),
    number: (_context: unknown, _options: unknown, operand: unknown) => {
      const value = Number(operand);
      return {
        type: 'number',
        dir: 'ltr' as const,
        selectKey: (keys: Set<string>) => {
          if (keys.has(String(value))) return String(value);
          const category = plurals.select(value);
          return keys.has(category) ? category : null;
        },
        toString: () => numbers.format(value),
        valueOf: () => value,
      };
    },
    to: (_context: unknown, _options: unknown, operand: unknown) => text(frenchParty.to(String(operand))),
    the: (_context: unknown, _options: unknown, operand: unknown) => text(frenchParty.the(String(operand))),
  };
};

const failing = (error: unknown): never => {
  throw error;
};

const made = new Map<string, Words>();

/** The words of a language, for a digest of a zone. Messages are parsed on first use and kept. */
export const wordsIn = (language: Language, zone: Zone): Words => {
  const key = `${language} ${zone}`;
  const known = made.get(key);
  if (known) return known;
  const words = makeWords(language, zone);
  made.set(key, words);
  return words;
};

const makeWords = (language: Language, zone: Zone): Words => {
  const locale = LOCALES[language];
  const direction = directionOf(language);
  const functions = functionsOf(locale, direction);
  const parsed = new Map<MessageId, MessageFormat<string, string>>();
  const numbers = new Intl.NumberFormat(locale);
  const signs = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const monthNames = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' });
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

  const say = (id: MessageId, values: MessageValues = {}): string => {
    let message = parsed.get(id);
    if (!message) {
      message = new MessageFormat<string, string>(locale, messages[language][id], { functions });
      parsed.set(id, message);
    }
    return message.format(values, failing);
  };
  /** A day with as much of its month and year as its neighbour does not say already. */
  const dayText = (date: IsoDate, parts: 'day' | 'month' | 'year'): string => {
    const at = new Date(`${date}T00:00:00Z`);
    const number = at.getUTCDate();
    const shown = [number === 1 ? say('note.first-of-month', { day: 1 }) : numbers.format(number)];
    if (parts !== 'day') shown.push(monthNames.format(at));
    if (parts === 'year') shown.push(String(at.getUTCFullYear()));
    return shown.join(NO_BREAK);
  };
  const day = (date: IsoDate): string => dayText(date, 'year');

  return {
    language,
    direction,
    say,
    number: (value) => numbers.format(value),
    signed: (value) =>
      signs
        .format(value)
        .replace(/\u200e/gu, '')
        .replace('-', '\u2212'),
    percent: (value) => percents.format(value / 100),
    day,
    range: (first, last) => {
      const shared =
        first.slice(0, 7) === last.slice(0, 7)
          ? 'day'
          : first.slice(0, 4) === last.slice(0, 4)
            ? 'month'
            : 'year';
      return say('note.range', { first: dayText(first, shared), last: dayText(last, 'year') });
    },
    moment: (instant) =>
      say('note.moment', {
        date: day(isoDay.format(new Date(instant))),
        time: clock.format(new Date(instant)),
      }),
    partial: ({ date, precision, text }) =>
      precision === 'day' || text.trim() === '' ? day(date) : typedText(text, 60),
    list: (parts) => lists.format(parts.map((part) => isolated(part, direction))),
    isolated: (text) => isolated(text, direction),
  };
};
