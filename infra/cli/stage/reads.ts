import { wallClock } from '../../../shared/model/calendar.ts';
import type { Sync } from '../../../shared/model/sync.ts';
import type { TrackerConfig } from '../../../shared/model/tracker.ts';
import type { Store } from '../../../shared/store/store.ts';
import type { Deployment, GoogleAccess } from '../../aws/deployment.ts';
import { nameOf } from '../../aws/names.ts';
import { looking } from './aws-refusal.ts';
import { counted, type Diagnosis, ill, note, well } from './diagnosis.ts';

/** A tracker unread for longer than this has lost its schedule. */
const UNREAD_MS = 26 * 3_600_000;

const reader = (google: GoogleAccess): string =>
  google.kind === 'federation' ? google.serviceAccount : 'the service account of the key';

/** The mends that a person in front of the sheet can make; all others stand in the guide to Google. */
const mendOf = (code: string, google: GoogleAccess): string => {
  if (code === 'google.forbidden' || code === 'google.not-found')
    return `In the sheet choose Share, and add ${reader(google)} as an editor (as a viewer where writeBack is false).`;
  if (code === 'google.federation-refused' || code === 'google.impersonation-refused')
    return 'Repeat the gcloud commands of infra/README.md, "Google, without a key", with this account and stage.';
  return `infra/docs/google.md says what mends ${code}.`;
};

const readNow = ({ stage, region }: Deployment, now: string): string =>
  `aws lambda invoke --region ${region} --function-name ${nameOf(stage.name, 'schedule')} --cli-binary-format raw-in-base64-out --payload '{"task":"sync","scheduledAt":"${now}"}' /dev/stdout`;

const lastRead = (sync: Sync | null, deployment: Deployment, now: string): Diagnosis => {
  const what = 'reading';
  if (sync === null)
    return ill(
      what,
      'the sheet has never been read',
      `Connect Google as infra/README.md says, then read it now: ${readNow(deployment, now)}`,
    );
  const { date, time } = wallClock(sync.startedAt, deployment.stage.zone);
  const at = `${date} ${time.slice(0, 5)}`;
  const { outcome, findings } = sync;
  if (outcome.kind === 'failed')
    return ill(what, `${at}: ${outcome.code}`, mendOf(outcome.code, deployment.google));
  if (outcome.kind === 'refused' && outcome.accepted === null)
    return ill(what, `${at}: refused, ${outcome.code}`, 'infra/docs/runbook.md#a-tracker-is-not-read');
  const rows =
    outcome.kind === 'done' ? outcome.counts.rows : outcome.kind === 'unmoved' ? outcome.rows : null;
  const says = `${at}: ${rows === null ? 'cut short' : counted(rows, 'row')}, ${counted(findings.error, 'error')}, ${counted(findings.warning, 'warning')}`;
  return Date.parse(now) - Date.parse(sync.endedAt) > UNREAD_MS
    ? ill(what, `${says}; nothing since`, 'infra/docs/runbook.md#the-watchdog-is-silent')
    : well(what, says);
};

const answering = (sync: Sync | null, { source }: TrackerConfig): readonly Diagnosis[] => {
  const what = 'answering';
  if (source.kind !== 'google-sheet') return [];
  if (!source.writeBack)
    return [note(what, 'switched off: editors get what could not be read by mail', null)];
  if (sync === null || sync.outcome.kind === 'failed') return [];
  return sync.unanswered === null
    ? [well(what, 'what could not be read is answered in the sheet')]
    : [ill(what, sync.unanswered, 'In the sheet choose Share, and make the service account an editor.')];
};

/** How the functions last got on with a tracker's sheet: they alone have the identity that reads it. */
export const lookAtReads = async (
  tracker: TrackerConfig,
  deployment: Deployment,
  syncs: Store['syncs'],
  now: string,
): Promise<readonly Diagnosis[]> => {
  const found = await looking('reading', deployment.region, async () => {
    const last = await syncs.last(tracker.id);
    return [lastRead(last, deployment, now), ...answering(last, tracker)];
  });
  return [found].flat();
};
