const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu;
const FIRST_DIGITS = [0x0660, 0x06f0, 0xff10];

/** Arabic-Indic, Extended Arabic-Indic and full-width digits as ASCII digits; the rest as it stands. */
export const asciiDigits = (text: string): string =>
  text.replace(OTHER_DIGITS, (digit) => {
    const point = digit.charCodeAt(0);
    const zero = FIRST_DIGITS.findLast((first) => first <= point) ?? point;
    return String(point - zero);
  });
