const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const HALF_OF_DAY = String.raw`(?:[ap]\.?m\.?|صباح[\p{L}\p{M}]*|مساء[\p{L}\p{M}]*|زوال[\p{L}\p{M}]*|ص|م)(?!\p{L})`;
const ZONE = String.raw`(?:Z|(?:GMT|UTC)?\s?[+-]\d{2}:?\d{2}|GMT|UTC)(?:\s?\([^()]*\)?)?`;
const CLOCK = String.raw`${HOUR}\s?[:hH]\s?(?:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?`;
const AT = String.raw`(?:[T\s,،]|\s(?:à|at|vers|في|على الساعة|الساعة))+`;

/** `10:30`, `10h30`, `10:30:00 PM`, `10am`, `10 heures` and the like, at the end of a date. */
const AT_THE_END = new RegExp(
  `${AT}(?:${CLOCK}(?:\\s?${HALF_OF_DAY})?(?:\\s?${ZONE})?|${HOUR}\\s?(?:heures?|${HALF_OF_DAY}))$`,
  'iu',
);
/** After «at the hour of» nothing but an hour follows, in digits or words: على الساعة العاشرة صباحا. */
const AFTER_THE_HOUR = /\s(?:على )?الساعة(?:\s(?:\d{1,2}(?::\d{2})?(?!\d)|[\p{L}\p{M}]+))+$/u;
const AT_THE_BEGINNING = new RegExp(`^${HOUR}:\\d{2}(?::\\d{2})?\\s`, 'u');

/** A date without its time of day, which no commitment needs. */
export const withoutTime = (text: string): string =>
  text.replace(AT_THE_END, '').replace(AFTER_THE_HOUR, '').replace(AT_THE_BEGINNING, '');
