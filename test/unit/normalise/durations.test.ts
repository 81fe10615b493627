import { expect, test } from 'vitest';
import type { RawCell } from '../../../shared/model/raw-table.ts';
import { openCell } from '../../../shared/normalise/values/cell.ts';
import { isDuration } from '../../../shared/normalise/values/durations.ts';

const says = (raw: RawCell): boolean => {
  const cell = openCell(raw);
  return cell !== null && isDuration(cell);
};

test.each<RawCell>([12, 999, '12', ' 90 ', '18 mois', '90 jours', '1,5 an', '6 أشهر', 'ستة أشهر', 'شهران', 'سنة واحدة', 'trois mois'])(
  '%s says how long',
  (raw) => {
    expect(says(raw)).toBe(true);
  },
); // prettier-ignore

test.each<RawCell>([1000, 2026, 46_203, '1000', '2026', '1200 jours', '100 DH', '3 sessions', 'trois sessions', 'دورتان', '12 agents', '12%', '12 2026', 'C-12', 'mois de juin', 'dans 3 mois', 'bientôt'])(
  '%s does not',
  (raw) => {
    expect(says(raw)).toBe(false);
  },
); // prettier-ignore
