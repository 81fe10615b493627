import type { Instant, IsoDate, Zone } from '../model/time.ts';
import { remembering } from './remembering.ts';

const NO_BREAK = '\u00a0';

/** What a date needs of its language's messages. */
export interface DateMessages {
  firstOfMonth(): string;
  range(first: string, last: string): string;
  moment(date: string, time: string): string;
}

export interface DatesInWords {
  day(date: IsoDate): string;
  range(first: IsoDate, last: IsoDate): string;
  moment(instant: Instant): string;
}

/** Dates as a locale of Morocco writes them: its own month names, digits of Latin shape, no break within. */
export const datesInWords = (locale: string, zone: Zone, messages: DateMessages): DatesInWords => {
  const months = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' });
  const monthOf = remembering((month: number) => months.format(new Date(Date.UTC(2026, month, 1))));
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  /** A day with as much of its month and year as its neighbour does not say already. */
  const written = (date: IsoDate, parts: 'day' | 'month' | 'year'): string => {
    const [year = '', month = '', day = ''] = date.split('-');
    const shown = [day === '01' ? messages.firstOfMonth() : String(Number(day))];
    if (parts !== 'day') shown.push(monthOf(Number(month) - 1));
    if (parts === 'year') shown.push(String(Number(year)));
    return shown.join(NO_BREAK);
  };
  const day = remembering((date: IsoDate) => written(date, 'year'));
  return {
    day,
    range(first, last) {
      const sameMonth = first.slice(0, 7) === last.slice(0, 7);
      const sameYear = first.slice(0, 4) === last.slice(0, 4);
      return messages.range(written(first, sameMonth ? 'day' : sameYear ? 'month' : 'year'), day(last));
    },
    moment: (instant) => {
      const at = new Date(instant);
      return messages.moment(day(isoDay.format(at)), time.format(at));
    },
  };
};
