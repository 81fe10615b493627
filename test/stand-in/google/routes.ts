import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { driveError, ok, quotaExceeded, sheetsError, type WireAnswer } from './answers.ts';
import { changeSheet, InvalidRequest } from './change-sheet.ts';
import { driveDiscovery, sheetsDiscovery, type Discovery } from './discovery.ts';
import { masked, parseMask, pathsOf } from './field-mask.ts';
import { readSheet } from './read-sheet.ts';
import type { Api, GoogleStandIn } from './server.ts';
import type { FileState } from './sheet-state.ts';
import { tokenAnswer } from './token-routes.ts';
import type { Grant } from './tokens.ts';

const apiOf = (path: string): Api => {
  if (path.startsWith('/drive/v3/')) return 'drive';
  return path.startsWith('/v4/spreadsheets/') ? 'sheets' : 'token';
};

const DENIED = sheetsError(403, 'PERMISSION_DENIED', 'The caller does not have permission');

/** What each call needs at least, for where Google's own description is absent. */
const AUTH = 'https://www.googleapis.com/auth/';
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'files.get': [`${AUTH}drive.metadata.readonly`, `${AUTH}drive`],
  'spreadsheets.get': [`${AUTH}spreadsheets.readonly`, `${AUTH}spreadsheets`],
  'spreadsheets.batchUpdate': [`${AUTH}spreadsheets`],
};

/** What each address of Google answers, by the state of the stand-in. */
export class Routes {
  private readonly google: GoogleStandIn;
  private readonly recent: number[] = [];

  constructor(google: GoogleStandIn) {
    this.google = google;
  }

  answer(method: string, url: URL, authorization: string, body: string): WireAnswer {
    const api = apiOf(url.pathname);
    const fault = this.google.fault?.({ method, path: url.pathname, api });
    if (fault) return fault;
    if (api === 'token') return tokenAnswer(this.google, url, authorization, body);
    const grant = this.google.grants.get(authorization.replace('Bearer ', ''));
    if (!grant || grant.revoked)
      return sheetsError(
        401,
        'UNAUTHENTICATED',
        'Request had invalid authentication credentials.',
        'ACCESS_TOKEN_EXPIRED',
      );
    if (api === 'drive') return this.drive(url, grant);
    return this.overQuota() ? quotaExceeded() : this.sheets(method, url, grant, body);
  }

  private overQuota(): boolean {
    const { quota } = this.google;
    if (!quota) return false;
    const minute = quota.now() - 60_000;
    if (this.recent.filter((at) => at > minute).length >= quota.perMinute) return true;
    this.recent.push(quota.now());
    return false;
  }

  private agree(discovery: Discovery | null, judge: (discovery: Discovery) => string[]): void {
    if (discovery) this.google.disagreements.push(...judge(discovery));
  }

  private mayNot(discovery: Discovery | null, method: string, { scopes }: Grant): WireAnswer | null {
    const enough = (discovery?.scopes(method) ?? SCOPES[method] ?? []).some((scope) =>
      scopes.includes(scope),
    );
    return enough
      ? null
      : sheetsError(
          403,
          'PERMISSION_DENIED',
          'Request had insufficient authentication scopes.',
          'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        );
  }

  private masked(discovery: Discovery | null, schema: string, value: unknown, fields: string): WireAnswer {
    const mask = parseMask(fields);
    this.agree(discovery, (known) => known.wrong(schema, value));
    const [unknown] = discovery?.unknownFields(schema, pathsOf(mask)) ?? [];
    return unknown === undefined
      ? ok(masked(value, mask))
      : sheetsError(400, 'INVALID_ARGUMENT', `Error expanding 'fields' parameter: no path '${unknown}'.`);
  }

  private drive(url: URL, grant: Grant): WireAnswer {
    this.agree(driveDiscovery, (known) => known.wrongQuery('files.get', url.searchParams));
    const refused = this.mayNot(driveDiscovery, 'files.get', grant);
    if (refused) return refused;
    const id = decodeURIComponent(url.pathname.slice('/drive/v3/files/'.length));
    const file = this.google.files.get(id);
    if (!file?.shared.has(grant.account)) return driveError(404, 'notFound', `File not found: ${id}.`);
    const value = {
      kind: 'drive#file',
      id,
      name: file.title,
      mimeType: file.mimeType,
      trashed: file.trashed,
      ...(file.shortcutTo === null ? {} : { shortcutDetails: { targetId: file.shortcutTo } }),
      version: String(file.version),
      capabilities: { canEdit: file.shared.get(grant.account) === 'writer' },
      lastModifyingUser: { emailAddress: file.modifiedBy, me: file.modifiedBy === grant.account },
    };
    return this.masked(
      driveDiscovery,
      'File',
      value,
      url.searchParams.get('fields') ?? 'kind,id,name,mimeType',
    );
  }

  private sheets(method: string, url: URL, grant: Grant, body: string): WireAnswer {
    const [id = '', verb] = decodeURIComponent(url.pathname.slice('/v4/spreadsheets/'.length)).split(':');
    const name = verb === undefined ? 'spreadsheets.get' : `spreadsheets.${verb}`;
    this.agree(sheetsDiscovery, (known) => known.wrongQuery(name, url.searchParams));
    const refused = this.mayNot(sheetsDiscovery, name, grant);
    if (refused) return refused;
    const file = this.google.files.get(id);
    if (!file) return sheetsError(404, 'NOT_FOUND', 'Requested entity was not found.');
    const may = file.shared.get(grant.account);
    if (!may || (method === 'POST' && may !== 'writer')) return DENIED;
    if (file.mimeType !== 'application/vnd.google-apps.spreadsheet')
      return sheetsError(400, 'FAILED_PRECONDITION', 'This operation is not supported for this document');
    return method === 'POST' ? this.change(file, grant, body, url) : this.read(file, grant, url);
  }

  private read(file: FileState, { account }: Grant, url: URL): WireAnswer {
    const sheet = readSheet(file, url.searchParams.getAll('ranges'), account);
    if (!sheet)
      return sheetsError(400, 'INVALID_ARGUMENT', `Unable to parse range: ${url.searchParams.get('ranges')}`);
    return this.masked(sheetsDiscovery, 'Spreadsheet', sheet, url.searchParams.get('fields') ?? '*');
  }

  private change(file: FileState, { account }: Grant, body: string, url: URL): WireAnswer {
    const given = JSON.parse(body) as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
    this.agree(sheetsDiscovery, (known) => known.wrong('BatchUpdateSpreadsheetRequest', given));
    try {
      changeSheet(file, given.requests ?? [], account);
    } catch (error) {
      if (error instanceof InvalidRequest) return sheetsError(400, 'INVALID_ARGUMENT', error.message);
      throw error;
    }
    const value = { spreadsheetId: file.id, replies: (given.requests ?? []).map(() => ({})) };
    return this.masked(
      sheetsDiscovery,
      'BatchUpdateSpreadsheetResponse',
      value,
      url.searchParams.get('fields') ?? '*',
    );
  }
}
