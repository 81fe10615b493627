import type * as z from 'zod';
import { SourceError } from '../../runtime/errors.ts';

/** The failure of a token endpoint that may heal by itself; null where the answer was meant. */
export const passingRefusal = (status: number | null, cause?: unknown): SourceError | null => {
  const options = { passing: true, cause };
  if (status === null)
    return new SourceError(
      'google.unreachable',
      "Google's token endpoints could not be reached: see that this machine has a connection and may reach googleapis.com.",
      options,
    );
  return status === 429 || status >= 500
    ? new SourceError(
        'google.unavailable',
        `Google cannot give a token now (${status}): nothing to mend here, the next read tries again.`,
        options,
      )
    : null;
};

/**
 * Posts a form to a token endpoint, once.
 * @throws SourceError, `passing` where it may heal; its message and cause hold nothing of what was sent.
 */
export const postForm = async <Value>(
  url: string,
  form: Readonly<Record<string, string>>,
  schema: z.ZodType<Value>,
  { account, timeoutMs }: { readonly account: string; readonly timeoutMs: number },
): Promise<Value> => {
  const { gaxios } = await import('./auth-library.ts');
  const answer = await new gaxios.Gaxios()
    .request<unknown>({
      url,
      method: 'POST',
      data: new URLSearchParams(form),
      responseType: 'json',
      timeout: timeoutMs,
      retry: false,
      validateStatus: () => true,
    })
    .catch(() => null);
  const passing = passingRefusal(answer?.status ?? null);
  if (answer === null || passing) throw passing ?? new Error('unreachable');
  if (answer.status !== 200)
    throw new SourceError(
      'google.identity-refused',
      `Google refused the key of ${account}: it was deleted or disabled, or this machine's clock is wrong; make a new key and put it in the old one's place.`,
    );
  const read = schema.safeParse(answer.data);
  if (read.success) return read.data;
  throw new SourceError(
    'google.answer-unreadable',
    "The token endpoint's answer is none of Google's: see that no proxy stands in between.",
    { passing: true },
  );
};
