import type { Edition } from '../../shared/model/edition.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { composeMime } from '../../shared/mail/mime.ts';
import { encodedBytes } from '../../shared/mail/render.ts';
import type { Archive } from '../../shared/store/archive.ts';
import { createCopyReader } from '../../functions/deliver/copies.ts';
import type { Choice, PreviewView } from './preview-page.tsx';
import type { Renderer } from './preview-renderer.ts';
import type { ShownCopy } from './preview-rendering.ts';

/** The copy that was chosen: as archived, or the frozen digest as the templates stand. Null: there is none. */
export const copyOf = async (
  edition: Edition,
  { audience, language, as }: Choice,
  archive: Archive,
  renderer: Renderer,
): Promise<ShownCopy | null> => {
  if (as === 'templates') {
    const frozen = await archive.get(edition.digest);
    return frozen === null
      ? null
      : renderer.render(JSON.parse(new TextDecoder().decode(frozen)), audience, language);
  }
  const archived = edition.copies.find((copy) => copy.audience === audience && copy.language === language);
  if (!archived) return null;
  return { subject: archived.subject, ...(await createCopyReader(archive)(archived)) };
};

/** A copy with its picture in its place: the frame that shows it fetches nothing. */
export const inFrame = ({ html, picture }: ShownCopy): string =>
  picture
    ? html.replaceAll(
        `cid:${picture.contentId}`,
        `data:image/png;base64,${Buffer.from(picture.png).toString('base64')}`,
      )
    : html;

/** What stands beside a copy: its headers as its readers' programs get them, its text, and what each part weighs. */
export const factsOf = async (
  copy: ShownCopy,
  edition: Edition,
  { language }: Choice,
  { sender, stopUrl }: Stage,
): Promise<NonNullable<PreviewView['copy']>> => {
  const raw = await composeMime({
    id: 'preview',
    at: edition.scheduledAt,
    from: { name: sender.name[language], address: sender.address },
    replyTo: sender.replyTo,
    to: { name: null, address: 'reader@example.com' },
    language,
    subject: copy.subject,
    html: copy.html,
    text: copy.text,
    picture: copy.picture,
    workbook: copy.workbook,
    list: {
      id: `${edition.trackerId}.${sender.address.split('@')[1] ?? ''}`,
      stopUrl,
      stopMail: `mailto:${sender.replyTo}?subject=stop`,
    },
    tags: {},
    configurationSet: null,
  });
  const mime = Buffer.from(raw).toString('latin1');
  return {
    subject: copy.subject,
    headers: mime.slice(0, mime.indexOf('\r\n\r\n')),
    text: copy.text,
    sizes: [
      ['HTML (Gmail clips at 102,000)', encodedBytes(copy.html)],
      ['text', encodedBytes(copy.text)],
      ['picture', encodedBytes(copy.picture?.png ?? '')],
      ['workbook', encodedBytes(copy.workbook?.bytes ?? '')],
      ['whole mail', raw.length],
    ],
  };
};
