import { deliver } from '../../functions/deliver/deliver.ts';
import { takeEvent } from '../../functions/delivery-events/take-event.ts';
import { makeEdition } from '../../functions/edition/make-edition.ts';
import { sync } from '../../functions/sync/sync.ts';
import type { TableOptions } from '../../shared/store/table.ts';
import { Power, type Cut } from './power.ts';
import { coldStart, type Job, type Services, type World } from './world.ts';

const handle = async (job: Job, services: Services): Promise<void> => {
  if (job.kind === 'deliver') {
    const { editionId, deliveryId } = job;
    return deliver({ editionId, deliveryId }, services.deliver);
  }
  if (job.kind === 'event') return takeEvent(job.event, services.events);
  const { kind, scheduledAt } = job;
  if (kind === 'sync') return sync({ trackerId: 'demo', scheduledAt }, services.sync);
  await makeEdition({ trackerId: 'demo', scheduledAt }, services.edition);
};

export interface Weather {
  readonly cut?: Cut;
  /** Called once, between the run that was cut and the one after it. */
  readonly between?: () => void;
  /** Every job is delivered so many times. */
  readonly deliveries?: number;
  /** What SES reports comes last first. */
  readonly eventsBackwards?: boolean;
  readonly table?: Partial<TableOptions>;
  readonly power?: Power;
}

/**
 * Does the world's jobs one after another, as the platform would: a job whose run was cut comes back, and is
 * done by fresh clients. Gives the calls of the first run.
 */
export const operate = async (world: World, weather: Weather = {}): Promise<readonly string[]> => {
  let power = weather.power ?? new Power(weather.cut);
  const first = power;
  let services = await coldStart(world, power, weather.table);
  const next = (): number =>
    weather.eventsBackwards && world.jobs.every(({ kind }) => kind === 'event') ? world.jobs.length - 1 : 0;
  for (let index = next(); world.jobs[index] !== undefined; index = next()) {
    const current = world.jobs[index]!;
    let ended: unknown;
    for (let times = weather.deliveries ?? 1; times > 0 && ended !== 'gone'; times -= 1)
      ended = await power.run(() => handle(current, services));
    if (ended === 'gone') {
      services.client.destroy();
      weather.between?.();
      world.now = new Date(Date.parse(world.now) + 60_000).toISOString();
      power = new Power();
      services = await coldStart(world, power, weather.table);
    } else world.jobs.splice(world.jobs.indexOf(current), 1);
  }
  services.client.destroy();
  return first.calls;
};
