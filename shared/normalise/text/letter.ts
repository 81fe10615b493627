/** Whether a character is a Latin or an Arabic letter, as most cells begin with: such a cell needs no closer look. */
export const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x0621 && code <= 0x064a);
