import type * as z from 'zod';
import { CannotStartError } from './errors.ts';

/** The environment of this process: the one place where it is read. An empty variable counts as unset. */
export const environment = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );

/**
 * Parses what a function needs of the environment.
 * @throws CannotStartError naming the variables that are missing or malformed, never their values.
 */
export const readEnvironment = <Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  from: Readonly<Record<string, string>> = environment(),
): z.infer<z.ZodObject<Shape>> => {
  const read = schema.safeParse(from);
  if (read.success) return read.data;
  const names = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new CannotStartError('environment.invalid', `Missing or malformed in the environment: ${names}.`);
};
