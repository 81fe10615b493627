/**
 * Anything but plain letters, digits, punctuation and line feeds: what needs a closer look. Most cells of
 * most trackers have none of it, and are let through after this one test.
 */
const SUSPECT =
  /[^\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u060c-\u061b\u061d-\u063f\u0641-\u064a\u0660-\u066f\u0671-\u06d3\u06f0-\u06ff\u2010-\u2017\u2019\u201c\u201d\u2026\u202f\u20ac]/;

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/gu;
const TABS = /\t/gu;
/** Control characters, and whatever is invisible or reorders what stands beside it (category Cf holds both). */
const UNSEEN = /[\p{Cf}\p{Cc}]/gu;

const withoutUnseen = (text: string): string =>
  text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(TABS, ' ')
    .replace(UNSEEN, (character) => (character === '\n' ? character : ''))
    .normalize('NFC');

/**
 * A cell's text as people are shown it: NFC, without control, zero-width and direction-override characters,
 * inner line breaks kept, otherwise as typed. Cleaning twice is cleaning once.
 */
export const clean = (text: string): string => (SUSPECT.test(text) ? withoutUnseen(text) : text).trim();
