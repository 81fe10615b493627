import { ACCENT, BANNER, FICTIONAL, FILLS, GROUND, INK, PAPER, RULE, SOFT, TONES } from './look.ts';

/** What each colour of the page becomes where a program says that it is dark. */
const INKS: readonly (readonly [string, string])[] = [
  [INK, '#f0ece4'],
  [SOFT, '#b9b2a5'],
  [ACCENT, '#8fcbd0'],
  [TONES.done, '#7fcf9f'],
  [TONES.declared, '#c2cf6a'],
  [TONES.in_progress, '#8bbdf0'],
  [TONES.blocked, '#f0a860'],
  [TONES.not_started, '#b4b4bd'],
  [TONES.not_given, '#c0b6a5'],
  [TONES.dropped, '#b0b0b0'],
  [TONES.overdue, '#ff9096'],
  [FICTIONAL.ink, '#ffe09a'],
  [BANNER.ink, '#ffb3b6'],
];
const GROUNDS: readonly (readonly [string, string])[] = [
  [PAPER, '#171614'],
  [GROUND, '#0e0d0c'],
  [FICTIONAL.ground, '#3d2f06'],
  [BANNER.ground, '#451a1e'],
  [FILLS.not_given, '#4b463c'],
  [RULE, '#3a362f'],
];

/**
 * Dark mode where a program has one and says so (Apple Mail). The rules find colours in the inline styles, so
 * that the markup bears no class for them; a program that drops or ignores them shows the light page, or
 * darkens it by itself.
 */
export const DARK_STYLE = `@media (prefers-color-scheme:dark){${[
  ...INKS.map(([from, to]) => `[style*=";color:${from}"],[style^="color:${from}"]{color:${to}!important}`),
  ...GROUNDS.map(([from, to]) => `[style*="background-color:${from}"]{background-color:${to}!important}`),
  `[style*="solid ${RULE}"]{border-color:#3a362f!important}`,
  `[style*="solid ${ACCENT}"]{border-color:#3d7f86!important}`,
].join('')}}`;
