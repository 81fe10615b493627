/**
 * The table's keys. One table, one fact an item; a partition holds what is asked for together. These are all the
 * questions that are asked, and a test asks each of them.
 *
 * | question                                         | key condition                                              |
 * | ------------------------------------------------ | ---------------------------------------------------------- |
 * | which commitments does a tracker have?           | pk = tracker#T, sk begins with commitment#                 |
 * | how does one commitment stand?                   | pk = tracker#T, sk = commitment#C                          |
 * | what is one commitment's life?                   | pk = changes#T, sk begins with C#                          |
 * | which change led to a version?                   | pk = changes#T, sk = C#00000V                              |
 * | what is the whole history?                       | pk = changes#T                                             |
 * | what had a sync begun that was cut short?        | pk = changes#T                                             |
 * | where did each row stand at the last read?       | pk = tracker#T, sk begins with list#layout#                |
 * | which rounds are there?                          | pk = tracker#T, sk begins with list#rounds#                |
 * | which committees are there?                      | pk = tracker#T, sk begins with list#committees#            |
 * | which meetings are there?                        | pk = tracker#T, sk begins with list#meetings#              |
 * | what did the last good read not understand?      | pk = tracker#T, sk begins with list#findings#              |
 * | how did the last sync end? the ones before?      | pk = syncs#T, backwards                                    |
 * | how did one sync end?                            | pk = syncs#T, sk = 00000000V                               |
 * | which editions has a tracker?                    | pk = editions#T                                            |
 * | which edition has a period?                      | pk = editions#T, sk = P                                    |
 * | which edition is the last?                       | pk = edition-numbers#T, backwards                          |
 * | which edition has a number?                      | pk = edition-numbers#T, sk = 00000V                        |
 * | did a person hold a period ahead of its edition? | pk = editions-ahead#T, sk = P                              |
 * | which periods are held?                          | pk = editions-ahead#T                                      |
 * | which deliveries has an edition?                 | pk = deliveries#T.P                                        |
 * | how does one delivery stand?                     | pk = deliveries#T.P, sk = D                                |
 * | who receives a tracker's digest?                 | pk = recipients#T                                          |
 * | who is one recipient?                            | pk = recipients#T, sk = R                                  |
 * | whose is an address?                             | pk = addresses#T, sk = folded address                      |
 * | is an address suppressed?                        | pk = suppressions, sk = hash of the folded address         |
 * | was a notice sent?                               | pk = notices, sk = N                                       |
 * | which of SES's events belong to no delivery?     | pk = strays                                                |
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A partition, or the part of it whose sort keys begin with `begins`. */
export interface Range {
  readonly pk: string;
  readonly begins?: string;
}

/** The lists that a tracker has one of each; see lists.ts. */
export type ListName = 'layout' | 'findings' | 'rounds' | 'committees' | 'meetings';

/** Numbers as text that sorts as the numbers do. */
const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

export const commitmentsOf = (trackerId: string): Range => ({
  pk: `tracker#${trackerId}`,
  begins: 'commitment#',
});
export const commitmentKey = (trackerId: string, id: string): Key => ({
  pk: `tracker#${trackerId}`,
  sk: `commitment#${id}`,
});

export const changesOf = (trackerId: string): Range => ({ pk: `changes#${trackerId}` });
export const changesOfOne = (trackerId: string, commitmentId: string): Range => ({
  pk: `changes#${trackerId}`,
  begins: `${commitmentId}#`,
});
export const changeKey = (trackerId: string, commitmentId: string, version: number): Key => ({
  pk: `changes#${trackerId}`,
  sk: `${commitmentId}#${padded(version, 6)}`,
});

export const listOf = (trackerId: string, name: ListName): Range => ({
  pk: `tracker#${trackerId}`,
  begins: `list#${name}#`,
});
export const listPartKey = (trackerId: string, name: ListName, part: number): Key => ({
  pk: `tracker#${trackerId}`,
  sk: `list#${name}#${padded(part, 3)}`,
});

export const syncsOf = (trackerId: string): Range => ({ pk: `syncs#${trackerId}` });
export const syncKey = (trackerId: string, number: number): Key => ({
  pk: `syncs#${trackerId}`,
  sk: padded(number, 9),
});

export const editionsOf = (trackerId: string): Range => ({ pk: `editions#${trackerId}` });
export const editionKey = (trackerId: string, period: string): Key => ({
  pk: `editions#${trackerId}`,
  sk: period,
});

export const editionNumbersOf = (trackerId: string): Range => ({ pk: `edition-numbers#${trackerId}` });
export const editionNumberKey = (trackerId: string, number: number): Key => ({
  pk: `edition-numbers#${trackerId}`,
  sk: padded(number, 6),
});
export const holdsAheadOf = (trackerId: string): Range => ({ pk: `editions-ahead#${trackerId}` });
export const holdAheadKey = (trackerId: string, period: string): Key => ({
  pk: `editions-ahead#${trackerId}`,
  sk: period,
});

export const deliveriesOf = (editionId: string): Range => ({ pk: `deliveries#${editionId}` });
export const deliveryKey = (editionId: string, deliveryId: string): Key => ({
  pk: `deliveries#${editionId}`,
  sk: deliveryId,
});

export const recipientsOf = (trackerId: string): Range => ({ pk: `recipients#${trackerId}` });
export const recipientKey = (trackerId: string, recipientId: string): Key => ({
  pk: `recipients#${trackerId}`,
  sk: recipientId,
});

export const addressKey = (trackerId: string, folded: string): Key => ({
  pk: `addresses#${trackerId}`,
  sk: folded,
});

/** `addressHash` as suppressions make it: the table is no place for the address itself. */
export const suppressionKey = (addressHash: string): Key => ({ pk: 'suppressions', sk: addressHash });

export const noticeKey = (noticeId: string): Key => ({ pk: 'notices', sk: noticeId });
export const strays: Range = { pk: 'strays' };
export const strayKey = (eventId: string): Key => ({ pk: 'strays', sk: eventId });
