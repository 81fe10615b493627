import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';
import type { Deployment } from '../deployment.ts';
import { nameOf, namesOf } from '../names.ts';

/** What must outlive every deployment, `destroy` included: the history, the editions as sent, the signing keys. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly archive: Bucket;
  /** The archive's ARN under an export of a fixed name, so that what is said of it by name stays true. */
  readonly archiveArn: string;
  readonly archiveArnExport: string;
  readonly stopKeys: Secret;
  /** Null where the stage reaches Google without a key. */
  readonly googleKey: Secret | null;

  constructor(scope: Construct, id: string, deployment: Deployment, props: StackProps) {
    super(scope, id, props);
    const names = namesOf(deployment.stage.name);

    this.table = new Table(this, 'Table', {
      tableName: names.table,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.archive = new Bucket(this, 'Archive', {
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new CfnOutput(this, 'ArchiveBucket', {
      description: 'Where editions are kept as they were sent.',
      value: this.archive.bucketName,
    });
    this.archiveArnExport = nameOf(deployment.stage.name, 'archive-arn');
    this.archiveArn = this.exportValue(this.archive.bucketArn, { name: this.archiveArnExport });
    acknowledge(this.archive, {
      'AwsSolutions-S1':
        'Two functions alone reach the archive and it holds what was mailed anyway; access logs would be a second store of who read what.',
    });

    this.stopKeys = new Secret(this, 'StopKeys', {
      secretName: names.stopKeys,
      description:
        'Signs the stop links. Rotated by hand with two keys: infra/docs/runbook.md#rotate-the-stop-keys',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ previous: null }),
        generateStringKey: 'current',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(this.stopKeys, {
      'AwsSolutions-SMG4':
        'Rotating by machine would void the links of mails already sent; two keys are kept so that a person rotates without that.',
    });

    this.googleKey =
      deployment.google.kind === 'key'
        ? new Secret(this, 'GoogleKey', {
            secretName: names.googleKey,
            description:
              'The service-account key (JSON) that reads the trackers. Put in by hand after the first deployment.',
            removalPolicy: RemovalPolicy.RETAIN,
          })
        : null;
    if (this.googleKey) {
      acknowledge(this.googleKey, {
        'AwsSolutions-SMG4':
          'Google makes this key; AWS cannot rotate it. Federation, which has no key, is the way the guide takes.',
      });
    }
  }
}
