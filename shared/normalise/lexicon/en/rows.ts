import type { RowWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** English words that tell what a row or a cell is. */
export const rows: RowWords = {
  none: terms`
    blank | empty | na | nan | nil | no date | no deadline | none | not applicable | not available |
    not defined | not given | not rated | not set | not specified | not yet defined | not yet rated |
    not yet set | null | tba | tbc | tbd | to be agreed | to be announced | to be confirmed |
    to be decided | to be defined | to be determined | to be fixed | to be set | undefined | unknown |
    unspecified`,
  total: terms`grand total | overall total | sub total | subtotal | totals`,
  documents: terms`
    act | agreement | decision no | decree | gazette | letter | memo | memo no | memorandum | minutes |
    notice | official gazette | order | report`,
  partyHeads: terms`
    agency | committee | council | department | federation | fund | ministry | office | secretariat | union`,
  revised: terms`extended | new | revised | updated`,
  sides: terms`administration | government | union`,
};
