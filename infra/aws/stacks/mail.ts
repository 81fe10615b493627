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
import { dkimRecord, mailFromDomainOf, senderRecords } from '../dns-records.ts';
import { namesOf } from '../names.ts';

/** The sender: its domain, how what becomes of a mail is told, and the DNS records to add. */
export class MailStack extends Stack {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, deployment: Deployment, props: StackProps) {
    super(scope, id, props);
    const { senderDomain, stage } = deployment;

    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: namesOf(stage.name).configurationSet,
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
      mailFromDomain: mailFromDomainOf(senderDomain),
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });

    const records = [
      ...this.identity.dkimRecords.map(({ name, value }) => dkimRecord(name, value)),
      ...senderRecords(deployment),
    ];
    records.forEach(({ name, type, value, why }, index) => {
      new CfnOutput(this, `Dns${index + 1}`, {
        description: `DNS record to add: ${why}`,
        value: `${name} ${type} ${value}`,
      });
    });
  }
}
