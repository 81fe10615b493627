import type { CalendarWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** English words for time. */
export const calendar: CalendarWords = {
  months: [
    terms`jan | january`,
    terms`feb | february`,
    terms`mar | march`,
    terms`apr | april`,
    terms`may`,
    terms`jun | june`,
    terms`jul | july`,
    terms`aug | august`,
    terms`sep | sept | september`,
    terms`oct | october`,
    terms`nov | november`,
    terms`dec | december`,
  ],
  weekdays: [
    terms`mon | monday`,
    terms`tue | tues | tuesday`,
    terms`wed | wednesday`,
    terms`thu | thur | thursday`,
    terms`fri | friday`,
    terms`sat | saturday`,
    terms`sun | sunday`,
  ],
  quarter: terms`qtr | quarter`,
  half: terms`half`,
  year: terms`year`,
  day: terms`day`,
  end: terms`close | end | eoy | late`,
  beginning: terms`beginning | early | start`,
  middle: terms`mid | middle`,
  before: terms`before`,
  ordinals: { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, last: 4 },
  fillers: terms`
    and | around | as | at | between | by | due | during | from | fy | in | later | latest | month | no |
    on | starting | than | to | until | year`,
  recurrences: {
    rates: {
      annual: 1,
      annually: 1,
      yearly: 1,
      'half yearly': 2,
      'semi annual': 2,
      'semi annually': 2,
      semiannual: 2,
      semiannually: 2,
      quarterly: 4,
      monthly: 12,
      fortnightly: 26,
      weekly: 52,
    },
    often: { once: 1, twice: 2 },
    occasions: terms`meeting | sessions | time`,
    every: terms`each | every | per`,
    in: terms`a | in a`,
    periods: { year: 1, quarter: 4, month: 12, fortnight: 26, week: 52 },
  },
};
