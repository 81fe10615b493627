import type { RowWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** English words that tell what a row or a cell is. */
export const rows: RowWords = {
  none: terms`
    n a | na | nil | no date | none | not applicable | not available | not given | not set | not specified |
    null | tba | tbc | tbd | to be announced | to be confirmed | to be defined | to be determined |
    undefined | unknown | unspecified`,
  total: terms`grand total | overall total | sub total | subtotal | totals`,
  documents: terms`
    act | agreement | decision no | decree | gazette | letter | memo | memo no | memorandum | minutes |
    notice | official gazette | order | report`,
  partyHeads: terms`
    agency | committee | council | department | federation | fund | ministry | office | secretariat | union`,
  revised: terms`extended | new | revised | updated`,
};
