import { Logger } from '@aws-lambda-powertools/logger';

/** What may stand in a log: ids, codes, counts and durations. Never an address, a cell's text or a mail. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  debug(message: string, facts?: LogFacts): void;
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, facts?: LogFacts): void;
}

/** The log on AWS: one JSON line an entry, level by POWERTOOLS_LOG_LEVEL. */
export const lambdaLog = (functionName: string): Log => {
  const logger = new Logger({ serviceName: `iltizam-${functionName}` });
  return {
    debug: (message, facts = {}) => logger.debug(message, facts),
    info: (message, facts = {}) => logger.info(message, facts),
    warn: (message, facts = {}) => logger.warn(message, facts),
    error: (message, facts = {}) => logger.error(message, facts),
  };
};

/** A log that says nothing. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
