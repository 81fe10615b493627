import { foldAddress } from '../../../shared/model/address.ts';
import type { Recipient } from '../../../shared/model/recipient.ts';
import type { Recipients } from '../../../shared/store/recipients.ts';
import type { Deployment } from '../../aws/deployment.ts';
import { looking } from './aws-refusal.ts';
import { counted, type Diagnosis, note, well } from './diagnosis.ts';

const addHere = (trackerId: string, { stage }: Deployment, address = 'ADDRESS'): string =>
  `npx iltizam recipients add ${address} --tracker ${trackerId} --audience bureau --language ar+fr --stage ${stage.name}`;

const listed = (trackerId: string, active: number, deployment: Deployment): Diagnosis =>
  active > 0
    ? well(trackerId, counted(active, 'recipient'))
    : note(
        trackerId,
        'nobody gets the digest',
        `Put somebody on the list: ${addHere(trackerId, deployment)}`,
      );

/**
 * Who would get each tracker's digest, and whether those named to see it the day before would: an edition goes to
 * nobody who is on no list, so that a previewer who is on none would wait for it in vain.
 */
export const lookAtReaders = async (
  deployment: Deployment,
  recipients: Pick<Recipients, 'of'>,
): Promise<readonly Diagnosis[]> => {
  const { stage, region } = deployment;
  const found = await looking('recipients', region, async () => {
    const reached = new Set<string>();
    const lists: Diagnosis[] = [];
    for (const { id } of stage.trackers) {
      const active = (await recipients.of(id)).filter(({ state }: Recipient) => state.kind === 'active');
      for (const { email } of active) if (email !== null) reached.add(foldAddress(email));
      lists.push(listed(id, active.length, deployment));
    }
    const [first] = stage.trackers;
    const unreached = (stage.previewers ?? []).filter((address) => !reached.has(foldAddress(address)));
    return [
      ...lists,
      ...unreached.map((address) =>
        note(
          'previewer',
          `${address} is on no list, and gets no edition to look at`,
          `Put them on a list, or take them out of the stage's previewers: ${addHere(first?.id ?? '', deployment, address)}`,
        ),
      ),
    ];
  });
  return [found].flat();
};
