import * as z from 'zod';
import { SourceError } from '../../runtime/errors.ts';

/** Google's error envelope, the older form (`errors[].reason`) and the newer (`details[].reason`). */
const Envelope = z.object({
  error: z.object({
    message: z.string().default(''),
    status: z.string().optional(),
    errors: z.array(z.object({ reason: z.string().optional() })).default([]),
    details: z.array(z.object({ reason: z.string().optional() })).default([]),
  }),
});

/** What Google gives as the reason of a refusal. */
export interface Said {
  readonly message: string;
  readonly reasons: readonly string[];
}

/** Null where the text is no error of Google's: a page, or another server's answer. */
export const whatItSays = (text: string): Said | null => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = Envelope.safeParse(json);
  if (!read.success) return null;
  const { message, status, errors, details } = read.data.error;
  const reasons = [...errors, ...details].map(({ reason }) => reason);
  return { message, reasons: [...reasons, status].filter((reason) => reason !== undefined) };
};

const API_OFF = ['SERVICE_DISABLED', 'accessNotConfigured'];

/** Whether it says that an API is switched off in the project of `account`, and then where to switch it on. */
export const apiDisabled = ({ message, reasons }: Said, account: string): SourceError | null => {
  if (!reasons.some((reason) => API_OFF.includes(reason))) return null;
  // Only prose names the API in every form of this answer.
  const which = /([\w -]+ API) has not been used/.exec(message)?.[1]?.trim() ?? 'API that was asked';
  const page = /https:\/\/console\S+/.exec(message)?.[0];
  return new SourceError(
    'google.api-disabled',
    `The ${which} is switched off in the project of ${account}: switch it on${page ? ` at ${page}` : ''}, wait a few minutes, and try again.`,
  );
};
