import { fromItem, toItem, type Stored } from '../../shared/store/item.ts';
import type { Key } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';

/** Called around each call that the table answers: throw to abandon the caller there. */
export interface TableHooks {
  before?(call: string, key: Key): void;
  /** The call took effect; its answer has not been given yet. */
  after?(call: string, key: Key): void;
}

/**
 * The table's contract in memory: items are stored as the real one stores them and parsed as they are read,
 * a state is replaced only where it is the one that was read. For tests that must be quick or must fail at a
 * chosen call.
 */
export const memoryTable = (hooks: TableHooks = {}): Table & { readonly writes: () => number } => {
  const partitions = new Map<string, Map<string, string>>();
  let writes = 0;
  const around = <Answer>(call: string, key: Key, effect: () => Answer): Answer => {
    hooks.before?.(call, key);
    const answer = effect();
    hooks.after?.(call, key);
    return answer;
  };
  const read = ({ pk, sk }: Key): unknown => {
    const json = partitions.get(pk)?.get(sk);
    return json === undefined ? undefined : JSON.parse(json);
  };
  const write = ({ pk, sk }: Key, item: unknown): void => {
    writes += 1;
    const partition = partitions.get(pk) ?? new Map<string, string>();
    partitions.set(pk, partition.set(sk, JSON.stringify(item)));
  };
  const table: Table & { writes: () => number } = {
    writes: () => writes,
    async get(kind, key) {
      const item = around('get', key, () => read(key));
      return item === undefined ? null : fromItem(kind, item);
    },
    async *list(kind, { pk, begins = '' }, { newestFirst = false, limit = Infinity } = {}) {
      const keys = around('list', { pk, sk: begins }, () => [...(partitions.get(pk)?.keys() ?? [])]);
      const found = keys.filter((sk) => sk.startsWith(begins)).sort();
      if (newestFirst) found.reverse();
      for (const sk of found.slice(0, limit)) yield fromItem(kind, read({ pk, sk }));
    },
    async all(kind, range, order) {
      const found: Stored<never>[] = [];
      for await (const item of table.list(kind, range, order)) found.push(item as Stored<never>);
      return found;
    },
    async create(kind, key, value) {
      return around('create', key, () => {
        if (read(key) !== undefined) return false;
        write(key, toItem(kind, key, value, 1, 'stamp', {}));
        return true;
      });
    },
    async replace(kind, stored, value) {
      return around('replace', stored.key, () => {
        const now = read(stored.key);
        if (now === undefined || fromItem(kind, now).revision !== stored.revision) return null;
        const revision = stored.revision + 1;
        write(stored.key, toItem(kind, stored.key, value, revision, 'stamp', {}));
        return { key: stored.key, value, revision };
      });
    },
    async remove(key) {
      around('remove', key, () => partitions.get(key.pk)?.delete(key.sk));
    },
  };
  return table;
};
