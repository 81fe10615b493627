import {
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetEmailIdentityCommand,
  type GetEmailIdentityResponse,
  NotFoundException,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import type { Deployment } from '../../aws/deployment.ts';
import { dkimRecord, type DnsRecord } from '../../aws/dns-records.ts';
import { namesOf, stacksOf } from '../../aws/names.ts';
import { PATIENCE } from './account.ts';
import { looking } from './aws-refusal.ts';
import { type Diagnosis, ill, note, well } from './diagnosis.ts';
import { cloudFormation, deployIt, stackOf } from './stacks.ts';

const ses = (region: string): SESv2Client => new SESv2Client({ region, ...PATIENCE });

const PRODUCTION =
  'To write to everybody, ask for production access: SES console, Account dashboard, "Request production access"; see infra/README.md.';

/** The account's leave to send: whether it may at all, to whom, and how much of the day's quota is left. */
export const lookAtQuota = async ({ region, stage }: Deployment): Promise<readonly Diagnosis[]> => {
  const found = await looking('SES', region, async () => {
    const answer = await ses(region).send(new GetAccountCommand({}));
    const { ProductionAccessEnabled: production = false, SendingEnabled: enabled = true } = answer;
    const {
      Max24HourSend: most = 0,
      SentLast24Hours: sent = 0,
      MaxSendRate: rate = 0,
    } = answer.SendQuota ?? {};
    const paused = enabled
      ? []
      : [
          ill(
            'SES',
            'AWS has paused sending from this account',
            'The SES console says why, and takes the answer.',
          ),
        ];
    const sandbox = 'the sandbox: mail goes to verified addresses alone';
    const access = production
      ? well('access', 'production: mail may go to everybody')
      : stage.delivery.kind === 'on'
        ? ill('access', sandbox, `${PRODUCTION} Until then, set delivery to an allowlist.`)
        : note('access', sandbox, PRODUCTION);
    const left = `${sent} of ${most} mails sent in the last 24 hours, ${rate} a second at most`;
    const quota =
      most >= 0 && sent >= most
        ? ill(
            'quota',
            left,
            'Mails wait and go out as the quota frees itself. For a larger one: the SES console.',
          )
        : well('quota', left);
    return [...paused, access, quota];
  });
  return [found].flat();
};

/** What SES answers; null where it knows no such thing. */
const orNull = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | null> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NotFoundException) return null;
    throw error;
  }
};

const identityOf = ({ region }: Deployment, name: string): Promise<GetEmailIdentityResponse | null> =>
  orNull(() => ses(region).send(new GetEmailIdentityCommand({ EmailIdentity: name })));

/** Before a first deployment: the domain must not be an identity already, for the stack could not make it. */
export const lookAtDomainToBe = async (deployment: Deployment): Promise<Diagnosis> => {
  const { region, senderDomain, stage } = deployment;
  const what = 'sender';
  return looking(what, region, async () => {
    const ours = await stackOf(cloudFormation(region), stacksOf(stage.name).mail);
    if (ours !== null) return well(what, `${senderDomain} is the stage's already`);
    if ((await identityOf(deployment, senderDomain)) === null)
      return well(what, `${senderDomain} is free to be made the sender`);
    return ill(
      what,
      `SES knows ${senderDomain} already, from elsewhere`,
      `Use a subdomain of your own (senderDomain: 'nashra.${senderDomain}'), or, if nothing else sends from it: aws sesv2 delete-email-identity --region ${region} --email-identity ${senderDomain}`,
    );
  });
};

/** The sender after a deployment, and the DKIM records that SES made for it. */
export const lookAtSender = async (
  deployment: Deployment,
): Promise<{ readonly diagnoses: readonly Diagnosis[]; readonly dkim: readonly DnsRecord[] }> => {
  const { region, senderDomain, stage } = deployment;
  let dkim: readonly DnsRecord[] = [];
  const found = await looking('identity', region, async () => {
    const identity = await identityOf(deployment, senderDomain);
    if (identity === null) return ill('identity', `SES does not know ${senderDomain}`, deployIt(stage.name));
    const { Tokens: tokens = [], SigningHostedZone: zone = 'dkim.amazonses.com' } =
      identity.DkimAttributes ?? {};
    dkim = tokens.map((token) => dkimRecord(`${token}._domainkey.${senderDomain}`, `${token}.${zone}`));
    const { MailFromDomainStatus: from, MailFromDomain: bounce = '' } = identity.MailFromAttributes ?? {};
    return [
      identity.VerifiedForSendingStatus
        ? well('identity', `${senderDomain} is verified; mails come from ${stage.sender.address}`)
        : ill(
            'identity',
            `${senderDomain} is not verified (DKIM: ${identity.DkimAttributes?.Status ?? 'unknown'})`,
            'Add the DNS records below; SES looks again by itself, within minutes to hours.',
          ),
      from === 'SUCCESS'
        ? well('bounces', `come back to ${bounce}`)
        : note(
            'bounces',
            `${bounce} is ${from?.toLowerCase() ?? 'unknown'} as their address; SES's own is used`,
            'Add the MX and SPF records below. If it stays FAILED after three days, deploy again.',
          ),
    ];
  });
  const set = await looking('events', region, async () => {
    const name = namesOf(stage.name).configurationSet;
    return (await orNull(() =>
      ses(region).send(new GetConfigurationSetCommand({ ConfigurationSetName: name })),
    ))
      ? well('events', `told by the configuration set ${name}`)
      : ill(
          'events',
          `there is no configuration set ${name}: what becomes of mails is not told`,
          deployIt(stage.name),
        );
  });
  return { diagnoses: [found, set].flat(), dkim };
};
