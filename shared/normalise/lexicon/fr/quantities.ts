import type { QuantityWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** French words for quantities. */
export const quantities: QuantityWords = {
  comparators: {
    '>=': terms`
      au minimum | au moins | et au dessus | et plus | min | minimum | ou plus | pas moins de |
      supérieur ou égal à | supérieure ou égale à | supérieurs ou égaux à |
      à partir de | égal ou supérieur à | égale ou supérieure à`,
    '<=': terms`
      au maximum | au plus | dans la limite de | inférieur ou égal à | inférieure ou égale à |
      inférieurs ou égaux à | jusqu à | max | maximum | n excédant pas |
      ne dépassant pas | ne pas dépasser | ou moins | pas plus de | plafonné à | égal ou inférieur à |
      égale ou inférieure à`,
    '>': terms`au delà de | au dessus de | dépassant | plus de | plus que | supérieur à | supérieure à`,
    '<': terms`en dessous de | inférieur à | inférieure à | moins de`,
  },
  dirham: terms`dh | dhs | dirham | dirham marocain | mad`,
  percent: terms`pour cent | pourcent`,
  multipliers: {
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    md: 1e9,
    mds: 1e9,
    mrd: 1e9,
    mrds: 1e9,
  },
  dirhamMultipliers: {
    kdh: 1e3,
    kdhs: 1e3,
    kmad: 1e3,
    mdh: 1e6,
    mdhs: 1e6,
    mmad: 1e6,
    mddh: 1e9,
    mdsdh: 1e9,
    mmdh: 1e9,
    mmdhs: 1e9,
    mrddh: 1e9,
  },
  alone: terms`mille | milliard | million`,
  twofold: {},
  andHalf: terms`et demi`,
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
  beyondTen: terms`
    cent | centaine | cinquantaine | cinquante | demi | dizaine | douzaine | douze | huitante | millier |
    nonante | onze | quarante | quatorze | quinzaine | quinze | seize | septante | soixante | treize |
    trentaine | trente | vingt | vingtaine`,
  between: terms`et | ou | à`,
  single: [],
  duals: [],
  references: terms`
    alinéa | annexe | art | article | axe | chapitre | n | numéro | page | paragraphe | phase | point |
    section | tableau | titre | tranche | version | étape`,
  outOf: terms`sur`,
  lead: terms`
    avancement | budget de | construire | coût de | créer | environ | former | montant | nombre |
    organiser | près de | recruter | réaliser | soit | tenir | total de | un montant de | valeur | à |
    à hauteur de`,
};
