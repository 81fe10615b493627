import type { Deployment } from '../../aws/deployment.ts';
import { wallClock } from '../../../shared/model/calendar.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { type Diagnosis, note, well } from './diagnosis.ts';

/** The first zone data that knows of the last change of a zone's rules that we know of (Morocco, September 2026). */
const LEAST_ZONE_DATA = '2026c';

/** The stage's clock as this machine sees it: compare it with the wall's. */
export const lookAtClock = ({ stage }: Deployment, clock: Clock, zoneData: string): Diagnosis => {
  const what = 'clock';
  const now = clock();
  const { date, time } = wallClock(now, stage.zone);
  const says = `${date} ${time.slice(0, 5)} in ${stage.zone}, ${now.slice(11, 16)} in UTC`;
  return zoneData < LEAST_ZONE_DATA
    ? note(
        what,
        `${says}, by zone data ${zoneData}`,
        `This Node's zone data is older than ${LEAST_ZONE_DATA}: hours shown here may be wrong. Run "npm ci", which brings a newer Node. Functions have their own.`,
      )
    : well(what, `${says}, by zone data ${zoneData}; it should be what the wall clock there says`);
};
