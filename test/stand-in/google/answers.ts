/** An answer as it goes over the wire. */
export interface WireAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string;
  /** Break the connection after so many characters of the body. */
  cutAfter?: number;
  /** Never answer. */
  hang?: boolean;
}

export const ok = (value: unknown): WireAnswer => ({ status: 200, body: JSON.stringify(value) });

/** An error in the envelope of the newer APIs (Sheets), with its reason among the details. */
export const sheetsError = (code: number, status: string, message: string, reason?: string): WireAnswer => ({
  status: code,
  body: JSON.stringify({
    error: {
      code,
      message,
      status,
      ...(reason
        ? {
            details: [
              { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' },
            ],
          }
        : {}),
    },
  }),
});

/** An error in the older envelope (Drive). */
export const driveError = (code: number, reason: string, message: string): WireAnswer => ({
  status: code,
  body: JSON.stringify({ error: { code, message, errors: [{ domain: 'global', reason, message }] } }),
});

export const quotaExceeded = (): WireAnswer =>
  sheetsError(
    429,
    'RESOURCE_EXHAUSTED',
    "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'",
    'RATE_LIMIT_EXCEEDED',
  );

export const htmlPage = (status: number): WireAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<!DOCTYPE html><html><title>Sorry...</title><body>We are sorry</body></html>',
});
