import type { Direction } from '../model/language.ts';
import { directionOfText } from './direction-of-text.ts';
import type { DigestView, EntryView, LineView, LinkView, SectionView } from './view/view.ts';

const RULE = '─'.repeat(32);
const LINK = /https?:\/\//u;
const MARKS: Readonly<Record<Direction, string>> = { rtl: '\u200f', ltr: '\u200e' };

/** A link stands alone on its line, where nothing invisible can be taken for a part of it. */
const linkText = ({ text, url }: LinkView): string => (url.includes(text) ? url : `${text}\n${url}`);

const present = (part: string | null | undefined | false): part is string => Boolean(part);

const lineText = ({ tag, text, links }: LineView): string =>
  [[tag?.text, text].filter(present).join(' · '), ...links.map(({ url }) => url)]
    .filter(present)
    .join('\n  ');

const entryText = ({ measure, title, ref, lines }: EntryView): string => {
  const first = [measure ? `${measure.value} ${measure.unit}` : null, ref, title].filter(present);
  return [`• ${first.join(' · ')}`, ...lines.map(lineText)].join('\n  ');
};

const paragraphs = (parts: readonly (string | null)[]): string => parts.filter(present).join('\n\n');

const sectionText = (section: SectionView): string => {
  const title = `${RULE}\n${section.title}`;
  switch (section.kind) {
    case 'picture':
      return paragraphs([
        title,
        section.caption,
        section.bars.map(({ axis, figure }) => `• ${axis} · ${figure}`).join('\n'),
        section.more,
        section.trend && `${section.trend.title}\n${section.trend.alt}`,
      ]);
    case 'list':
      return paragraphs([
        title,
        section.lead,
        section.link && linkText(section.link),
        ...section.entries.map(entryText),
        section.more,
      ]);
    case 'dialogue':
      return paragraphs([
        title,
        section.sessions.join('\n'),
        ...section.committees.map(entryText),
        section.more,
      ]);
  }
};

/** A program that shows plain text guesses each line's direction from its first letter; a mark tells it. */
const directed = (line: string, direction: Direction): string =>
  !/[\p{L}\p{N}]/u.test(line) ||
  LINK.test(line) ||
  (/\p{L}/u.test(line) && directionOfText(line, direction) === direction)
    ? line
    : `${MARKS[direction]}${line}`;

/**
 * The text part: the same view, to be read by itself, top to bottom. It is searched and copied, so that its spaces are
 * the ones that people type.
 */
export const textOf = ({ head, headline, sections, foot, direction }: DigestView): string => {
  const text = paragraphs([
    [head.fictional, head.note, head.dialogue, `${head.week} · ${head.edition}`, head.asOf, head.missed]
      .filter(present)
      .join('\n'),
    headline.sentence,
    headline.tiles
      .map(({ line, change }) => `• ${line}${change === null ? '' : ` (\u2066${change}\u2069)`}`)
      .join('\n'),
    headline.remarks,
    headline.source,
    ...sections.map(sectionText),
    [RULE, ...foot.lines].join('\n'),
    linkText(foot.stop),
    foot.edition,
  ]);
  return `${text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => directed(line, direction))
    .join('\n')}\n`;
};
