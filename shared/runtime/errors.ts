/**
 * The errors that the product itself raises. Each has a stable code for machines and one line for the person
 * who can mend it; whatever else is thrown is a defect and keeps its stack.
 */
export abstract class IltizamError extends Error {
  /** Stable, `noun.problem`: what is stored and logged in place of the message, which may name a file. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A command or a function cannot start: bad usage, bad configuration, a port taken. Exit status 2. */
export class CannotStartError extends IltizamError {}

/** The tracker's source cannot be read. `passing` ones may heal by themselves and are worth a retry. */
export class SourceError extends IltizamError {
  readonly passing: boolean;

  constructor(code: string, message: string, options?: ErrorOptions & { passing?: boolean }) {
    super(code, message, options);
    this.passing = options?.passing ?? false;
  }
}

/** What is stored is not what this version can read, or not what it should be. */
export class StoredDataError extends IltizamError {}

/** A job cannot be done now and must come back: the queue redelivers it. */
export class RetryLaterError extends IltizamError {}

/** The code of an error for logs and records, where no message may stand. */
export const codeOf = (error: unknown): string =>
  error instanceof IltizamError
    ? error.code
    : error instanceof Error
      ? `unexpected.${error.name}`
      : 'unexpected';
