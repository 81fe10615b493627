import * as z from 'zod';
import { Instant } from '../model/time.ts';
import { changeItem } from './changing.ts';
import type { ItemKind } from './item.ts';
import { noticeKey } from './keys.ts';
import type { Table } from './table.ts';

/** How a notice stands. It is mail too: claimed by one sender, and sent once. */
const NoticeState = z.strictObject({
  status: z.enum(['open', 'claimed', 'sent', 'withheld', 'failed', 'unknown']),
  at: Instant,
  cause: z.string().nullable(),
});
export type NoticeState = z.infer<typeof NoticeState>;

/** The short mails about the service itself, each told once under an id made from what it tells. */
export interface Notices {
  /** How a notice stands; null where it was never to be told. */
  get(noticeId: string): Promise<NoticeState | null>;
  /**
   * True for the one caller who may send it now. `doubtfulBefore`: one that nobody knows the fate of since before
   * then may be sent anew; null where it never may.
   */
  claim(noticeId: string, at: Instant, doubtfulBefore: Instant | null): Promise<boolean>;
  record(noticeId: string, state: NoticeState): Promise<void>;
  /** SES says what became of one in doubt; of any other it changes nothing. */
  settle(noticeId: string, state: NoticeState): Promise<void>;
}

const NOTICE: ItemKind<NoticeState> = { name: 'notice', shape: 1, schema: NoticeState, upgrades: {} };

const isInDoubt = ({ status }: NoticeState): boolean => status === 'claimed' || status === 'unknown';

export const createNotices = (table: Table): Notices => ({
  async get(noticeId) {
    return (await table.get(NOTICE, noticeKey(noticeId)))?.value ?? null;
  },
  async claim(noticeId, at, doubtfulBefore) {
    const claimed: NoticeState = { status: 'claimed', at, cause: null };
    if (await table.create(NOTICE, noticeKey(noticeId), claimed)) return true;
    const again = await changeItem(table, NOTICE, noticeKey(noticeId), (now) => {
      const isOver = doubtfulBefore !== null && isInDoubt(now) && now.at < doubtfulBefore;
      return now.status === 'open' || isOver ? claimed : null;
    });
    return again?.moved ?? false;
  },
  async record(noticeId, state) {
    await changeItem(table, NOTICE, noticeKey(noticeId), () => state);
  },
  async settle(noticeId, state) {
    await changeItem(table, NOTICE, noticeKey(noticeId), (now) => (isInDoubt(now) ? state : null));
  },
});
