import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { fromItem, newStamp, toItem, type ItemKind, type Stored, type WriteOptions } from './item.ts';
import type { Key, Range } from './keys.ts';
import { patiently, realPause, type Pause } from './patience.ts';

export interface ReadOrder {
  readonly newestFirst?: boolean;
  /** At most so many. */
  readonly limit?: number;
}

/**
 * The one table, spoken to in the few ways that need no transaction. Every read sees every write that ended
 * before it, and is parsed (StoredDataError where it cannot be).
 */
export interface Table {
  get<Value>(kind: ItemKind<Value>, key: Key): Promise<Stored<Value> | null>;
  /** In key order, page by page. */
  list<Value>(kind: ItemKind<Value>, range: Range, order?: ReadOrder): AsyncGenerator<Stored<Value>>;
  /** The same at once, for what fits the memory. */
  all<Value>(kind: ItemKind<Value>, range: Range, order?: ReadOrder): Promise<Stored<Value>[]>;
  /** Puts an item where none stands. False: one stands there. */
  create<Value>(kind: ItemKind<Value>, key: Key, value: Value, options?: WriteOptions): Promise<boolean>;
  /** Puts a new state in the place of exactly the one that was read. Null: it is no longer that one. */
  replace<Value>(
    kind: ItemKind<Value>,
    read: Stored<Value>,
    value: Value,
    options?: WriteOptions,
  ): Promise<Stored<Value> | null>;
  remove(key: Key): Promise<void>;
}

export interface TableOptions {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly pause?: Pause;
  /** Items asked for at once; the database's own measure (1 MB) where not given. */
  readonly pageSize?: number;
}

/** Opens the table of that name. Nothing is asked of the database yet. */
export const openTable = ({ client, name, pause = realPause, pageSize }: TableOptions): Table => {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

  const read = async (key: Key): Promise<unknown> => {
    const get = new GetCommand({ TableName: name, Key: key, ConsistentRead: true });
    return (await patiently(() => documents.send(get), pause)).answer.Item;
  };

  /** Writes on a condition. True also where an earlier try of this very write turns out to have succeeded. */
  const write = async (put: PutCommand, key: Key, stamp: string): Promise<boolean> => {
    const { answer, doubtful } = await patiently(
      () =>
        documents.send(put).then(
          () => true,
          (error: unknown) => {
            if (error instanceof ConditionalCheckFailedException) return false;
            throw error;
          },
        ),
      pause,
    );
    if (answer || !doubtful) return answer;
    const item = await read(key);
    return typeof item === 'object' && item !== null && 'stamp' in item && item.stamp === stamp;
  };

  const list = async function* <Value>(
    kind: ItemKind<Value>,
    { pk, begins }: Range,
    { newestFirst = false, limit = Infinity }: ReadOrder = {},
  ): AsyncGenerator<Stored<Value>> {
    let left = limit;
    let start: Record<string, unknown> | undefined;
    do {
      const query = new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: begins === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :begins)',
        ExpressionAttributeValues: { ':pk': pk, ':begins': begins },
        ScanIndexForward: !newestFirst,
        ExclusiveStartKey: start,
        Limit: Number.isFinite(left) ? Math.min(left, pageSize ?? left) : pageSize,
      });
      const { answer } = await patiently(() => documents.send(query), pause);
      for (const item of answer.Items ?? []) {
        yield fromItem(kind, item);
        left -= 1;
      }
      start = answer.LastEvaluatedKey;
    } while (start !== undefined && left > 0);
  };

  return {
    async get(kind, key) {
      const item = await read(key);
      return item === undefined ? null : fromItem(kind, item);
    },

    list,

    async all(kind, range, order) {
      const stored = [];
      for await (const item of list(kind, range, order)) stored.push(item);
      return stored;
    },

    async create(kind, key, value, options = {}) {
      const stamp = newStamp();
      const put = new PutCommand({
        TableName: name,
        Item: toItem(kind, key, value, 1, stamp, options),
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      return write(put, key, stamp);
    },

    async replace(kind, { key, revision }, value, options = {}) {
      const stamp = newStamp();
      const put = new PutCommand({
        TableName: name,
        Item: toItem(kind, key, value, revision + 1, stamp, options),
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': revision },
      });
      return (await write(put, key, stamp)) ? { key, value, revision: revision + 1 } : null;
    },

    async remove(key) {
      await patiently(() => documents.send(new DeleteCommand({ TableName: name, Key: key })), pause);
    },
  };
};
