import {
  BatchProcessor,
  EventType,
  processPartialResponse,
  SqsFifoPartialProcessorAsync,
} from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { codeOf } from './errors.ts';
import type { Log } from './log.ts';

/** What a use case may know of the invocation it runs in. */
export interface Invocation {
  /** Milliseconds until the platform stops the function. */
  remainingMs(): number;
}

/** What every function's services have. */
export interface BaseServices {
  readonly log: Log;
  /** Shown the error itself, which a log may not hold: on a laptop, for the person in front of it. */
  readonly onFailure?: (error: unknown) => void;
}

const invocationOf = (context: Context): Invocation => ({
  remainingMs: () => context.getRemainingTimeInMillis(),
});

/** Logs how an invocation failed, by code alone, and lets the platform see the failure. */
const failureLog = <Services extends BaseServices>(services: () => Promise<Services>) => ({
  onError: async ({ error }: { error: Error | null }) => {
    const { log } = await services();
    log.error('invocation failed', { code: codeOf(error) });
  },
});

/** A function called with one event. The event is parsed before the use case sees it. */
export const eventHandler = <Event, Services extends BaseServices, Result>(
  schema: z.ZodType<Event>,
  services: () => Promise<Services>,
  useCase: (event: Event, services: Services, invocation: Invocation) => Promise<Result>,
) =>
  middy<unknown, Result>()
    .use(failureLog(services))
    .handler(async (event: unknown, context: Context) =>
      useCase(schema.parse(event), await services(), invocationOf(context)),
    );

/**
 * A function called with a batch of queued jobs. Each record stands or falls alone, and only those that fell
 * come back; on a FIFO queue the rest of the fallen record's group comes back with it, in order.
 */
export const queueHandler = <Job, Services extends BaseServices>(
  queue: 'fifo' | 'standard',
  schema: z.ZodType<Job>,
  services: () => Promise<Services>,
  useCase: (job: Job, services: Services, invocation: Invocation, record: SQSRecord) => Promise<void>,
) =>
  middy<SQSEvent, SQSBatchResponse>()
    .use(failureLog(services))
    .handler(async (event: SQSEvent, context: Context) => {
      const made = await services();
      const doJob = async (record: SQSRecord) => {
        try {
          await useCase(schema.parse(JSON.parse(record.body)), made, invocationOf(context), record);
        } catch (error) {
          made.log.error('job failed', { code: codeOf(error), messageId: record.messageId });
          made.onFailure?.(error);
          throw error;
        }
      };
      return queue === 'fifo'
        ? processPartialResponse(event, doJob, new SqsFifoPartialProcessorAsync(), {
            skipGroupOnError: true,
            throwOnFullBatchFailure: false,
          })
        : processPartialResponse(event, doJob, new BatchProcessor(EventType.SQS), {
            throwOnFullBatchFailure: false,
          });
    });
