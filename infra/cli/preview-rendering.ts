import * as z from 'zod';
import { Digest } from '../../shared/model/digest.ts';
import { Language } from '../../shared/model/language.ts';
import { Audience } from '../../shared/model/tracker.ts';
import { renderCopy, renderPage } from '../../shared/mail/render.ts';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A copy as the preview shows it. */
export const ShownCopy = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  workbook: z.object({ name: z.string(), bytes: Bytes }).nullable(),
  picture: z.object({ contentId: z.string(), png: Bytes }).nullable(),
});
export type ShownCopy = z.infer<typeof ShownCopy>;

/** Renders a frozen digest as the templates stand. English is for whoever looks: nobody is sent it. */
export const renderForPreview = async (
  digest: unknown,
  audience: unknown,
  language: unknown,
): Promise<ShownCopy | null> => {
  const frozen = Digest.parse(digest);
  const to = Audience.parse(audience);
  const read = Language.parse(language);
  if (read === 'en')
    return to === 'editors' && frozen.findings.length === 0
      ? null
      : { ...renderPage(frozen, to, read), workbook: null, picture: null };
  const copy = await renderCopy(frozen, to, read);
  if (copy === null) return null;
  const { subject, html, text, workbook, trend } = copy;
  return { subject, html, text, workbook, picture: trend };
};
