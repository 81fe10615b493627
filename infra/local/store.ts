import type { DataFolder } from './data-folder.ts';
import { createMailing, type Mailing } from '../../shared/store/mailing.ts';
import type { Archive } from '../../shared/store/archive.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createTableIfMissing } from '../../shared/store/create-table.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { openTable } from '../../shared/store/table.ts';
import { openArchive } from './archive.ts';
import type { GivenEndpoints } from './endpoints.ts';

const TABLE = 'iltizam';

/** What is stored of a data folder, opened. */
export interface LocalStore {
  readonly store: Store;
  readonly mailing: Mailing;
  readonly archive: Archive;
}

/** Opens what is stored, at a database that answers; a missing table is made. */
export const openStore = async (
  endpoint: string,
  archive: GivenEndpoints['archive'],
  at: DataFolder['at'],
): Promise<LocalStore> => {
  const client = databaseClient(endpoint);
  await createTableIfMissing(client, TABLE);
  const table = openTable({ client, name: TABLE });
  return {
    store: createStore(table),
    mailing: createMailing(table),
    archive: await openArchive(archive, at('archive')),
  };
};
