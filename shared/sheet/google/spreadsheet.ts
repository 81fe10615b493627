import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import * as z from 'zod';
import { IltizamError, SourceError } from '../../runtime/errors.ts';
import type { Answer, GoogleApi, Terms } from './api.ts';
import { File, FILE_FIELDS, fileStateOf, type FileState } from './file-state.ts';
import type { Access, GoogleIdentity } from './identity.ts';
import { patience, type Attempt, type Patiently } from './patience.ts';
import { refusalOf, unreachable, unreadable } from './refusal.ts';
import type { Timing } from './timing.ts';

/** Everything that talking to Google takes. */
export interface Google {
  readonly api: GoogleApi;
  readonly identity: GoogleIdentity;
  readonly timing: Timing;
}

/** One answer, parsed, and how many bytes it was. */
export interface Read<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** One Google Sheet, as one read or write of it uses it: every request counted, every failure a SourceError. */
export interface Spreadsheet {
  readonly id: string;
  /** Requests made so far to Drive and Sheets, repeated ones too: what the quotas count. */
  readonly requests: number;
  look(): Promise<FileState>;
  read<Value>(schema: z.ZodType<Value>, fields: string, ranges?: readonly string[]): Promise<Read<Value>>;
  /** The patience of this sync, for what must look again before it tries again. */
  readonly patiently: Patiently;
  /** One attempt to change the sheet, never repeated here: whoever asks must look again first. */
  tryChange(requests: readonly sheets_v4.Schema$Request[], timeoutMs: number): Promise<Attempt<void>>;
}

const Changed = z.object({ spreadsheetId: z.string() });

const parsed = <Value>(answer: Answer, schema: z.ZodType<Value>): Attempt<Read<Value>> => {
  const { text } = answer;
  if (text === null) return unreadable();
  try {
    const json: unknown = JSON.parse(text);
    return { kind: 'done', value: { value: schema.parse(json), bytes: Buffer.byteLength(text) } };
  } catch (cause) {
    return unreadable(cause);
  }
};

/** Opens a sheet by its id; asks nothing yet. */
export const openSpreadsheet = (google: Google, id: string, access: Access): Spreadsheet => {
  const { api, identity } = google;
  const patiently = patience(google.timing);
  let requests = 0;

  const once = async <Value>(
    schema: z.ZodType<Value>,
    doing: 'read' | 'write',
    ask: (terms: Terms) => Promise<Answer>,
    timeoutMs: number,
  ): Promise<Attempt<Read<Value>>> => {
    const subject = { account: identity.account, spreadsheetId: id, doing };
    for (let fresh = false; ; fresh = true) {
      let answer: Answer;
      try {
        const token = await identity.accessToken(access, timeoutMs);
        requests += 1;
        answer = await ask({ token, timeoutMs });
      } catch (error) {
        if (!(error instanceof IltizamError)) return unreachable(error);
        if (error instanceof SourceError && error.passing)
          return { kind: 'again', error, retryAfterMs: null };
        throw error;
      }
      if (answer.status === 401 && !fresh) identity.forget();
      else return answer.status === 200 ? parsed(answer, schema) : refusalOf(answer, subject);
    }
  };
  const patient = <Value>(schema: z.ZodType<Value>, ask: (terms: Terms) => Promise<Answer>) =>
    patiently((timeoutMs) => once(schema, 'read', ask, timeoutMs));

  return {
    id,
    patiently,
    get requests() {
      return requests;
    },
    async look() {
      const { value } = await patient(File, (terms) => api.file(id, FILE_FIELDS, terms));
      return fileStateOf(id, value);
    },
    read: (schema, fields, ranges = []) =>
      patient(schema, (terms) => api.spreadsheet(id, { fields, ranges }, terms)),
    async tryChange(changes, timeoutMs) {
      const outcome = await once(Changed, 'write', (terms) => api.change(id, changes, terms), timeoutMs);
      return outcome.kind === 'done' ? { kind: 'done', value: undefined } : outcome;
    },
  };
};
