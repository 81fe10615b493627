const LETTERS: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ٱ: 'ا',
  œ: 'oe',
  æ: 'ae',
};

/** Arabic-Indic and Extended Arabic-Indic digits as ASCII. */
const asciiDigit = (digit: string): string => String((digit.codePointAt(0) ?? 0) & 0xf);

/**
 * A name as it is compared: without case, accents, harakat, tatweel, hamza seats, punctuation and a French or
 * English article before it, in ASCII digits. Two spellings of a committee, an axis or a party are one.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[ىیةکٱœæ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/gu, asciiDigit)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:le|la|les|l|the) (?=\S)/u, '');

/** Folds names that come back, row after row: each spelling is worked out once. */
export const nameFolder = (): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    const there = known.get(name);
    if (there !== undefined) return there;
    const folded = foldName(name);
    known.set(name, folded);
    return folded;
  };
};
