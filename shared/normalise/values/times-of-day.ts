const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const HALF_OF_DAY = String.raw`(?:[ap]\.?m\.?|صباح[\p{L}\p{M}]*|مساء[\p{L}\p{M}]*|زوال[\p{L}\p{M}]*|ص|م)(?!\p{L})`;
const ZONE = String.raw`(?:Z|(?:GMT|UTC)?\s?[+-]\d{2}:?\d{2}|(?:GMT|UTC|W?EST|CES?T|WET|EDT|P[SD]T)(?!\p{L}))(?:\s?\([^()]*\)?)?`;
const CLOCK = String.raw`${HOUR}\s?[:hH]\s?(?:\d{2}(?::\d{2}(?:[.,]\d+)?|\smin(?:\s\d{2}\ss)?)?)?`;
const TIME = String.raw`(?:${CLOCK}(?:\s?${HALF_OF_DAY})?(?:\s?${ZONE})?|${HOUR}(?:\.\d{2})?\s?(?:heures?|${HALF_OF_DAY}))`;
const AT = String.raw`(?:[T\s,،|@(]|\s(?:à|at|de|from|vers|(?:على |عند )?الساعة|في|من))+`;

/**
 * `10:30`, `10h30`, `10:30:00 PM`, `10am`, `10 heures`, `de 10h à 12h` and the like, at the end of a date; a mere
 * year has no time of day: `2026 2H`.
 */
const AT_THE_END = new RegExp(`(?<!^\\d{4})${AT}(?:${TIME}\\s?(?:[-–]|à|to|[إا]ل[ىي])\\s?)?${TIME}$`, 'iu');
const AT_THE_BEGINNING = new RegExp(`^${TIME}[\\s,،]+(?!\\d{4}$)(?=\\S)`, 'iu');
/** `Wed Aug 05 12:00:00 2015`. */
const BEFORE_THE_YEAR = /\s\d{1,2}:\d{2}:\d{2}(?=\s\d{4}$)/u;
/** After «at the hour of» nothing but an hour follows, in digits or words: على الساعة العاشرة صباحا. */
const AFTER_THE_HOUR = /\s(?:على |عند )?الساعة(?:\s(?:\d{1,2}(?::\d{2})?(?!\d)|[\p{L}\p{M}]+))+$/u;

/** What every time of day has in it; most dates have none, and need no closer look. */
const TIMELY = /[:h]|\d ?[apصمز]|الساعة/iu;

/** A date without its time of day, which no commitment needs. */
export const withoutTime = (text: string): string =>
  TIMELY.test(text)
    ? [AT_THE_END, AFTER_THE_HOUR, AT_THE_BEGINNING, BEFORE_THE_YEAR].reduce(
        (rest, time) => rest.replace(time, ''),
        text,
      )
    : text;
