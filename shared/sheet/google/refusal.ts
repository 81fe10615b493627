import { SourceError } from '../../runtime/errors.ts';
import type { Answer } from './api.ts';
import { notASheet } from './file-state.ts';
import type { Attempt } from './patience.ts';
import { apiDisabled, whatItSays, type Said } from './said.ts';

/** Whom and what a message about a refusal must name. */
export interface Subject {
  /** The e-mail of the account that we are to Google. */
  readonly account: string;
  readonly spreadsheetId: string;
  readonly doing: 'read' | 'write';
}

const QUOTA = [
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'dailyLimitExceeded',
  'RATE_LIMIT_EXCEEDED',
  'RESOURCE_EXHAUSTED',
];
const NO_SCOPE = ['ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'insufficientPermissions'];

const forbidden = ({ account, spreadsheetId, doing }: Subject, said: Said): SourceError => {
  const disabled = apiDisabled(said, account);
  if (disabled) return disabled;
  if (said.reasons.some((reason) => NO_SCOPE.includes(reason)))
    return new SourceError(
      'google.scope-missing',
      `Google gave ${account} a token without the right to ${doing} sheets: see that the service account may be used with the Sheets and Drive scopes.`,
    );
  if (said.reasons.includes('domainPolicy'))
    return new SourceError(
      'google.domain-policy',
      `The Google Workspace of sheet ${spreadsheetId} does not let outside accounts in: ask its administrator to allow sharing with ${account}.`,
    );
  return doing === 'write'
    ? new SourceError(
        'google.read-only',
        `${account} may not write into sheet ${spreadsheetId}: open it, choose Share, and make that address an editor; or switch writing back off for this tracker.`,
      )
    : new SourceError(
        'google.forbidden',
        `The sheet ${spreadsheetId} is not shared with ${account}: open it, choose Share, and add that address as viewer (editor, where findings are written back).`,
      );
};

const refused = ({ spreadsheetId, doing }: Subject, status: number, { message }: Said): SourceError => {
  const reason = message.slice(0, 200) || 'no reason given';
  return doing === 'write'
    ? new SourceError(
        'google.write-refused',
        `Google would not write into sheet ${spreadsheetId}: ${reason} In the sheet, lift what hinders it (Data, Protected sheets and ranges; Data validation), or switch writing back off for this tracker.`,
      )
    : new SourceError(
        'google.request-refused',
        `Google refused a request about sheet ${spreadsheetId} (${status}): ${reason}`,
      );
};

const passing = (code: string, message: string, answer: Answer): Attempt<never> => ({
  kind: 'again',
  error: new SourceError(code, message, { passing: true }),
  retryAfterMs: answer.retryAfterMs,
});

/**
 * What an answer other than a success means: a failure that may heal, or a SourceError, thrown, whose message
 * tells the person who can mend it what to do. Nothing is told apart by prose, save the name of an API that is off.
 */
export const refusalOf = (answer: Answer, subject: Subject): Attempt<never> => {
  const said = whatItSays(answer.text ?? '');
  const { status } = answer;
  const { account, spreadsheetId } = subject;
  if (status === 429 || (status === 403 && said?.reasons.some((reason) => QUOTA.includes(reason))))
    return passing(
      'google.quota',
      'Google lets this account make 60 requests a minute, and they are used up: wait a minute, and see that nothing else uses the same account.',
      answer,
    );
  if (status >= 500 || status === 408)
    return passing(
      'google.unavailable',
      `Google cannot answer now (${status}): nothing to mend here, the next read tries again.`,
      answer,
    );
  // The API says in JSON whatever it refuses: a page comes from something in between, and is no word on the sheet.
  if (said === null) return unreadable();
  if (status === 401)
    throw new SourceError(
      'google.identity-refused',
      `Google no longer accepts ${account}: see that the service account exists and is not disabled, and that its key or federation was not revoked.`,
    );
  if (status === 403) throw forbidden(subject, said);
  if (status === 404)
    throw new SourceError(
      'google.not-found',
      `There is no sheet ${spreadsheetId} that ${account} can see: check the id in the sheet's address, and share the sheet with that address.`,
    );
  if (status === 400 && said.reasons.includes('FAILED_PRECONDITION')) throw notASheet(spreadsheetId, null);
  throw refused(subject, status, said);
};

/** An answer that is no whole JSON document: an HTML page of something in between, or one cut short. */
export const unreadable = (cause?: unknown): Attempt<never> => ({
  kind: 'again',
  error: new SourceError(
    'google.answer-unreadable',
    "Google's answer came damaged or cut short, or is another server's page: see that no proxy stands in between, and try again.",
    { passing: true, cause },
  ),
  retryAfterMs: null,
});

/** No answer at all. */
export const unreachable = (cause: unknown): Attempt<never> => ({
  kind: 'again',
  error: new SourceError(
    'google.unreachable',
    'Google could not be reached: see that this machine has a connection and may reach googleapis.com.',
    { passing: true, cause },
  ),
  retryAfterMs: null,
});
