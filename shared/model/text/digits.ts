const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
const ANY_OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/;
const FIRST_DIGITS = [0x0660, 0x06f0, 0xff10];

const asciiDigit = (digit: string): string => {
  const point = digit.charCodeAt(0);
  const zero = FIRST_DIGITS.findLast((first) => first <= point) ?? point;
  return String(point - zero);
};

/** Arabic-Indic, Extended Arabic-Indic and full-width digits as ASCII digits; the rest as it stands. */
export const asciiDigits = (text: string): string =>
  ANY_OTHER_DIGIT.test(text) ? text.replace(OTHER_DIGITS, asciiDigit) : text;
