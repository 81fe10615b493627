import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { FunctionUrlAuthType, type ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { DELIVER_BATCH, DELIVER_LANES } from '../../../shared/runtime/contract.ts';
import { configurationLayer, STAGE_FILE } from '../constructs/configuration-layer.ts';
import { JobQueue } from '../constructs/job-queue.ts';
import { StageFunction, type StageFunctionProps } from '../constructs/stage-function.ts';
import type { Deployment } from '../deployment.ts';
import { nameOf, namesOf } from '../names.ts';
import { dashboard } from './dashboard.ts';
import type { DataStack } from './data.ts';
import type { MailStack } from './mail.ts';
import type { OpsStack } from './ops.ts';
import { functionRights } from './rights.ts';
import { mailEvents, schedules } from './triggers.ts';
import { watchdogAlarms } from './watchdog-alarms.ts';

/** Trackers that are read, or whose editions are made, at the same time. The least that SQS allows. */
const TRACKERS_AT_ONCE = 2;

export interface AppParts {
  readonly data: DataStack;
  readonly mail: MailStack;
  readonly ops: OpsStack;
  /** Folder of the built functions. */
  readonly built: string;
}

/**
 * The functions, their queues and what wakes them. Timeouts stand in one order: Google's own (70 s of backoff)
 * is under the function's, and a queue hides a job six times as long as its function may run.
 */
export class AppStack extends Stack {
  readonly queues: { readonly sync: JobQueue; readonly edition: JobQueue; readonly deliver: JobQueue };
  readonly functions: ReturnType<AppStack['makeFunctions']>;

  constructor(scope: Construct, id: string, deployment: Deployment, parts: AppParts, props: StackProps) {
    super(scope, id, props);
    const layer = configurationLayer(this, deployment.stage);
    this.queues = this.makeQueues(parts.ops, deployment.stage.name);
    this.functions = this.makeFunctions(deployment, parts, layer);
    const { sync, edition, deliver, unsubscribe } = this.functions;

    // Groups keep a tracker's jobs in a row; this keeps several trackers within Google's requests a minute.
    sync.takes(this.queues.sync, { batchSize: 1, maxConcurrency: TRACKERS_AT_ONCE });
    edition.takes(this.queues.edition, { batchSize: 1, maxConcurrency: TRACKERS_AT_ONCE });
    // SES's rate is held by this: so many functions at once, each spacing its sends by as much.
    deliver.takes(this.queues.deliver, { batchSize: DELIVER_BATCH, maxConcurrency: DELIVER_LANES });

    // A mail's stop link must work for whoever holds it, without a login: the signed token is the proof.
    const stopUrl = unsubscribe.lambda.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
    new CfnOutput(this, 'StopUrl', { description: "The stop link's page.", value: stopUrl });

    functionRights(this.functions, this.queues, deployment, parts, stopUrl);
    schedules(this, deployment, this.functions, parts.ops.topic);
    mailEvents(
      this,
      deployment.stage.name,
      this.functions['delivery-events'],
      parts.mail.configurationSet.configurationSetName,
      parts.ops.topic,
    );
    watchdogAlarms(this, deployment.stage.name, this.functions.watchdog, parts.ops.topic);
    dashboard(this, deployment.stage.name);
  }

  private makeQueues({ topic }: OpsStack, stageName: string) {
    return {
      sync: new JobQueue(this, 'SyncQueue', {
        name: nameOf(stageName, 'sync'),
        fifo: true,
        visibilityTimeout: Duration.minutes(18),
        maxReceiveCount: 3,
        laidAsideImpact: 'A tracker has not been read: the next digest may tell of old numbers.',
        runbook: 'a-tracker-is-not-read',
        topic,
      }),
      edition: new JobQueue(this, 'EditionQueue', {
        name: nameOf(stageName, 'edition'),
        fifo: true,
        visibilityTimeout: Duration.minutes(30),
        maxReceiveCount: 5,
        laidAsideImpact: 'An edition was not made: nobody gets this week’s digest.',
        runbook: 'an-edition-is-missing',
        topic,
      }),
      deliver: new JobQueue(this, 'DeliverQueue', {
        name: namesOf(stageName).deliverQueue,
        fifo: false,
        visibilityTimeout: Duration.minutes(9),
        maxReceiveCount: 10,
        laidAsideImpact: 'Somebody has not been sent the digest.',
        runbook: 'a-delivery-is-stuck',
        topic,
      }),
    };
  }

  private makeFunctions(deployment: Deployment, { ops, built }: AppParts, layer: ILayerVersion) {
    const make = (
      id: string,
      props: Omit<
        StageFunctionProps,
        'stageName' | 'reserveConcurrency' | 'configuration' | 'logRetentionDays' | 'topic' | 'built'
      >,
    ) =>
      new StageFunction(this, id, {
        ...props,
        reserveConcurrency: deployment.reserveConcurrency,
        stageName: deployment.stage.name,
        configuration: { layer, path: STAGE_FILE },
        logRetentionDays: deployment.logRetentionDays,
        topic: ops.topic,
        built,
      });
    return {
      schedule: make('Schedule', {
        functionName: 'schedule',
        description: 'Turns the hour into jobs, one a tracker.',
        errorImpact: 'Trackers may not be read, and this week’s edition may not be made.',
        runbook: 'the-schedule-fails',
        timeout: Duration.seconds(30),
        memoryMb: 256,
        asynchronous: { retryAttempts: 2, maxEventAge: Duration.hours(1) },
      }),
      sync: make('Sync', {
        functionName: 'sync',
        description: 'Reads a tracker and stores what changed.',
        errorImpact: 'A tracker cannot be read: its digest may tell of old numbers.',
        runbook: 'a-tracker-is-not-read',
        timeout: Duration.minutes(3),
        memoryMb: 1024,
        reservedConcurrency: TRACKERS_AT_ONCE,
      }),
      edition: make('Edition', {
        functionName: 'edition',
        description: 'Makes, freezes and archives the edition of a week, and plans its deliveries.',
        errorImpact: 'This week’s edition may not be made: nobody would get the digest.',
        runbook: 'an-edition-is-missing',
        timeout: Duration.minutes(5),
        memoryMb: 1536,
        reservedConcurrency: TRACKERS_AT_ONCE,
      }),
      deliver: make('Deliver', {
        functionName: 'deliver',
        description: 'Sends one copy to one recipient, once.',
        errorImpact: 'Somebody may not get the digest, or may have to be asked whether it came.',
        runbook: 'a-delivery-is-stuck',
        timeout: Duration.seconds(90),
        memoryMb: 512,
        reservedConcurrency: DELIVER_LANES,
        returnsJobs: true,
      }),
      'delivery-events': make('DeliveryEvents', {
        functionName: 'delivery-events',
        description: 'Records what SES says became of a mail.',
        errorImpact: 'Bounces and complaints are not recorded: mail may go on to addresses that refuse it.',
        runbook: 'delivery-events-fail',
        timeout: Duration.seconds(30),
        memoryMb: 256,
        asynchronous: { retryAttempts: 2, maxEventAge: Duration.hours(6) },
      }),
      unsubscribe: make('Unsubscribe', {
        functionName: 'unsubscribe',
        description: "The stop link's page.",
        errorImpact: 'People cannot stop the digest: the law and the mailboxes expect that they can.',
        runbook: 'the-stop-page-fails',
        timeout: Duration.seconds(15),
        memoryMb: 512,
        reservedConcurrency: 5,
      }),
      watchdog: make('Watchdog', {
        functionName: 'watchdog',
        description: 'Compares what should have happened with what did.',
        errorImpact: 'Nobody is looking whether digests go missing.',
        runbook: 'the-watchdog-fails',
        timeout: Duration.minutes(2),
        memoryMb: 512,
        reservedConcurrency: 1,
        asynchronous: { retryAttempts: 1, maxEventAge: Duration.hours(1) },
      }),
    };
  }
}
