import type { DeliveryStatus } from '../../../shared/model/delivery.ts';
import type { DigestLanguage } from '../../../shared/model/language.ts';
import type { Instant, Period } from '../../../shared/model/time.ts';
import type { Audience, TrackerConfig } from '../../../shared/model/tracker.ts';
import type { Machine } from '../machine.ts';
import type { NextEdition } from '../next-edition.ts';
import { type Outbox, outboxName } from '../outbox.ts';
import { openCopy, openMail, type OpenedMail } from './opened-mail.ts';

/** A mail as the list shows it. */
export interface ShelfMail {
  /** Where the page finds it: its group and its name there. */
  readonly group: string;
  readonly name: string;
  readonly audience: Audience | null;
  readonly language: DigestLanguage | null;
  readonly to: string | null;
  readonly subject: string | null;
  readonly status: DeliveryStatus | null;
}

/** Mails that belong together, the newest group first. */
export interface ShelfGroup {
  readonly key: string;
  readonly kind: 'next' | 'edition' | 'notices';
  readonly number: number | null;
  readonly period: Period | null;
  readonly scheduledAt: Instant | null;
  readonly mails: readonly ShelfMail[];
  /** How many more there are than are listed. */
  readonly more: number;
}

/** What the outbox page shows. */
export interface Shelf {
  groups(): Promise<readonly ShelfGroup[]>;
  open(group: string, name: string): Promise<OpenedMail | null>;
}

/** A group's mails that the page lists; all of them are in the folder. */
const LISTED = 100;
const NEXT = 'next';

const copyName = (audience: Audience, language: DigestLanguage): string => `${audience}.${language}`;

const nextGroup = ({ fields, copies }: NextEdition): ShelfGroup => ({
  key: NEXT,
  kind: 'next',
  ...fields,
  mails: copies.map(({ audience, language, subject }) => ({
    group: NEXT,
    name: copyName(audience, language),
    audience,
    language,
    to: null,
    subject,
    status: null,
  })),
  more: 0,
});

const editionGroups = async (
  { mailing }: Machine,
  tracker: TrackerConfig,
  kept: ReadonlySet<string>,
): Promise<ShelfGroup[]> => {
  const addresses = new Map((await mailing.recipients.of(tracker.id)).map(({ id, email }) => [id, email]));
  const groups: ShelfGroup[] = [];
  for (const { id: key, number, period, scheduledAt, copies } of await mailing.editions.of(tracker.id)) {
    const mails: ShelfMail[] = [];
    for (const { recipientId, audience, language, state } of await mailing.deliveries.of(key)) {
      const to = addresses.get(recipientId) ?? null;
      const name = to === null ? null : outboxName(to, language);
      if (name === null || !kept.has(`${key}/${name}`)) continue;
      const copy = copies.find((one) => one.audience === audience && one.language === language);
      mails.push({
        group: key,
        name,
        audience,
        language,
        to,
        subject: copy?.subject ?? null,
        status: state.status,
      });
    }
    mails.sort((a, b) => (`${a.audience} ${a.name}` < `${b.audience} ${b.name}` ? -1 : 1));
    const shown = mails.slice(0, LISTED);
    groups.unshift({
      key,
      kind: 'edition',
      number,
      period,
      scheduledAt,
      mails: shown,
      more: mails.length - shown.length,
    });
  }
  return groups;
};

/** The mails left in the outbox, and the next edition where one has been composed. */
export const openShelf = (
  machine: Machine,
  tracker: TrackerConfig,
  outbox: Outbox,
  next: () => NextEdition | null,
): Shelf => ({
  async groups() {
    const kept = await outbox.list();
    const notices = kept.filter(({ folder }) => folder === 'notices');
    const coming = next();
    const names = new Set(kept.map(({ folder, name }) => `${folder}/${name}`));
    return [
      ...(coming === null ? [] : [nextGroup(coming)]),
      ...(await editionGroups(machine, tracker, names)),
      ...(notices.length === 0
        ? []
        : [
            {
              key: 'notices',
              kind: 'notices' as const,
              number: null,
              period: null,
              scheduledAt: null,
              mails: notices.slice(0, LISTED).map(({ folder: group, name }) => ({
                group,
                name,
                audience: null,
                language: null,
                to: name.replace(/\.[a-z]+$/, ''),
                subject: null,
                status: null,
              })),
              more: Math.max(0, notices.length - LISTED),
            },
          ]),
    ];
  },
  async open(group, name) {
    if (group === NEXT) {
      const copy = next()?.copies.find(({ audience, language }) => copyName(audience, language) === name);
      return copy ? openCopy(copy) : null;
    }
    const raw = await outbox.read({ folder: group, name });
    return raw && openMail(raw);
  },
});
