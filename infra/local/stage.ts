import type { Stage } from '../../shared/model/stage.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';

/** Where the stop link's page answers while a run serves the outbox. */
export const stopUrlAt = (port: number): string => `http://127.0.0.1:${port}/stop`;

/** The stage that one machine is: it may send, for its mails go no further than the endpoint on loopback. */
export const localStage = (tracker: TrackerConfig, port: number): Stage => ({
  name: 'local',
  zone: 'Africa/Casablanca',
  delivery: { kind: 'on' },
  sender: {
    name: { ar: 'نشرة الالتزامات', fr: 'Suivi des engagements', en: 'Commitments digest' },
    address: 'iltizam@nashra.example',
    replyTo: 'remarks@nashra.example',
  },
  maxSendRate: 200,
  maxLateDays: 3,
  opsAddress: 'ops@nashra.example',
  stopUrl: stopUrlAt(port),
  trackers: [tracker],
});

/** The one tracker of a data folder. @throws CannotStartError where its configuration names more or none. */
export const onlyTracker = ({ trackers }: Stage): TrackerConfig => {
  const [tracker, ...others] = trackers;
  if (tracker && others.length === 0) return tracker;
  throw new CannotStartError(
    'stage.trackers',
    'A data folder holds one tracker; its iltizam.json names more.',
  );
};
