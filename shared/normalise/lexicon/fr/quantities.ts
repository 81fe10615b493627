import type { QuantityWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** French words for quantities. */
export const quantities: QuantityWords = {
  comparators: {
    '>=': terms`
      au minimum | au moins | min | minimum | pas moins de | supérieur ou égal à | égal ou supérieur à`,
    '<=': terms`
      au maximum | au plus | dans la limite de | inférieur ou égal à | jusqu à | max | maximum |
      ne dépassant pas | pas plus de | plafonné à`,
    '>': terms`au delà de | plus de | plus que | supérieur à`,
    '<': terms`en dessous de | inférieur à | moins de`,
  },
  dirham: terms`dh | dhs | dirham | dirham marocain | mad`,
  percent: terms`pour cent | pourcent`,
  multipliers: {
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    mdh: 1e6,
    mdhs: 1e6,
    mmad: 1e6,
    kdh: 1e3,
    kdhs: 1e3,
    mmdh: 1e9,
    mddh: 1e9,
    mrd: 1e9,
    md: 1e9,
    mds: 1e9,
    mrds: 1e9,
  },
  numbers: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
  },
  duals: [],
  references: terms`
    alinéa | annexe | art | article | axe | chapitre | n | numéro | page | paragraphe | point | section |
    tableau | titre | version`,
  lead: terms`
    budget de | construire | coût de | créer | environ | former | montant | nombre | organiser | près de |
    recruter | réaliser | soit | tenir | total de | un montant de | valeur | à hauteur de`,
};
