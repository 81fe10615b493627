import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table, TableOptions } from '../../../shared/store/table.ts';

/** Opens a fresh table on the database under test. */
export type OpenTable = (options?: Partial<TableOptions>) => Promise<{
  readonly table: Table;
  readonly client: DynamoDBClient;
  readonly name: string;
}>;
