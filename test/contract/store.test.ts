import { afterAll, beforeAll, describe, it } from 'vitest';
import { createTableIfMissing } from '../../shared/store/create-table.ts';
import { openTable } from '../../shared/store/table.ts';
import { candidates, type Database } from './databases.ts';
import { longLifeSuite } from './store/long-life-suite.ts';
import { oldItemsSuite } from './store/old-items-suite.ts';
import { storeSuite } from './store/store-suite.ts';
import type { OpenTable } from './store/suites.ts';
import { tableSuite } from './store/table-suite.ts';

/**
 * One suite, three databases: what the store promises holds on each. What differs between them is written down
 * in infra/docs/databases.md.
 */
for (const { name, open, missing } of candidates()) {
  if (open === null) {
    describe(name, () => void it.skip(`is not here: ${missing}`, () => undefined));
    continue;
  }
  describe(name, () => {
    let database: Database;
    let tables = 0;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());

    const openFresh: OpenTable = async (options) => {
      const { client } = database;
      const table = `store-${process.pid}-${process.hrtime.bigint()}-${(tables += 1)}`;
      await createTableIfMissing(client, table);
      return { table: openTable({ client, name: table, ...options }), client, name: table };
    };
    tableSuite(openFresh);
    storeSuite(openFresh);
    longLifeSuite(openFresh);
    oldItemsSuite(openFresh);
  });
}
