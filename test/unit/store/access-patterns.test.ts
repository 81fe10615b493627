import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Key, Range } from '../../../shared/store/keys.ts';
import { createMailing } from '../../../shared/store/mailing.ts';
import { createStore } from '../../../shared/store/store.ts';
import type { ReadOrder, Table } from '../../../shared/store/table.ts';
import { firstSeen } from '../../contract/store/fixtures.ts';
import { editionOf } from '../../hostile/mailing.ts';
import { memoryTable } from '../../hostile/memory-table.ts';

const source = readFileSync(new URL('../../../shared/store/keys.ts', import.meta.url), 'utf8');

/** The table of questions as it stands over the keys: question and key condition. */
const documented = [...source.matchAll(/^ \* \| ([^|-][^|]*?) +\| ([^|]+?) +\|$/gm)]
  .map(([, question = '', condition = '']) => [question, condition] as const)
  .slice(1);

/** Notes each read of a table as the condition it asks by. */
const asked = () => {
  const table = memoryTable();
  const conditions: string[] = [];
  const note = ({ pk, ...rest }: Key | Range, { newestFirst }: ReadOrder = {}) => {
    const sk = 'sk' in rest ? `, sk = ${rest.sk}` : rest.begins ? `, sk begins with ${rest.begins}` : '';
    conditions.push(`pk = ${pk}${sk}${newestFirst ? ', backwards' : ''}`);
  };
  const noting: Table = {
    ...table,
    get: (kind, key) => (note(key), table.get(kind, key)),
    list: (kind, range, order) => (note(range, order), table.list(kind, range, order)),
    all: (kind, range, order) => (note(range, order), table.all(kind, range, order)),
  };
  return { conditions, ...createStore(noting), ...createMailing(noting) };
};
type Asked = ReturnType<typeof asked>;

const drained = async (all: AsyncIterable<unknown>): Promise<void> => {
  for await (const _one of all);
};
const { after } = firstSeen('C', 1);
const record = { ...after, trackerId: 'T' };
const seventh = { ...firstSeen('C', 1), trackerId: 'T', version: 7, after: { ...record, version: 7 } };
const ADDRESS = 'a@x.example';

/** Each question, put to the function that is named for it. */
const QUESTIONS: Readonly<Record<string, (stored: Asked) => Promise<unknown>>> = {
  'which commitments does a tracker have?': ({ commitments }) => commitments.all('T'),
  'how does one commitment stand?': ({ commitments }) => commitments.get('T', 'C'),
  "what is one commitment's life?": ({ changes }) => changes.ofCommitment(record),
  'which change led to a version?': async ({ commitments }) => {
    for (const _again of [1, 2]) await commitments.apply(seventh).catch(() => undefined);
  },
  'what is the whole history?': ({ changes }) => changes.ofTracker('T', []),
  'what had a sync begun that was cut short?': ({ changes }) => drained(changes.madeBy('T', new Set())),
  'where did each row stand at the last read?': ({ commitments }) => commitments.layout('T'),
  'which rounds are there?': ({ dialogue }) => dialogue.rounds('T'),
  'which committees are there?': ({ dialogue }) => dialogue.committees('T'),
  'which meetings are there?': ({ dialogue }) => dialogue.meetings('T'),
  'what did the last good read not understand?': ({ syncs }) => syncs.findings('T'),
  'how did the last sync end? the ones before?': ({ syncs }) => syncs.recent('T', 9),
  'how did one sync end?': ({ syncs }) => syncs.record('T', 7),
  'which editions has a tracker?': ({ editions }) => editions.of('T'),
  'which edition has a period?': ({ editions }) => editions.get('T.P'),
  'which edition is the last?': ({ editions }) => editions.latest('T'),
  'which edition has a number?': async ({ editions }) => {
    const edition = editionOf({ id: 'T.P', trackerId: 'T', period: 'P', number: 7 });
    for (const _again of [1, 2]) await editions.put(edition).catch(() => undefined);
  },
  'did a person hold a period ahead of its edition?': ({ editions }) => editions.holdAhead('T', 'P'),
  'which periods are held?': ({ editions }) => editions.periodsHeld('T'),
  'which deliveries has an edition?': ({ deliveries }) => deliveries.of('T.P'),
  'how does one delivery stand?': ({ deliveries }) => deliveries.get({ editionId: 'T.P', deliveryId: 'D' }),
  "who receives a tracker's digest?": ({ recipients }) => recipients.of('T'),
  'who is one recipient?': ({ recipients }) => recipients.get('T', 'R'),
  'whose is an address?': ({ recipients }) => recipients.byAddress('T', ADDRESS.toUpperCase()),
  'is an address suppressed?': ({ suppressions }) => suppressions.of(ADDRESS.toUpperCase()),
  'was a notice sent?': ({ notices }) => notices.get('N'),
  "which of SES's events belong to no delivery?": ({ strays }) => strays.all(),
};

/** A condition as the table has it, with the numbers and addresses that are asked for here. */
const filledIn = (condition: string): string =>
  condition
    .replace('hash of the folded address', createHash('sha256').update(ADDRESS).digest('hex'))
    .replace('folded address', ADDRESS)
    .replace(/0V$/, '07');

it('names every question that the store answers, and no other', () => {
  expect(documented.map(([question]) => question)).toEqual(Object.keys(QUESTIONS));
});

it.each(documented)('%s — %s', async (question, condition) => {
  const stored = asked();
  await QUESTIONS[question]?.(stored).catch(() => undefined);
  expect(stored.conditions).toContain(filledIn(condition));
  const known = documented.map(([, each]) => filledIn(each));
  for (const each of stored.conditions) expect(known).toContain(each);
});
