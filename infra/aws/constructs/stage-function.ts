import { existsSync } from 'node:fs';
import type { Duration } from 'aws-cdk-lib';
import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  type ILayerVersion,
  RecursiveLoop,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { FunctionName, VariableName } from '../../../shared/runtime/contract.ts';
import { VARIABLES } from '../../../shared/runtime/contract.ts';
import { logGroupOf, nameOf } from '../names.ts';
import { acknowledge } from './acknowledge.ts';
import { ALARM_PERIOD, HumanAlarm } from './human-alarm.ts';
import type { JobQueue } from './job-queue.ts';
import { LaidAsideQueue } from './laid-aside-queue.ts';

export interface StageFunctionProps {
  readonly functionName: FunctionName;
  readonly stageName: string;
  readonly description: string;
  /** What it means for people that it fails. There is no function without this sentence. */
  readonly errorImpact: string;
  readonly runbook: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  /** At most so many at once, where more would hurt. */
  readonly reservedConcurrency?: number;
  /** Whether the account has concurrency to reserve. Where not, the queues' own limits hold alone. */
  readonly reserveConcurrency: boolean;
  /**
   * It puts jobs back into the queue that it takes them from, and ends that by itself. Lambda stops such a circle
   * after 16 rounds unless it is told that it is meant.
   */
  readonly returnsJobs?: boolean;
  /** Called without waiting (by a schedule or an event): failed events are tried so often, then laid aside. */
  readonly asynchronous?: { readonly retryAttempts: 0 | 1 | 2; readonly maxEventAge: Duration };
  /** The layer that holds the stage's configuration, and the file's path in it. */
  readonly configuration: { readonly layer: ILayerVersion; readonly path: string };
  readonly logRetentionDays: number;
  readonly topic: ITopic;
  /** Folder of the built functions. */
  readonly built: string;
}

/** One of our functions: arm64, Node 24, its own role and log group, and the alarm that says what its failing means. */
export class StageFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: StageFunctionProps) {
    super(scope, id);
    const code = `${props.built}/${props.functionName}`;
    if (!existsSync(code)) throw new Error(`${code} is not there: run "npm run build" first.`);

    const name = nameOf(props.stageName, props.functionName);
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: logGroupOf(props.stageName, props.functionName),
      retention: props.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A short fixed name: Google's google.subject, made from the role's name, is limited to 127 bytes.
    const role = new Role(this, 'Role', {
      roleName: name,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);

    const alarm = { impact: props.errorImpact, runbook: props.runbook, topic: props.topic };
    const laidAside = props.asynchronous
      ? new LaidAsideQueue(this, 'LaidAside', { ...alarm, name }).queue
      : null;
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: name,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(code),
      role,
      logGroup,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      layers: [props.configuration.layer],
      environment: {
        [VARIABLES.stageFile]: props.configuration.path,
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
      ...(props.reserveConcurrency && props.reservedConcurrency !== undefined
        ? { reservedConcurrentExecutions: props.reservedConcurrency }
        : {}),
      ...(props.returnsJobs ? { recursiveLoop: RecursiveLoop.ALLOW } : {}),
      ...(laidAside ? { ...props.asynchronous, onFailure: new SqsDestination(laidAside) } : {}),
    });

    acknowledge(this.lambda, {
      'Serverless-LambdaDLQ': laidAside
        ? 'Failed events end in the queue of its failure destination, which holds the cause too.'
        : 'Called with an answer awaited, or by a queue that has its own queue for what failed.',
      'Serverless-LambdaTracing':
        'Each function does one thing and logs it by id; tracing would need a right on every resource.',
    });
    new HumanAlarm(this, 'ErrorAlarm', {
      ...alarm,
      name: `${name}-errors`,
      metric: this.lambda.metricErrors({ period: ALARM_PERIOD }),
    });
  }

  /** Takes the jobs of a queue; each stands or falls alone. */
  takes(
    { queue }: JobQueue,
    options: { readonly batchSize: number; readonly maxConcurrency?: number },
  ): this {
    this.lambda.addEventSource(new SqsEventSource(queue, { ...options, reportBatchItemFailures: true }));
    acknowledge(this.lambda, {
      'Serverless-LambdaEventSourceMappingDestination':
        'SQS has no such destination: what fails too often ends in the queue’s own queue for that.',
    });
    return this;
  }

  /** Allows actions on resources and tells the function where they are, in one call. */
  may(
    actions: readonly string[],
    resources: readonly string[],
    variable?: readonly [VariableName, string],
  ): this {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
    if (variable) this.knows(...variable);
    return this;
  }

  /** Tells the function something that is no right. */
  knows(variable: VariableName, value: string): this {
    this.lambda.addEnvironment(VARIABLES[variable], value);
    return this;
  }
}
