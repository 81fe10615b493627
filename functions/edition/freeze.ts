import { createHash } from 'node:crypto';
import type { Digest } from '../../shared/model/digest.ts';
import type { EditionCopy } from '../../shared/model/edition.ts';
import type { DigestLanguage } from '../../shared/model/language.ts';
import type { Audience } from '../../shared/model/tracker.ts';
import type { RenderedCopy } from '../../shared/mail/render.ts';
import type { Archive } from '../../shared/store/archive.ts';

/** Who is written to in which language. */
export interface Readership {
  readonly audience: Audience;
  readonly language: DigestLanguage;
}

export type Render = (
  digest: Digest,
  audience: Audience,
  language: DigestLanguage,
) => Promise<RenderedCopy | null>;

/** What an edition's record says of the frozen digest: where it and its copies are archived. */
export interface Frozen {
  readonly digest: string;
  readonly copies: EditionCopy[];
}

/**
 * Archives bytes under a key that names them, so that two makers of one edition never overwrite each other:
 * the record of the one that came first says which keys are the edition's.
 */
const keep = async (archive: Archive, editionId: string, name: string, ending: string, bytes: Uint8Array) => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const key = `editions/${editionId}/${name}.${hash}.${ending}`;
  await archive.put(key, bytes);
  return key;
};

/** Archives a digest and a rendered copy for each readership that it has something to say to. */
export const freeze = async (
  digest: Digest,
  readerships: readonly Readership[],
  render: Render,
  archive: Archive,
): Promise<Frozen> => {
  const encoder = new TextEncoder();
  const put = (name: string, ending: string, bytes: Uint8Array) =>
    keep(archive, digest.editionId, name, ending, bytes);
  const copies: EditionCopy[] = [];
  for (const { audience, language } of readerships) {
    const copy = await render(digest, audience, language);
    if (copy === null) continue;
    const name = `${audience}.${language}`;
    copies.push({
      audience,
      language,
      subject: copy.subject,
      html: await put(name, 'html', encoder.encode(copy.html)),
      text: await put(name, 'txt', encoder.encode(copy.text)),
      workbook: copy.workbook && (await put(name, 'xlsx', copy.workbook.bytes)),
      workbookName: copy.workbook && copy.workbook.name,
      trend: copy.trend && (await put(name, 'png', copy.trend.png)),
      trendId: copy.trend && copy.trend.contentId,
    });
  }
  return { digest: await put('digest', 'json', encoder.encode(JSON.stringify(digest))), copies };
};
