import type { Direction } from '../../shared/model/language.ts';
import type { Tone } from '../../shared/mail/view/view.ts';

/** The colours of the page. Each pair of ink and ground has a contrast of at least 4.5:1. */
export const INK = '#1c1b19';
export const SOFT = '#5a564e';
export const RULE = '#ded8cb';
export const PAPER = '#ffffff';
export const GROUND = '#f2eee5';
export const ACCENT = '#0b4a52';
/** The band that says a tracker is invented, and the one that says what to know before the numbers. */
export const FICTIONAL = { ground: '#fbe9b7', ink: '#4a3600' } as const;
export const BANNER = { ground: '#fdeceb', ink: '#7a1420' } as const;

/** The colour of a word that tells where something stands; the word itself says it too. */
export const TONES: Readonly<Record<Tone, string>> = {
  done: '#17643a',
  declared: '#56640a',
  in_progress: '#1c5790',
  blocked: '#8f4700',
  not_started: '#55555e',
  not_given: '#6a6154',
  dropped: '#4b4b4b',
  overdue: '#a81c2b',
  plain: INK,
};

/** The fill of a bar's part. */
export const FILLS: Readonly<Record<Exclude<Tone, 'overdue' | 'plain'>, string>> = {
  done: '#1f7a48',
  declared: '#a7b843',
  in_progress: '#4a86bf',
  blocked: '#d9822b',
  not_started: '#a3a3ab',
  not_given: '#d9d2c4',
  dropped: '#6b6b6b',
};

const SANS: Readonly<Record<Direction, string>> = {
  rtl: "'Segoe UI','Noto Sans Arabic',Tahoma,Arial,sans-serif",
  ltr: "'Segoe UI',Helvetica,Arial,'Noto Sans Arabic',sans-serif",
};
const SERIF: Readonly<Record<Direction, string>> = {
  rtl: "'Noto Naskh Arabic','Geeza Pro','Times New Roman',serif",
  ltr: "Georgia,'Times New Roman',serif",
};

export const bodyFont = (direction: Direction): string => `font-family:${SANS[direction]}`;
/** Figures that lead: one face in both languages, whose digits stand on the line, which Georgia's do not. */
export const NUMERALS = 'font-family:Helvetica,Arial,sans-serif;font-weight:bold';
export const titleFont = (direction: Direction): string => `font-family:${SERIF[direction]}`;

/** The sizes of titles. Letters of Arabic are smaller in their size than those of Latin. */
export const SIZES: Readonly<Record<Direction, Readonly<Record<'masthead' | 'headline' | 'title', string>>>> =
  {
    rtl: {
      masthead: 'font-size:20px;line-height:28px',
      headline: 'font-size:23px;line-height:32px',
      title: 'font-size:23px;line-height:33px',
    },
    ltr: {
      masthead: 'font-size:18px;line-height:25px',
      headline: 'font-size:21px;line-height:27px',
      title: 'font-size:20px;line-height:27px',
    },
  };

/** What stands free at both sides of a phone's column. */
export const SIDES = '16px';

/** The side on which a line begins. */
export const startOf = (direction: Direction): 'left' | 'right' => (direction === 'rtl' ? 'right' : 'left');
export const endOf = (direction: Direction): 'left' | 'right' => (direction === 'rtl' ? 'left' : 'right');

/**
 * Direction said in the three ways that mail programs know: webmail drops the page's own, and Outlook reads
 * attributes.
 */
export const flow = (direction: Direction, style = '') => ({
  dir: direction,
  align: startOf(direction),
  style: `direction:${direction};text-align:${startOf(direction)};${style}`,
});
