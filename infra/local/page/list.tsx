import type { Language } from '../../../shared/model/language.ts';
import { pageOf, type View } from './addresses.ts';
import type { ShelfGroup, ShelfMail } from './shelf.ts';
import { pageWords } from './words.ts';

interface ListProps {
  readonly groups: readonly ShelfGroup[];
  readonly open: ShelfMail | null;
  readonly language: Language;
  readonly view: View;
}

const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

const Title = ({ group, language }: { group: ShelfGroup; language: Language }) => {
  const words = pageWords[language];
  const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long' });
  const title = {
    next: words.next,
    edition: words.edition(String(group.number ?? '')),
    notices: words.notices,
  }[group.kind];
  return (
    <h2>
      <span>{title}</span>
      {group.kind === 'next' && <em>{words.nextNote}</em>}
      {group.scheduledAt !== null && <small>{day.format(new Date(group.scheduledAt))}</small>}
    </h2>
  );
};

const Row = ({ mail, open, language, view }: Omit<ListProps, 'groups'> & { mail: ShelfMail }) => {
  const words = pageWords[language];
  const here = open?.group === mail.group && open.name === mail.name;
  return (
    <li>
      <a href={pageOf(mail, language, view)} aria-current={here ? 'page' : undefined}>
        <span class="who">
          <b>{mail.audience === null ? words.notices : words.audiences[mail.audience]}</b>
          {mail.language !== null && <i>{words.languages[mail.language]}</i>}
          {mail.status !== null && <span class={`status ${mail.status}`}>{words.statuses[mail.status]}</span>}
        </span>
        {mail.to !== null && (
          <span class="to" dir="ltr">
            {mail.to}
          </span>
        )}
        {mail.subject !== null && (
          <span class="subject" dir="auto" lang={mail.language ?? undefined}>
            {mail.subject}
          </span>
        )}
      </a>
    </li>
  );
};

/** The mails left, group by group. */
export const Mails = ({ groups, ...rest }: ListProps) => (
  <nav class="mails">
    {groups.map((group) => (
      <section class={group.kind}>
        <Title group={group} language={rest.language} />
        <ul>
          {group.mails.map((mail) => (
            <Row mail={mail} {...rest} />
          ))}
        </ul>
        {group.more > 0 && <p class="more">{pageWords[rest.language].more(String(group.more))}</p>}
      </section>
    ))}
  </nav>
);
