import type { Context } from 'aws-lambda';

/** As long as Lambda lets a function run at the most. */
const LONGEST_MS = 900_000;

/** What Lambda tells a function of its invocation, as far as a machine of one's own has it. */
export const localContext = (functionName: string): Context => {
  const started = performance.now();
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functionName}`,
    memoryLimitInMB: '1024',
    awsRequestId: `${functionName}-${started.toFixed(0)}`,
    logGroupName: functionName,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => LONGEST_MS - (performance.now() - started),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};
