import type { DigestView, EntryView, LineView, LinkView, SectionView } from './view/view.ts';

const RULE = '─'.repeat(40);

const linkText = ({ text, url }: LinkView): string => (url.includes(text) ? url : `${text}\n${url}`);

const lineText = ({ tag, text, links }: LineView): string =>
  [tag?.text, text, ...links.map(linkText)]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join(' · ');

const entryText = ({ measure, title, ref, lines }: EntryView): string => {
  const first = [measure ? `${measure.value} ${measure.unit}` : null, ref, title].filter(
    (part) => part !== null,
  );
  return [`• ${first.join(' · ')}`, ...lines.map((line) => `  ${lineText(line)}`)].join('\n');
};

const sectionText = (section: SectionView): string => {
  const title = `${RULE}\n${section.title}`;
  switch (section.kind) {
    case 'picture':
      return [
        title,
        section.caption,
        ...section.bars.map(({ axis, done }) => `• ${axis}: ${done}`),
        section.more,
        section.trend && `${section.trend.title}: ${section.trend.alt}`,
      ]
        .filter((part) => part !== null)
        .join('\n');
    case 'list':
      return [
        title,
        section.lead,
        section.link && linkText(section.link),
        ...section.entries.map(entryText),
        section.more,
      ]
        .filter((part) => part !== null)
        .join('\n\n');
    case 'dialogue':
      return [[title, ...section.sessions].join('\n'), ...section.committees.map(entryText), section.more]
        .filter((part) => part !== null)
        .join('\n\n');
  }
};

/** The text part: the same view, to be read by itself, top to bottom. */
export const textOf = ({ head, headline, sections, foot }: DigestView): string => {
  const top = [
    head.fictional,
    `${head.note} · ${head.edition}`,
    head.dialogue,
    head.week,
    head.asOf,
    ...head.banners,
  ];
  const counts = headline.tiles.map(
    ({ value, label, change }) => `${value} ${label}${change === null ? '' : ` (${change})`}`,
  );
  return [
    top.filter((line) => line !== null).join('\n'),
    headline.sentence,
    counts.join('\n'),
    headline.remarks.join('\n'),
    ...sections.map(sectionText),
    [RULE, ...foot.lines].join('\n'),
    `${foot.stop.text}\n${foot.stop.url}`,
    foot.edition,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
};
