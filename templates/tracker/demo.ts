import type { Instant } from '../../shared/model/time.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import type { Content } from './definition.ts';
import { agreement } from './demo/agreement.ts';
import { type Edit, script } from './demo/script.ts';
import { writeTracker } from './write-tracker.ts';

/** A Monday of the demonstration: when it is, what happened before it, and the tracker as it then is. */
export interface DemoWeek {
  readonly now: Instant;
  /** In English, for the terminal. */
  readonly what: string;
  readonly workbook: () => Promise<Uint8Array>;
}

/** Who talks to whom in the invented tracker; where it is kept is for the one who plays it to say. */
export const demoTracker: Omit<TrackerConfig, 'source'> = {
  id: 'demo',
  name: {
    ar: 'الحوار الاجتماعي القطاعي: المنارات',
    fr: 'Dialogue social sectoriel : phares',
    en: 'Sectoral social dialogue: lighthouses',
  },
  union: {
    name: {
      ar: 'نقابة حراس المنارات',
      fr: 'Syndicat des gardiens de phare',
      en: 'Lighthouse keepers’ union',
    },
    short: { ar: 'النقابة', fr: 'le syndicat', en: 'the union' },
    aliases: ['النقابة'],
  },
  administration: {
    name: { ar: 'إدارة المنارات', fr: 'Administration des phares', en: 'Lighthouse administration' },
    short: { ar: 'إدارة المنارات', fr: 'l’administration des phares', en: 'the lighthouse administration' },
    aliases: ['الإدارة'],
  },
  sessionsPerYear: 2,
  disclose: [],
  fictional: true,
  audienceNames: {},
};

/** The tracker after one more week of editing. A row that is added goes below the others, as people do. */
const edited = (before: Content, { set = {}, add = [], remove = [], rounds, meetings }: Edit): Content => ({
  commitments: [
    ...before.commitments.flatMap((row) => {
      const ref = typeof row.ref === 'string' ? row.ref : '';
      return remove.includes(ref) ? [] : [{ ...row, ...set[ref] }];
    }),
    ...add,
  ],
  rounds: rounds ?? before.rounds,
  committees: before.committees,
  meetings: meetings ?? before.meetings,
});

/**
 * The demonstration, week by week: some weeks that lie before the story, then three in which everything happens
 * that a digest can say.
 */
export const demoWeeks: readonly DemoWeek[] = script.map(({ now, what }, index) => ({
  now,
  what,
  workbook: () =>
    writeTracker({
      language: 'ar',
      title: 'تتبع تنفيذ التزامات اتفاق 15 يونيو 2026',
      subtitle: 'مثال توضيحي: القطاع والأطراف والالتزامات كلها متخيَّلة',
      fictional: true,
      content: script.slice(0, index + 1).reduce(edited, agreement),
    }),
}));
