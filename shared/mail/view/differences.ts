import type { Difference } from '../../model/digest.ts';
import { typedText } from '../typed-text.ts';
import { entry, line } from './entry.ts';
import { listSection } from './list.ts';
import type { SectionView } from './view.ts';
import type { Telling } from './telling.ts';

/** Both texts as typed, each with whose they are; the tracker's status where one of them differs from it. */
export const differencesSection = (telling: Telling): SectionView[] => {
  const { digest, words } = telling;
  if (digest.differences.length === 0) return [];
  const union = digest.dialogue.union.short[words.language];
  const administration = digest.dialogue.administration.short[words.language];
  const says = (party: string, view: { text: string } | null) =>
    view ? [line(words.say('difference.says', { party, text: typedText(view.text, 160) }))] : [];
  const toEntry = ({ item, between }: Difference) =>
    entry(telling, item, [
      line(null, { text: words.say(`difference.${between}`, { union, administration }), tone: 'plain' }),
      ...says(union, item.unionView),
      ...says(administration, item.stateView),
      ...(between === 'union-administration'
        ? []
        : [line(words.say('difference.status', { standing: words.say(`standing.${item.standing}`) }))]),
    ]);
  return [
    listSection(telling, 'differences', digest.differences, toEntry, {
      title: words.say('section.differences'),
      lead: words.say('lead.differences'),
    }),
  ];
};
