import { MessageFormat } from 'messageformat';
import { directionOf, type Direction, type Language } from '../model/language.ts';
import type { Instant, IsoDate, PartialDate, Zone } from '../model/time.ts';
import { messages, type MessageId } from '../../templates/messages/messages.ts';
import { datesInWords } from './dates-in-words.ts';
import { isolated } from './direction-of-text.ts';
import { messageFunctions } from './message-functions.ts';
import { withFrenchSpaces } from './french.ts';
import { remembering } from './remembering.ts';
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
  /** Names or documents, each as typed. */
  list(parts: readonly string[]): string;
  /** Typed words that stand beside ours outside a message. */
  isolated(text: string): string;
}

const LOCALES: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

const failing = (error: unknown): never => {
  throw error;
};

const sourceOf = (language: Language, id: MessageId): string =>
  language === 'fr' ? withFrenchSpaces(messages.fr[id]) : messages[language][id];

/** Says a message. Each is parsed on first use and kept; one without values is said once. */
const sayer = (language: Language): Words['say'] => {
  const functions = messageFunctions(LOCALES[language], directionOf(language));
  const parsed = remembering(
    (id: MessageId) =>
      new MessageFormat<string, string>(LOCALES[language], sourceOf(language, id), { functions }),
  );
  const plain = remembering((id: MessageId) => parsed(id).format({}, failing));
  return (id, values) => (values === undefined ? plain(id) : parsed(id).format(values, failing));
};

const makeWords = (language: Language, zone: Zone): Words => {
  const locale = LOCALES[language];
  const direction = directionOf(language);
  const say = sayer(language);
  const numbers = new Intl.NumberFormat(locale);
  const signs = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const dates = datesInWords(locale, zone, {
    firstOfMonth: () => say('note.first-of-month', { day: 1 }),
    range: (first, last) => say('note.range', { first, last }),
    moment: (date, time) => say('note.moment', { date, time }),
  });
  return {
    language,
    direction,
    say,
    ...dates,
    number: remembering((value) => numbers.format(value)),
    signed: (value) => signs.format(value).replaceAll('\u200e', '').replace('-', '\u2212'),
    percent: remembering((value) => percents.format(value / 100)),
    partial: ({ date, precision, text }) =>
      precision === 'day' || text.trim() === '' ? dates.day(date) : typedText(text, 60),
    list: (parts) =>
      parts.length === 1 ? (parts[0] ?? '') : lists.format(parts.map((part) => isolated(part, direction))),
    isolated: (text) => isolated(text, direction),
  };
};

const known = new Map<string, Words>();

/** The words of a language, for a digest of a zone. */
export const wordsIn = (language: Language, zone: Zone): Words => {
  const key = `${language} ${zone}`;
  const words = known.get(key) ?? makeWords(language, zone);
  known.set(key, words);
  return words;
};
