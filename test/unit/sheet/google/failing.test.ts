import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SourceError } from '../../../../shared/runtime/errors.ts';
import { googleSource } from '../../../../shared/sheet/google/source.ts';
import {
  driveError,
  htmlPage,
  quotaExceeded,
  sheetsError,
  type WireAnswer,
} from '../../../stand-in/google/answers.ts';
import { accountOf, fakeTiming, opened } from '../../../stand-in/google/harness.ts';
import { startGoogle, type Api, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import { aSheet, aTab, rows } from '../../../stand-in/google/sheet-state.ts';

let google: GoogleStandIn;
beforeEach(async () => {
  google = await startGoogle();
  const file = aSheet('s', [aTab('A', rows(['x']))]);
  file.shared.set(accountOf(google), 'reader');
  google.files.set('s', file);
});
afterEach(async () => {
  await google[Symbol.asyncDispose]();
});

const failure = async (id = 's', timing = fakeTiming()): Promise<SourceError> => {
  try {
    await googleSource(opened(google, id, timing)).read();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('it did not fail');
};

/** Each failure: how it comes about, and what the person who can mend it is told. */
const FAILURES: readonly [string, () => WireAnswer | void, Api, string, RegExp][] = [
  ['quota used up', quotaExceeded, 'sheets', 'google.quota', /wait a minute/],
  [
    'Drive calls it 403',
    () => driveError(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded'),
    'drive',
    'google.quota',
    /60 requests/,
  ],
  ['quota told by a page', () => htmlPage(429), 'drive', 'google.quota', /wait a minute/],
  ['a page that forbids', () => htmlPage(403), 'sheets', 'google.answer-unreadable', /proxy/],
  ['a page that finds nothing', () => htmlPage(404), 'drive', 'google.answer-unreadable', /proxy/],
  ['a gateway without an answer', () => ({ status: 502, body: '' }), 'sheets', 'google.unavailable', /502/],
  [
    'Google is down',
    () => sheetsError(503, 'UNAVAILABLE', 'The service is currently unavailable.'),
    'sheets',
    'google.unavailable',
    /nothing to mend/,
  ],
  ['a page instead of an answer', () => htmlPage(200), 'sheets', 'google.answer-unreadable', /proxy/],
  [
    'an answer of another shape',
    () => ({ status: 200, body: '{"sheets":{}}' }),
    'sheets',
    'google.answer-unreadable',
    /damaged/,
  ],
  [
    'an answer cut short',
    () => ({ status: 200, body: '{"properties":{"title":"x"},"sheets":[]}', cutAfter: 20 }),
    'sheets',
    'google.answer-unreadable',
    /cut short/,
  ],
  [
    'an API that is off',
    () =>
      sheetsError(
        403,
        'PERMISSION_DENIED',
        'Google Sheets API has not been used in project 1 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=1 then retry.',
        'SERVICE_DISABLED',
      ),
    'sheets',
    'google.api-disabled',
    /switch it on at https:\/\/console\S+project=1,/,
  ],
  [
    'a token of too narrow a scope',
    () =>
      sheetsError(
        403,
        'PERMISSION_DENIED',
        'Request had insufficient authentication scopes.',
        'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      ),
    'sheets',
    'google.scope-missing',
    /scopes/,
  ],
  [
    'a closed domain',
    () => driveError(403, 'domainPolicy', 'The domain administrators have disabled Drive apps.'),
    'drive',
    'google.domain-policy',
    /administrator/,
  ],
  [
    'an account switched off',
    () => sheetsError(401, 'UNAUTHENTICATED', 'Invalid Credentials'),
    'drive',
    'google.identity-refused',
    /disabled/,
  ],
  [
    'a revoked key',
    () => ({ status: 400, body: '{"error":"invalid_grant","error_description":"Invalid JWT Signature."}' }),
    'token',
    'google.identity-refused',
    /make a new key/,
  ],
  [
    'a sheet shared with Drive alone',
    () => sheetsError(403, 'PERMISSION_DENIED', 'The caller does not have permission'),
    'sheets',
    'google.forbidden',
    /choose Share, and add that address as viewer/,
  ],
  [
    'a sheet deleted in between',
    () => sheetsError(404, 'NOT_FOUND', 'Requested entity was not found.'),
    'sheets',
    'google.not-found',
    /check the id/,
  ],
  [
    'an Excel file',
    () => sheetsError(400, 'FAILED_PRECONDITION', 'This operation is not supported for this document'),
    'sheets',
    'google.not-a-sheet',
    /Save as Google Sheets/,
  ],
];

describe('a read that fails', () => {
  test.each(FAILURES)('says what to do: %s', async (_how, answer, api, code, mend) => {
    google.fault = (request) => (request.api === api ? (answer() ?? null) : null);
    const error = await failure();
    expect(error.code).toBe(code);
    expect(error.message).toMatch(mend);
    expect(error.message).not.toContain('\n');
  });

  test('names the account where the sheet is not shared with it, or is not there', async () => {
    google.files.get('s')?.shared.clear();
    for (const id of ['s', 'nowhere']) {
      const error = await failure(id);
      expect(error).toMatchObject({ code: 'google.not-found', passing: false });
      expect(error.message).toContain(accountOf(google));
    }
  });

  test('names the bin', async () => {
    Object.assign(google.files.get('s') ?? {}, { trashed: true });
    expect(await failure()).toMatchObject({ code: 'google.trashed' });
  });

  test.each([
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', /Save as Google Sheets/],
    ['application/vnd.oasis.opendocument.spreadsheet', /Save as Google Sheets/],
    ['text/csv', /Save as Google Sheets/],
    ['application/vnd.google-apps.shortcut', /the id of the sheet that it leads to, the-sheet-itself\./],
    ['application/vnd.google-apps.folder', /\(a Google folder\): take the id/],
    ['application/pdf', /\(application\/pdf\): take the id/],
  ])('tells what mends an id of %s', async (mimeType, mend) => {
    Object.assign(google.files.get('s') ?? {}, { mimeType, shortcutTo: 'the-sheet-itself' });
    const error = await failure();
    expect(error).toMatchObject({ code: 'google.not-a-sheet', passing: false });
    expect(error.message).toMatch(mend);
  });

  test('ends when no answer comes, in the time it was given', async () => {
    google.fault = () => ({ status: 200, body: '', hang: true });
    let now = 0;
    const timing = fakeTiming({ now: () => now, remainingMs: () => 90 - (now += 20) });
    expect(await failure('s', timing)).toMatchObject({ code: 'google.unreachable', passing: true });
  });

  test('ends when nobody is there', async () => {
    const sheet = opened(google, 's');
    await google[Symbol.asyncDispose]();
    await expect(sheet.look()).rejects.toMatchObject({ code: 'google.unreachable' });
    google = await startGoogle();
  });
});
