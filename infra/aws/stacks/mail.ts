import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';

/** The sender: its domain, how what becomes of a mail is told, and the DNS records to add. */
export class MailStack extends Stack {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, deployment: Deployment, props: StackProps) {
    super(scope, id, props);
    const { senderDomain, stage } = deployment;
    const mailFromDomain = `bounce.${senderDomain}`;

    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: `iltizam-${stage.name}`,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSet.addEventDestination('ToDefaultBus', {
      // SES hands its events to the default bus only.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(senderDomain),
      configurationSet: this.configurationSet,
      dkimSigning: true,
      mailFromDomain,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });

    const dns = (id: string, description: string, value: string) =>
      new CfnOutput(this, id, { description, value });
    this.identity.dkimRecords.forEach(({ name, value }, index) => {
      dns(
        `DnsDkim${index + 1}`,
        'DNS record to add: DKIM, proves that the mail is yours.',
        `${name} CNAME ${value}`,
      );
    });
    dns(
      'DnsMailFromMx',
      'DNS record to add: where bounces come back to.',
      `${mailFromDomain} MX 10 feedback-smtp.${deployment.region}.amazonses.com`,
    );
    dns(
      'DnsMailFromSpf',
      'DNS record to add: SPF.',
      `${mailFromDomain} TXT "v=spf1 include:amazonses.com ~all"`,
    );
    dns(
      'DnsDmarc',
      'DNS record to add, where the domain has no DMARC record yet: what receivers do with forgeries.',
      `_dmarc.${senderDomain} TXT "v=DMARC1; p=quarantine; rua=mailto:${deployment.alarmsEmail}"`,
    );
  }
}
