import { mkdir } from 'node:fs/promises';
import { environment } from '../../shared/runtime/env.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { requireLoopback } from '../../shared/store/client.ts';
import { foreignServer, type LocalServer, startServer } from './server.ts';

/** Endpoints that the environment names, in place of servers of our own. */
export interface GivenEndpoints {
  readonly database: string | null;
  readonly mail: string | null;
  /** Where null, the archive is a folder. */
  readonly archive: string | null;
}

/** @throws CannotStartError where one does not stay on this machine. */
export const givenEndpoints = (from = environment()): GivenEndpoints => {
  const given = (variable: string): string | null => {
    const endpoint = from[variable];
    if (endpoint === undefined) return null;
    requireLoopback(variable, endpoint);
    return endpoint;
  };
  return {
    database: given('AWS_ENDPOINT_URL_DYNAMODB'),
    mail: given('AWS_ENDPOINT_URL_SES'),
    archive: given('AWS_ENDPOINT_URL_S3'),
  };
};

/**
 * The database: the one given, or the embedded one, kept on disk. That one admits one process at a time.
 * @throws CannotStartError where another has its files open, or they cannot be read.
 */
export const openDatabase = async (given: string | null, path: string): Promise<LocalServer> => {
  if (given !== null) return foreignServer(given);
  try {
    await mkdir(path, { recursive: true });
    return await startServer(new URL('./database-thread.mjs', import.meta.url), { path });
  } catch (cause) {
    const locked = cause instanceof Error && cause.message.includes('LOCK');
    throw new CannotStartError(
      locked ? 'data.in-use' : 'database.unusable',
      locked
        ? `The database in ${path} is in use by another iltizam. Stop that one, or use --data with another folder.`
        : `The database in ${path} cannot be opened.`,
      { cause },
    );
  }
};

/** An SES endpoint: the one given, or our own, which takes mails and sends them nowhere. */
export const openMailEndpoint = async (given: string | null): Promise<LocalServer> =>
  given === null ? startServer(new URL('./mail-thread.mjs', import.meta.url)) : foreignServer(given);
