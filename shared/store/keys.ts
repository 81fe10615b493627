/**
 * The table's keys. One table, one fact an item; a partition holds what is asked for together. What the mailing
 * keeps beside these has its keys in mailing-keys.ts.
 *
 * | question                                        | key condition                                             |
 * |-------------------------------------------------|-----------------------------------------------------------|
 * | which commitments does a tracker have?          | pk = tracker#T, sk begins with commitment#                |
 * | how does one commitment stand?                  | pk = tracker#T, sk = commitment#C                         |
 * | what is one commitment's life?                  | pk = changes#T, sk begins with C#                         |
 * | which change led to a version?                  | pk = changes#T, sk = C#00000V                             |
 * | what is the whole history?                      | pk = changes#T                                            |
 * | where did each row stand at the last read?      | pk = tracker#T, sk begins with list#layout#               |
 * | which rounds, committees, meetings are there?   | pk = tracker#T, sk begins with list#rounds# (and so on)   |
 * | what did the last good read not understand?     | pk = tracker#T, sk begins with list#findings#             |
 * | how did the last sync end? the ones before?     | pk = syncs#T, backwards                                   |
 * | how did one sync end?                           | pk = syncs#T, sk = 00000000N                              |
 * | which editions has a tracker? the last one?     | pk = editions#T, forwards or backwards                    |
 * | which edition has a period?                     | pk = editions#T, sk = P                                   |
 * | which deliveries has an edition?                | pk = deliveries#E                                         |
 * | how does one delivery stand?                    | pk = deliveries#E, sk = D                                 |
 * | who receives a tracker's digest?                | pk = recipients#T                                         |
 * | who is one recipient?                           | pk = recipients#T, sk = R                                 |
 * | is an address suppressed?                       | pk = suppressions, sk = hash of the address               |
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

/** `addressHash` as suppressions make it: the table is no place for the address itself. */
export const suppressionKey = (addressHash: string): Key => ({ pk: 'suppressions', sk: addressHash });
