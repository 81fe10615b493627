import type { IsoDate, Precision } from '../../model/time.ts';
import { inRange } from './numeric-dates.ts';

const DAY_MS = 86_400_000;
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** Serials that a bare number may be taken for: 1954 to 2119. */
export const isPlausibleSerial = (number: number): boolean => number >= 20_000 && number < 80_000;

/** The day of a spreadsheet's serial number; its time of day is left out. Null beyond the years of typed dates. */
export const dayOfSerial = (serial: number, dateSystem: 1900 | 1904): IsoDate | null => {
  const ms = EPOCHS[dateSystem] + Math.floor(serial) * DAY_MS;
  const iso = Math.abs(ms) < 8e15 ? new Date(ms).toISOString() : '';
  return inRange(Number(iso.slice(0, 4))) ? iso.slice(0, 10) : null;
};

const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu;

/** How exact a number format shows a date; null where it is no date format. */
export const precisionOfFormat = (format: string | null): Precision | null => {
  if (format === null) return null;
  const pattern = (format.split(';')[0] ?? '').replace(LITERALS, '').toLowerCase();
  if (/[#0?%]/u.test(pattern)) return null;
  if (/d/u.test(pattern)) return 'day';
  if (!/y/u.test(pattern)) return null;
  return pattern.includes('m') ? 'month' : 'year';
};
