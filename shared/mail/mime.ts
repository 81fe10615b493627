import MimeNode from 'nodemailer/lib/mime-node';
import type { DigestLanguage } from '../model/language.ts';
import type { Instant } from '../model/time.ts';
import type { MailTags } from './mailer.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One mail to one person, before it is MIME. Addresses are ASCII; every text may hold any character. */
export interface Letter {
  /** Makes Message-ID and boundaries, so that the same letter is the same bytes. Letters, digits, `-`. */
  readonly id: string;
  readonly at: Instant;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  readonly to: { readonly name: string | null; readonly address: string };
  readonly language: DigestLanguage | 'en';
  readonly subject: string;
  readonly html: string | null;
  readonly text: string;
  /** Shown inside the HTML by Content-ID. */
  readonly picture: { readonly contentId: string; readonly png: Uint8Array } | null;
  readonly workbook: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** How to be left alone (RFC 8058); null for a mail that answers what its reader just did. */
  readonly list: { readonly id: string; readonly stopUrl: string; readonly stopMail: string } | null;
  readonly tags: MailTags;
  readonly configurationSet: string | null;
}

/** A header is one line, whatever was typed. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const asIs = (value: string) => ({ prepared: true, foldLines: true, value });

/** A part of the message: what it is, and what it is made of. */
interface Part {
  readonly type: string;
  readonly name?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content?: Buffer;
  readonly parts?: readonly Part[];
}

/** Quoted-printable leaves Latin text readable; base64 is shorter once enough bytes need an escape. */
const encodingFor = (content: Buffer): 'quoted-printable' | 'base64' => {
  let escaped = 0;
  for (const byte of content) if (byte > 126 || byte === 61) escaped += 1;
  return escaped * 6 > content.length ? 'base64' : 'quoted-printable';
};

const textPart = (type: 'plain' | 'html', text: string, language: string): Part => {
  const content = Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8');
  return {
    type: `text/${type}; charset=utf-8`,
    headers: { 'Content-Language': language, 'Content-Transfer-Encoding': encodingFor(content) },
    content,
  };
};

const filePart = (type: string, name: string, bytes: Uint8Array, headers: Part['headers']): Part => ({
  type,
  name,
  headers: { ...headers, 'Content-Transfer-Encoding': 'base64' },
  content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

/** A multipart, but the part itself where it is alone. */
const together = (type: string, part: Part, ...rest: readonly Part[]): Part =>
  rest.length === 0 ? part : { type, parts: [part, ...rest] };

/** mixed( related( alternative( text, html ), picture ), workbook ), each level only where it is needed. */
const bodyOf = ({ language, text, html, picture, workbook }: Letter): Part => {
  const htmls = html === null ? [] : [textPart('html', html, language)];
  const pictures =
    picture === null
      ? []
      : [
          filePart('image/png', 'trend.png', picture.png, {
            'Content-Disposition': 'inline',
            'Content-ID': `<${picture.contentId}>`,
          }),
        ];
  const workbooks =
    workbook === null
      ? []
      : [filePart(XLSX, workbook.name, workbook.bytes, { 'Content-Disposition': 'attachment' })];
  const said = together('multipart/alternative', textPart('plain', text, language), ...htmls);
  return together(
    'multipart/mixed',
    together('multipart/related; type="multipart/alternative"', said, ...pictures),
    ...workbooks,
  );
};

const addTo = (node: MimeNode, { headers, content, parts }: Part): void => {
  for (const [key, value] of Object.entries(headers ?? {})) node.setHeader(key, value);
  if (content !== undefined) node.setContent(content);
  for (const part of parts ?? [])
    addTo(node.createChild(part.type, part.name === undefined ? {} : { filename: part.name }), part);
};

const setHeaders = (root: MimeNode, letter: Letter): void => {
  root.setHeader('From', { name: oneLine(letter.from.name), address: letter.from.address });
  root.setHeader('Reply-To', { address: letter.replyTo });
  root.setHeader('To', { name: oneLine(letter.to.name ?? ''), address: letter.to.address });
  root.setHeader('Subject', oneLine(letter.subject));
  root.setHeader('Date', new Date(letter.at));
  root.setHeader('Message-ID', `<${letter.id}@${letter.from.address.split('@')[1]}>`);
  root.setHeader('Content-Language', letter.language);
  root.setHeader('Auto-Submitted', 'auto-generated');
  if (letter.list !== null) {
    root.setHeader('List-Id', asIs(`<${letter.list.id}>`));
    root.setHeader('List-Unsubscribe', asIs(`<${letter.list.stopUrl}>, <${letter.list.stopMail}>`));
    root.setHeader('List-Unsubscribe-Post', asIs('List-Unsubscribe=One-Click'));
  }
  // SES takes both headers out of what it sends on.
  const tags = Object.entries(letter.tags).map(([name, value]) => `${name}=${value}`);
  if (tags.length > 0) root.setHeader('X-SES-MESSAGE-TAGS', asIs(tags.join(', ')));
  if (letter.configurationSet !== null)
    root.setHeader('X-SES-CONFIGURATION-SET', asIs(letter.configurationSet));
};

/** The letter as the bytes that SES is handed: CRLF lines, UTF-8 in every part, the same for the same letter. */
export const composeMime = async (letter: Letter): Promise<Uint8Array> => {
  const body = bodyOf(letter);
  const root = new MimeNode(body.type, { baseBoundary: letter.id, newline: 'win' });
  setHeaders(root, letter);
  addTo(root, body);
  return root.build();
};
