/** Why an address is not one that mail is sent to. */
export type AddressProblem = 'address.missing' | 'address.non-ascii' | 'address.malformed';

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const TOP = /^([A-Za-z]{2,63}|xn--[A-Za-z0-9-]{2,59})$/;

/**
 * What is wrong with an address, or null. RFC 5321's mailbox without quoted local parts, literals and
 * internationalised forms: SES takes ASCII only, and an invisible or look-alike letter is how a mail goes astray.
 */
export const addressProblem = (address: string): AddressProblem | null => {
  if (address === '') return 'address.missing';
  if (!/^[\x20-\x7e]+$/.test(address)) return 'address.non-ascii';
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const labels = address.slice(at + 1).split('.');
  const sound =
    local.length <= 64 &&
    address.length <= 254 &&
    LOCAL.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    TOP.test(labels.at(-1) ?? '');
  return sound ? null : 'address.malformed';
};

/** Two addresses that differ by case alone are one person's. */
export const foldAddress = (address: string): string => address.trim().toLowerCase();
