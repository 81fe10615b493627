import PostalMime, { decodeWords } from 'postal-mime';
import type { RenderedCopy } from '../../../shared/mail/render.ts';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A line of a mail's head; `encoded` as it travels (RFC 2047), null where that is the same. */
export interface Header {
  readonly name: string;
  readonly value: string;
  readonly encoded: string | null;
}

/** A mail taken apart for showing. */
export interface OpenedMail {
  readonly subject: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Pictures that it shows by Content-ID are in it as `data:`; null where it has text alone. */
  readonly html: string | null;
  readonly text: string;
  readonly headers: readonly Header[];
  readonly attachments: readonly Attachment[];
  /** As handed to SES; null for one that never was. */
  readonly raw: Uint8Array | null;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const withPicture = (html: string, contentId: string, type: string, bytes: Uint8Array): string =>
  html.replaceAll(`cid:${contentId}`, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`);

/** Lines of the head, folds joined: what a person reads there, and what stands there where words are encoded. */
const headersOf = (raw: Uint8Array): OpenedMail['headers'] => {
  const text = new TextDecoder().decode(raw);
  const head = text.slice(0, Math.max(0, text.indexOf('\r\n\r\n')));
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      const encoded = line.slice(colon + 1).trim();
      const value = decodeWords(encoded);
      return { name: line.slice(0, colon), value, encoded: value === encoded ? null : encoded };
    });
};

const named = ({
  name,
  address,
}: {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
}): string => (name ? `${name} <${address ?? ''}>` : (address ?? ''));

/** Takes apart a mail as it was handed to SES. */
export const openMail = async (raw: Uint8Array): Promise<OpenedMail> => {
  const { subject, from, to, html, text, attachments } = await PostalMime.parse(raw, {
    attachmentEncoding: 'arraybuffer',
  });
  let shown = html ?? null;
  const files: Attachment[] = [];
  for (const { filename, mimeType, contentId, content } of attachments) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    const id = contentId?.replace(/^<|>$/g, '');
    if (id !== undefined && shown?.includes(`cid:${id}`)) shown = withPicture(shown, id, mimeType, bytes);
    else files.push({ name: filename ?? 'attachment', type: mimeType, bytes });
  }
  return {
    subject: subject ?? '',
    from: from ? named(from) : null,
    to: to?.map(named).join(', ') ?? null,
    html: shown,
    text: text ?? '',
    headers: headersOf(raw),
    attachments: files,
    raw,
  };
};

/** The same of a copy that was rendered and never sent. */
export const openCopy = ({ subject, html, text, trend, workbook }: RenderedCopy): OpenedMail => ({
  subject,
  from: null,
  to: null,
  html: trend === null ? html : withPicture(html, trend.contentId, 'image/png', trend.png),
  text,
  headers: [],
  attachments: workbook === null ? [] : [{ name: workbook.name, type: XLSX, bytes: workbook.bytes }],
  raw: null,
});
