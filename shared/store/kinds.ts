import * as z from 'zod';
import { Place } from '../model/commitment.ts';
import { Committee, Meeting, Round } from '../model/dialogue.ts';
import { Finding } from '../model/finding.ts';
import { Change, CommitmentRecord } from '../model/history.ts';
import type { ItemKind } from './item.ts';
import type { ListName } from './keys.ts';
import { SyncRecord } from './sync-record.ts';

/** A kind of which there has been one shape so far. */
const firstShape = <Value>(name: string, schema: z.ZodType<Value>): ItemKind<Value> => ({
  name,
  shape: 1,
  schema,
  upgrades: {},
});

/** A commitment's revision in the table is its version: each is put once, by the change of that number. */
export const commitmentKind = firstShape('commitment', CommitmentRecord);
export const changeKind = firstShape('change', Change);

const SyncOfShape1 = z.looseObject({ standing: z.looseObject({}) });

/** At first a sync did not count its requests, and its standing held a hash of the last answer in the sheet. */
const countingNoRequests = (data: unknown): unknown => {
  const old = SyncOfShape1.safeParse(data);
  if (!old.success) return data;
  const { reported: _reported, ...standing } = old.data.standing;
  return { requests: 0, unanswered: null, ...old.data, standing };
};

export const syncKind: ItemKind<SyncRecord> = {
  name: 'sync',
  shape: 2,
  schema: SyncRecord,
  upgrades: { 1: countingNoRequests },
};

/** Where a commitment stood at the last read. One list for all: a sort of the sheet is one write, not one a row. */
export const Standpoint = z.strictObject({ id: z.string().min(1), at: Place });
export type Standpoint = z.infer<typeof Standpoint>;

/** A part of a list that a tracker has one of; `of` is how many parts it has. */
export interface ListPart<Item> {
  readonly of: number;
  readonly items: readonly Item[];
}

/** A list that is read and kept as a whole, in parts that each fit an item. */
export interface ListKind<Item> {
  readonly name: ListName;
  readonly part: ItemKind<ListPart<Item>>;
}

const list = <Item>(name: ListName, item: z.ZodType<Item>): ListKind<Item> => ({
  name,
  part: firstShape(`list-${name}`, z.strictObject({ of: z.int().positive(), items: z.array(item) })),
});

export const layoutList = list('layout', Standpoint);
export const findingsList = list('findings', Finding);
export const roundsList = list('rounds', Round);
export const committeesList = list('committees', Committee);
export const meetingsList = list('meetings', Meeting);
