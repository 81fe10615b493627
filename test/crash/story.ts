import type { Database } from '../contract/databases.ts';
import type { Row } from '../unit/sync/a-tracker.ts';
import { operate } from './platform.ts';
import { Power } from './power.ts';
import { coldStart, GONE, itemsOf, newWorld, type World } from './world.ts';

/** The tracker of an invented sector as it was the week before. */
export const BEFORE: readonly Row[] = [
  ['D1', 'إحداث ورشة نموذجية', 'قيد الإنجاز', '40', '30/06/2026'],
  ['D2', 'نشر دليل الإجراءات', 'لم ينطلق بعد'],
  ['D3', 'تجهيز قاعة التكوين', 'قيد الإنجاز'],
  ['', 'تنظيم يوم دراسي', 'لم ينطلق بعد'],
  ['D5', 'مراجعة النظام الداخلي', 'متعثر'],
];

/** And this week: moved on, put off, done with proof, gone, new, unreadable, and in another order. */
export const AFTER: readonly Row[] = [
  ['D2', 'نشر دليل الإجراءات', 'منجز', '', '', 'مذكرة رقم 12'],
  ['D1', 'إحداث ورشة نموذجية', 'قيد الإنجاز', '55', '30/09/2026'],
  ['', 'تنظيم يوم دراسي', 'قيد الإنجاز'],
  ['D5', 'مراجعة النظام الداخلي', 'كلام لا يفهم'],
  ['D6', 'إصدار نشرة داخلية', 'لم ينطلق بعد'],
];
export const ROUNDS = {
  الدورات: [
    ['الدورة', 'تاريخ الانعقاد', 'المكان'],
    ['الأولى', '14/10/2025', 'الرباط'],
  ],
};

const MONDAY = '2025-10-27T08:00:00.000Z';
export const RECIPIENTS = ['bureau@reader.example', GONE];

/** Makes worlds that all stand at the same moment: last week is stored, the sheet has been edited since. */
export const lastWeek = async (database: Database): Promise<() => Promise<World>> => {
  const first = await newWorld(database, BEFORE);
  first.jobs.push({ kind: 'sync', scheduledAt: first.now });
  await operate(first);
  const { mailing, client } = await coldStart(first, new Power());
  for (const [index, email] of RECIPIENTS.entries())
    await mailing.recipients.add({
      trackerId: 'demo',
      email,
      name: null,
      audience: index === 0 ? 'bureau' : 'secretariat',
      languages: ['ar'],
    });
  client.destroy();
  const items = await itemsOf(first);
  return async () => {
    const world = await newWorld(database, BEFORE, items);
    world.sheet.edit(AFTER, ROUNDS);
    world.now = MONDAY;
    return world;
  };
};

/** The jobs of a Monday: two syncs, so that the second finds what the first wrote into the sheet, and the edition. */
export const monday = (world: World): World => {
  const sync = { kind: 'sync', scheduledAt: MONDAY } as const;
  world.jobs.push(sync, sync, { kind: 'edition', scheduledAt: MONDAY });
  return world;
};

/** The sync of the hour after, which nothing disturbs: it completes what was begun. */
export const anHourLater = async (world: World): Promise<World> => {
  world.now = new Date(Date.parse(world.now) + 3_600_000).toISOString();
  world.jobs.push({ kind: 'sync', scheduledAt: world.now });
  await operate(world);
  return world;
};
