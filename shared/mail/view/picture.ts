import type { AxisProgress, Digest } from '../../model/digest.ts';
import { typedText } from '../typed-text.ts';
import type { Words } from '../words.ts';
import type { BarView, SectionView, TrendView } from './view.ts';
import { partsOf, STANDINGS } from './parts.ts';
import type { Telling } from './telling.ts';

/** The trend is worth a picture from the fourth edition on. */
export const hasTrend = ({ trend }: Digest): boolean => trend.length >= 4;

/** Unique in a mail and the same in every copy of an edition. */
export const trendContentId = ({ editionId }: Digest): string => `trend.${editionId}@iltizam`;

/** How far an axis has come, by the furthest standing that anything in it has: a blank is not a zero. */
const figureOf = (words: Words, total: number, standings: AxisProgress['standings']): string => {
  const { done, declared, in_progress, not_given } = standings;
  if (done > 0) return words.say('axes.done', { count: done, total });
  if (declared > 0) return words.say('axes.declared', { count: declared, total });
  if (in_progress > 0) return words.say('axes.in_progress', { count: in_progress, total });
  if (not_given > 0) return words.say('axes.not_given', { count: not_given, total });
  return words.say('axes.done', { count: 0, total });
};

const barView = ({ words }: Telling, { axis, total, standings }: AxisProgress): BarView => {
  return {
    axis: axis === null ? words.say('axes.none') : words.isolated(typedText(axis, 60)),
    figure: figureOf(words, total, standings),
    parts: partsOf(standings),
  };
};

const trendView = ({ digest, words }: Telling): TrendView | null => {
  const first = digest.trend.at(0);
  const last = digest.trend.at(-1);
  if (!hasTrend(digest) || !first || !last) return null;
  return {
    title: words.say('section.trend'),
    legend: [
      { text: words.say('trend.open', { count: last.open }), tone: 'in_progress' },
      { text: words.say('trend.done', { count: last.done }), tone: 'done' },
      { text: words.say('trend.overdue', { count: last.overdue }), tone: 'overdue' },
    ],
    alt: words.say('trend.alt', {
      done: last.done,
      overdue: last.overdue,
      open: last.open,
      week: words.day(first.to.slice(0, 10)),
      firstDone: first.done,
      firstOverdue: first.overdue,
      firstOpen: first.open,
    }),
    contentId: trendContentId(digest),
  };
};

/** Progress by axis, the largest first as the digest gives them, and the past weeks where there are enough. */
export const pictureSection = (telling: Telling): SectionView[] => {
  const { digest, words } = telling;
  if (digest.axes.length === 0) return [];
  const shown = digest.axes.slice(0, telling.rows);
  const more = digest.axes.length - shown.length;
  const present = STANDINGS.filter((standing) => digest.counts[standing].now > 0);
  return [
    {
      kind: 'picture',
      title: words.say('section.picture'),
      caption: words.say('axes.caption'),
      axisHeader: words.say('axes.axis'),
      figureHeader: words.say('axes.standing'),
      bars: shown.map((axis) => barView(telling, axis)),
      legend: present.map((standing) => ({ text: words.say(`standing.${standing}`), standing })),
      more: more > 0 ? words.say('list.more-axes', { count: more }) : null,
      trend: trendView(telling),
    },
  ];
};
