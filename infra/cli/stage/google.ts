import { VARIABLES } from '../../../shared/runtime/contract.ts';
import { environment } from '../../../shared/runtime/env.ts';
import type { Deployment } from '../../aws/deployment.ts';
import { type Diagnosis, note, well } from './diagnosis.ts';

const SHEETS = 'https://sheets.googleapis.com/';
const PATIENCE_MS = 8_000;

/** Whether Google answers this machine; the functions' own way there is AWS's. */
const lookAtReach = async (): Promise<Diagnosis> => {
  const address = environment()[VARIABLES.googleApiRootUrl] ?? SHEETS;
  try {
    // Any answer will do: only whether there is one is asked.
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) });
    return well('Google', 'answers from here');
  } catch {
    return note(
      'Google',
      'cannot be reached from here',
      'The functions reach it from AWS; but "iltizam check --sheet" will not work on this machine. Is there a proxy?',
    );
  }
};

/** Numbers and names of the shipped example. */
const isExample = (text: string): boolean => /projects\/0+\/|your-project/.test(text);

/** How the functions are to prove to Google who they are: set, or still to be set. */
const lookAtIdentity = ({ google, stage }: Deployment): Diagnosis => {
  if (google.kind === 'key')
    return note(
      'identity',
      'by a key that does not end by itself',
      'Federation has none: infra/README.md, "Google, without a key".',
    );
  if (google.kind === 'none') return well('identity', 'no tracker needs one');
  return isExample(google.provider) || isExample(google.serviceAccount)
    ? note(
        'identity',
        "still the example's: nothing can be read yet",
        `Connect Google after this deployment (infra/README.md), put provider and serviceAccount into the stage "${stage.name}", deploy again.`,
      )
    : well('identity', `${google.serviceAccount}, lent to the AWS role iltizam-${stage.name}-sync`);
};

/** Google before a deployment. */
export const lookAtGoogle = async (deployment: Deployment): Promise<readonly Diagnosis[]> => [
  await lookAtReach(),
  lookAtIdentity(deployment),
];
