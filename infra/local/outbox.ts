import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { foldAddress } from '../../shared/model/address.ts';
import type { DigestLanguage } from '../../shared/model/language.ts';
import { editionOfTag, type Mailer } from '../../shared/mail/mailer.ts';

/** Paths of what was handed to SES for one delivery. */
export interface OutboxFiles {
  readonly html: string;
  readonly text: string;
  readonly eml: string;
}

/** A mail that was kept: the folder it is in (an edition's id, or `notices`) and its name there. */
export interface KeptMail {
  readonly folder: string;
  readonly name: string;
}

/** What was handed to SES, whatever endpoint took it: byte for byte, and its HTML and text beside it. */
export interface Outbox {
  /** Where a delivery's mail is, once it was handed over. An edition has one mail for an address and a language. */
  filesOf(editionId: string, address: string, language: DigestLanguage): Promise<OutboxFiles | null>;
  /** Every mail kept, the newest edition first. */
  list(): Promise<readonly KeptMail[]>;
  read(mail: KeptMail): Promise<Uint8Array | null>;
  /** Deletes every mail that was kept for an address. */
  forget(address: string): Promise<void>;
  /** A mailer that keeps each mail before it hands it over, and says that it did. */
  keeping(mailer: Mailer, onKept?: () => void): Mailer;
}

/** Mails that belong to no edition: confirmations, words to ops. */
const NOTICES = 'notices';

/** A file's name that is one on every system, and no other address's. */
export const outboxName = (address: string, language: string): string => {
  const safe = foldAddress(address).replace(
    /[^a-z0-9@._+-]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `${safe}.${language}`;
};

const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
};

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).toSorted();
  } catch {
    return [];
  }
};

export const openOutbox = (path: string): Outbox => {
  const filesAt = ({ folder, name }: KeptMail): OutboxFiles => {
    const file = join(path, folder, name);
    return { html: `${file}.html`, text: `${file}.txt`, eml: `${file}.eml` };
  };
  const list = async (): Promise<readonly KeptMail[]> => {
    const folders = (await namesIn(path)).toReversed();
    const mails = await Promise.all(
      folders.map(async (folder) =>
        (await namesIn(join(path, folder)))
          .filter((name) => name.endsWith('.eml'))
          .map((name) => ({ folder, name: name.slice(0, -'.eml'.length) })),
      ),
    );
    return mails.flat();
  };
  const keep = async (raw: Uint8Array, edition: string | undefined, to: string): Promise<void> => {
    const { html, text, headers } = await PostalMime.parse(raw);
    const language = headers.find(({ key }) => key === 'content-language')?.value ?? 'en';
    const folder = edition === undefined ? NOTICES : editionOfTag(edition);
    const files = filesAt({ folder, name: outboxName(to, language) });
    await mkdir(join(path, folder), { recursive: true });
    if (html !== undefined) await writeWhole(files.html, html);
    await writeWhole(files.text, text ?? '');
    await writeWhole(files.eml, raw);
  };
  return {
    async filesOf(editionId, address, language) {
      const name = outboxName(address, language);
      const kept = (await namesIn(join(path, editionId))).includes(`${name}.eml`);
      return kept ? filesAt({ folder: editionId, name }) : null;
    },
    list,
    async read(mail) {
      const known = (await list()).some(({ folder, name }) => folder === mail.folder && name === mail.name);
      return known ? new Uint8Array(await readFile(filesAt(mail).eml)) : null;
    },
    async forget(address) {
      for (const mail of await list())
        if (mail.name === outboxName(address, mail.name.slice(mail.name.lastIndexOf('.') + 1)))
          for (const ending of ['html', 'text', 'eml'] as const)
            await rm(filesAt(mail)[ending], { force: true });
    },
    keeping: (mailer, onKept = () => undefined) => ({
      async send(raw, envelope, tags) {
        await keep(raw, tags['edition'], envelope.to);
        onKept();
        return mailer.send(raw, envelope, tags);
      },
    }),
  };
};
