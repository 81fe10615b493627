import type { OpenedMail } from './opened-mail.ts';

/** A part of a mail as it is sent to a browser. */
interface PartAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/**
 * A mail's HTML is shown as a mail program would: its own styles and its own pictures, nothing from elsewhere,
 * nothing that runs, and no place that it could lead the frame to.
 */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const SAFE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

const download = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w.@+-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Links open a window of their own: the frame stays with its mail. */
const inItsFrame = (html: string): string => html.replace(/<head[^>]*>/i, '$&<base target="_blank">');

const file = (type: string, name: string, body: Uint8Array): PartAnswer => ({
  status: 200,
  headers: {
    ...SAFE,
    'content-type': type,
    'content-disposition': download(name),
    'content-security-policy': "default-src 'none'; sandbox",
  },
  body,
});

/** `html`, `source` or `attachment/N` of a mail; null where it has none such. */
export const partAnswer = (mail: OpenedMail, path: readonly string[], name: string): PartAnswer | null => {
  const [part, index] = path;
  if (part === 'html' && mail.html !== null)
    return {
      status: 200,
      headers: {
        ...SAFE,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': MAIL_POLICY,
      },
      body: inItsFrame(mail.html),
    };
  if (part === 'source' && mail.raw !== null) return file('message/rfc822', `${name}.eml`, mail.raw);
  const attached = part === 'attachment' ? mail.attachments[Number(index)] : undefined;
  return attached ? file(attached.type, attached.name, attached.bytes) : null;
};
