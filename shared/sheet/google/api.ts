import type { Readable } from 'node:stream';
import { text as wholeText } from 'node:stream/consumers';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import * as z from 'zod';
import { lazily } from '../../runtime/lazily.ts';

/** What came back, whatever it says: nothing here is an error yet. */
export interface Answer {
  readonly status: number;
  /** How long the server asks us to wait, where it asks. */
  readonly retryAfterMs: number | null;
  /** Null where the connection ended before the answer did. */
  readonly text: string | null;
}

/** What one request needs besides what it asks for. */
export interface Terms {
  readonly token: string;
  readonly timeoutMs: number;
}

/** The three calls that are made to Google, each made once, with no retry of its own. */
export interface GoogleApi {
  file(fileId: string, fields: string, terms: Terms): Promise<Answer>;
  spreadsheet(
    spreadsheetId: string,
    asked: { fields: string; ranges: readonly string[] },
    terms: Terms,
  ): Promise<Answer>;
  change(spreadsheetId: string, requests: readonly sheets_v4.Schema$Request[], terms: Terms): Promise<Answer>;
}

const loadClients = async (rootUrl: string | null) => {
  const { drive_v3, sheets_v4 } = await import('./apis.ts');
  const options = rootUrl === null ? {} : { rootUrl };
  return { sheets: new sheets_v4.Sheets(options), drive: new drive_v3.Drive(options) };
};

const settings = ({ token, timeoutMs }: Terms) => ({
  headers: { authorization: `Bearer ${token}` },
  timeout: timeoutMs,
  retry: false,
  // Read here: its bytes decide how large the next page is, and a cut answer is told from none.
  responseType: 'stream' as const,
  validateStatus: () => true,
});

interface ClientAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: Readable;
}

/** The client says it gives a plain object; on Node it gives a Headers of its own. */
const Lookup = z.custom<Pick<Headers, 'get'>>(
  (value) => typeof value === 'object' && value !== null && 'get' in value,
);
const headerOf = (headers: ClientAnswer['headers'], name: string): string | null => {
  const lookup = Lookup.safeParse(headers);
  const value = lookup.success ? lookup.data.get(name) : headers[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** Retry-After is a number of seconds, or a moment, which counts from the answer's own date. */
const retryAfterMs = (headers: ClientAnswer['headers']): number | null => {
  const asked = headerOf(headers, 'retry-after');
  if (asked === null) return null;
  const ms = Number.isNaN(Number(asked))
    ? Date.parse(asked) - Date.parse(headerOf(headers, 'date') ?? '')
    : Number(asked) * 1_000;
  return ms >= 0 ? ms : null;
};

const answerOf = async ({ status, headers, data }: ClientAnswer): Promise<Answer> => ({
  status,
  retryAfterMs: retryAfterMs(headers),
  text: await wholeText(data).catch(() => null),
});

/** Google's Drive and Sheets, or what answers in their place at `rootUrl`. The client loads on first use. */
export const googleApi = (rootUrl: string | null): GoogleApi => {
  const clients = lazily(() => loadClients(rootUrl));
  return {
    file: async (fileId, fields, terms) => {
      const { drive } = await clients();
      return answerOf(
        await drive.files.get(
          { fileId, fields, supportsAllDrives: true, prettyPrint: false },
          settings(terms),
        ),
      );
    },
    spreadsheet: async (spreadsheetId, { fields, ranges }, terms) => {
      const { sheets } = await clients();
      return answerOf(
        await sheets.spreadsheets.get(
          { spreadsheetId, fields, ranges: [...ranges], prettyPrint: false },
          settings(terms),
        ),
      );
    },
    change: async (spreadsheetId, requests, terms) => {
      const { sheets } = await clients();
      return answerOf(
        await sheets.spreadsheets.batchUpdate(
          {
            spreadsheetId,
            fields: 'spreadsheetId',
            prettyPrint: false,
            requestBody: { requests: [...requests] },
          },
          settings(terms),
        ),
      );
    },
  };
};
