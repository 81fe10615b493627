/**
 * Keys of the mailing's own bookkeeping, beside those of keys.ts.
 *
 * | question                                         | key condition                           |
 * |--------------------------------------------------|-----------------------------------------|
 * | which edition has a number? which is the last?   | pk = edition-numbers#T, backwards       |
 * | did a person hold a period ahead of its edition? | pk = editions-ahead#T, sk = P           |
 * | whose is an address?                             | pk = addresses#T, sk = folded address   |
 * | was a notice sent?                               | pk = notices, sk = N                    |
 * | which of SES's events belong to no delivery?     | pk = strays, sk = event                 |
 */
import type { Key, Range } from './keys.ts';

export const editionNumbersOf = (trackerId: string): Range => ({ pk: `edition-numbers#${trackerId}` });
export const editionNumberKey = (trackerId: string, number: number): Key => ({
  pk: `edition-numbers#${trackerId}`,
  sk: String(number).padStart(6, '0'),
});
export const holdAheadKey = (trackerId: string, period: string): Key => ({
  pk: `editions-ahead#${trackerId}`,
  sk: period,
});
export const addressKey = (trackerId: string, folded: string): Key => ({
  pk: `addresses#${trackerId}`,
  sk: folded,
});
export const noticeKey = (noticeId: string): Key => ({ pk: 'notices', sk: noticeId });
export const strays: Range = { pk: 'strays' };
export const strayKey = (eventId: string): Key => ({ pk: 'strays', sk: eventId });
