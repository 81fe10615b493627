import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { editionOfTag, type Mailer } from '../../shared/mail/mailer.ts';

/** Paths of what was handed to SES for one delivery. */
export interface OutboxFiles {
  readonly html: string;
  readonly text: string;
  readonly eml: string;
}

/** What was handed to SES, whatever endpoint took it: byte for byte, and its HTML and text beside it. */
export interface Outbox {
  readonly folder: string;
  filesOf(editionId: string, deliveryId: string): OutboxFiles;
  /** Every mail kept: edition and delivery, the newest edition first. */
  list(): Promise<readonly { readonly editionId: string; readonly deliveryId: string }[]>;
  read(editionId: string, deliveryId: string): Promise<Uint8Array | null>;
  /** A mailer that keeps each mail before it hands it over. */
  keeping(mailer: Mailer): Mailer;
}

const SOUND = /^[A-Za-z0-9._-]+$/;

const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
};

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
};

export const openOutbox = (folder: string): Outbox => {
  const filesOf = (editionId: string, deliveryId: string): OutboxFiles => {
    const path = join(folder, editionId, deliveryId);
    return { html: `${path}.html`, text: `${path}.txt`, eml: `${path}.eml` };
  };
  const keep = async (raw: Uint8Array, editionId: string, deliveryId: string): Promise<void> => {
    const files = filesOf(editionId, deliveryId);
    await mkdir(join(folder, editionId), { recursive: true });
    const { html, text } = await PostalMime.parse(raw);
    await writeWhole(files.html, html ?? '');
    await writeWhole(files.text, text ?? '');
    await writeWhole(files.eml, raw);
  };
  return {
    folder,
    filesOf,
    async list() {
      const editions = (await namesIn(folder))
        .filter((name) => SOUND.test(name))
        .toSorted()
        .toReversed();
      const mails = await Promise.all(
        editions.map(async (editionId) =>
          (await namesIn(join(folder, editionId)))
            .filter((name) => name.endsWith('.eml'))
            .toSorted()
            .map((name) => ({ editionId, deliveryId: name.slice(0, -'.eml'.length) })),
        ),
      );
      return mails.flat();
    },
    async read(editionId, deliveryId) {
      if (!SOUND.test(editionId) || !SOUND.test(deliveryId)) return null;
      try {
        return new Uint8Array(await readFile(filesOf(editionId, deliveryId).eml));
      } catch {
        return null;
      }
    },
    keeping: (mailer) => ({
      async send(raw, envelope, tags) {
        const { edition, delivery } = tags;
        // A mail without these tags is no delivery: a confirmation, a word to ops.
        if (edition !== undefined && delivery !== undefined) await keep(raw, editionOfTag(edition), delivery);
        return mailer.send(raw, envelope, tags);
      },
    }),
  };
};
