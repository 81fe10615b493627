import type { TrackerConfig } from '../../shared/model/tracker.ts';

type Names = Omit<TrackerConfig, 'source'>;

const sameShort = (ar: string, fr: string, en: string) => ({ ar, fr, en });

/** The agreement of 14 October 2025, whose workbook is shipped: names as the parties use them. */
export const SAMPLE: Names = {
  id: 'sector',
  name: {
    ar: 'الحوار الاجتماعي القطاعي: الصناعة التقليدية والاقتصاد الاجتماعي والتضامني',
    fr: 'Dialogue social sectoriel : artisanat, économie sociale et solidaire',
    en: 'Sectoral social dialogue: crafts, social and solidarity economy',
  },
  union: {
    name: { ar: 'النقابة الوطنية', fr: 'Syndicat national', en: 'National union' },
    short: sameShort('النقابة الوطنية', 'le syndicat national', 'the national union'),
    aliases: ['النقابة', 'التنسيق النقابي الثلاثي', 'Syndicat'],
  },
  administration: {
    name: { ar: 'كتابة الدولة', fr: "Secrétariat d'État", en: 'State Secretariat' },
    short: sameShort('كتابة الدولة', "le secrétariat d'État", 'the State Secretariat'),
    aliases: ['الإدارة', "L'administration"],
  },
  sessionsPerYear: 2,
  disclose: [],
  fictional: false,
  provenance: {
    ar: 'المصدر: مقال صحفي ينقل رواية النقابة، ولم تؤكدها كتابة الدولة.',
    fr: 'Source : un article de presse qui rapporte le récit du syndicat, non confirmé par le secrétariat d’État.',
    en: 'Source: a press article with the union’s account, which the State Secretariat has not confirmed.',
  },
  audienceNames: {
    bureau: { ar: 'المكتب الوطني', fr: 'le bureau national', en: 'the national bureau' },
  },
};

/** Somebody's own tracker: words that fit any, until they write theirs into the data folder's iltizam.json. */
export const OWN: Names = {
  id: 'tracker',
  name: { ar: 'الحوار الاجتماعي', fr: 'Dialogue social', en: 'Social dialogue' },
  union: {
    name: { ar: 'النقابة', fr: 'Syndicat', en: 'Union' },
    short: sameShort('النقابة', 'le syndicat', 'the union'),
    aliases: [],
  },
  administration: {
    name: { ar: 'الإدارة', fr: 'Administration', en: 'Administration' },
    short: sameShort('الإدارة', "l'administration", 'the administration'),
    aliases: ['كتابة الدولة', 'الوزارة', "Secrétariat d'État", 'Ministère'],
  },
  sessionsPerYear: null,
  disclose: [],
  fictional: false,
  audienceNames: {},
};
