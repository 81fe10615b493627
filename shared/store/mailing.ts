import { createDeliveries, type Deliveries } from './deliveries.ts';
import { createEditions, type Editions } from './editions.ts';
import { createNotices, type Notices } from './notices.ts';
import { createRecipients, type Recipients } from './recipients.ts';
import { createStrays, type Strays } from './strays.ts';
import { createSuppressions, type Suppressions } from './suppressions.ts';
import type { Table } from './table.ts';

/** Everything stored that has to do with who was sent what. */
export interface Mailing {
  readonly editions: Editions;
  readonly deliveries: Deliveries;
  readonly recipients: Recipients;
  readonly suppressions: Suppressions;
  readonly notices: Notices;
  readonly strays: Strays;
}

export const createMailing = (table: Table): Mailing => ({
  editions: createEditions(table),
  deliveries: createDeliveries(table),
  recipients: createRecipients(table),
  suppressions: createSuppressions(table),
  notices: createNotices(table),
  strays: createStrays(table),
});
