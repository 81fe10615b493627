import type { QuantityWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** English words for quantities. */
export const quantities: QuantityWords = {
  comparators: {
    '>=': terms`
      a minimum of | and above | and more | at least | minimum of | no less than | not less than |
      or more | starting from`,
    '<=': terms`
      a maximum of | at most | maximum of | no more than | not more than | or fewer | or less | up to`,
    '>': terms`above | exceeding | greater than | more than | over`,
    '<': terms`below | fewer than | less than | lower than | under`,
  },
  dirham: terms`moroccan dirham`,
  percent: terms`pct | per cent | percent`,
  multipliers: { thousand: 1e3, billion: 1e9, billions: 1e9 },
  dirhamMultipliers: {},
  alone: terms`billion | thousand`,
  twofold: {},
  andHalf: terms`and a half`,
  numbers: { one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10 },
  beyondTen: terms`
    dozen | eighteen | eighty | eleven | fifteen | fifty | forty | fourteen | hundred | nineteen |
    ninety | seventeen | seventy | sixteen | sixty | thirteen | thirty | twelve | twenty`,
  between: terms`and | or | to`,
  single: [],
  duals: [],
  references: terms`
    annex | article | clause | item | no | number | page | phase | section | step | table | version`,
  outOf: terms`out of`,
  lead: terms`
    about | amount | approx | approximately | around | build | create | hire | hold | recruit | some |
    total | train`,
};
