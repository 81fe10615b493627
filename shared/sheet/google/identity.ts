/** What a token may do. Reading is never asked for more than reading. */
export type Access = 'read' | 'write';

const SCOPE = 'https://www.googleapis.com/auth/';

/** The scopes of each access: the sheet's cells, and of Drive the file's version alone. */
export const SCOPES: Readonly<Record<Access, readonly string[]>> = {
  read: [`${SCOPE}spreadsheets.readonly`, `${SCOPE}drive.metadata.readonly`],
  write: [`${SCOPE}spreadsheets`, `${SCOPE}drive.metadata.readonly`],
};

/** Who we are to Google. Never looked for: an identity is configured, or there is none. */
export interface GoogleIdentity {
  readonly kind: 'federation' | 'key';
  /** The e-mail of the service account: the address to share a sheet with. */
  readonly account: string;
  /**
   * A token that is good for some minutes more; made when needed and kept.
   * @throws SourceError where Google does not give one.
   */
  accessToken(access: Access, timeoutMs: number): Promise<string>;
  /** Makes the next token a new one: the kept one was refused. */
  forget(): void;
}
