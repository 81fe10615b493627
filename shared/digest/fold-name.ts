import { fold } from '../model/text/fold.ts';
import { remember } from '../model/text/remember.ts';

/**
 * A name as it is compared: folded, without a French or English article before it. Two spellings of a
 * committee, an axis or a party are one.
 */
export const foldName = remember((name) => fold(name).replace(/^(?:le|la|les|l|the) (?=\S)/u, ''));
