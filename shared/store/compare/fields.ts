import type { Commitment, CommitmentField } from '../../model/commitment.ts';
import { FieldChange } from '../../model/history.ts';

/** Every fact of a commitment but where it stands: a row that moved has not changed. */
const COLUMN_OF = {
  ref: 'ref',
  title: 'title',
  kind: 'kind',
  axis: 'axis',
  owner: 'owner',
  dependsOn: 'dependsOn',
  beneficiaries: 'beneficiaries',
  committee: 'committee',
  agreedOn: 'agreedOn',
  due: 'due',
  recurs: 'due',
  status: 'status',
  statusText: 'status',
  saidLate: 'status',
  progress: 'progress',
  target: 'target',
  current: 'current',
  unionView: 'unionView',
  stateView: 'stateView',
  evidence: 'evidence',
  documents: 'evidence',
  notes: 'notes',
  updatedOn: 'updatedOn',
  extra: null,
} as const satisfies Record<Exclude<keyof Commitment, 'at'>, CommitmentField | null>;

const FIELDS = FieldChange.shape.field.options.flatMap((names) => names.options);

/** Whether two values of a commitment say the same; the order of keys says nothing, that of a list does. */
const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const left = Object.entries(one);
  const right = new Map<string, unknown>(Object.entries(other));
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
};

/** The fields that differ, each with both values and the cell that holds the new one. */
export const changedFields = (
  before: Commitment,
  after: Commitment,
  cellOf: (field: CommitmentField) => string | null,
): FieldChange[] =>
  FIELDS.filter((field) => !same(before[field], after[field])).map((field) => {
    const column = COLUMN_OF[field];
    return { field, from: before[field], to: after[field], cell: column && cellOf(column) };
  });
