import { expect, it } from 'vitest';
import { partyMatcher } from '../../../shared/digest/owed-by.ts';
import { tracker } from './a-tracker.ts';
import { lastEditionOn } from './editions.ts';

const isAdministration = partyMatcher(tracker.administration);

it.each([
  'كتابة الدولة المكلفة بالمنارات',
  'كتابه الدوله',
  'كِتَابَةُ الدَّوْلَة',
  'كتـــابة الدولة',
  '  كتابة   الدولة  ',
  'كتابة الدولة (قسم الموارد البشرية)',
  'الاداره',
  'SECRÉTARIAT D’ÉTAT',
  "secretariat d'Etat aux phares",
  'Le secrétariat d’État',
  'state secretariat',
  'الطرفان',
  'Les deux parties',
])('takes %s for the administration', (typed) => {
  expect(isAdministration(typed)).toBe(true);
});

it.each([
  'كتابة الدولة المكلفة بالماء',
  'مديرية الموارد البشرية',
  'المكتب الوطني',
  'النقابة',
  'RCAR',
  'مديرية التكوين (كتابة الدولة)',
  '',
])('does not take «%s» for it', (typed) => {
  expect(isAdministration(typed)).toBe(false);
});

it('is nobody by an alias that says nothing', () => {
  const named = partyMatcher({ ...tracker.administration, aliases: ['', '-'] });
  expect(['', '—', '(RCAR)'].map(named)).toEqual([false, false, false]);
});

it('owes what it owes with others, and nothing that has no owner', () => {
  const owners = { alone: ['كتابة الدولة'], shared: ['RCAR', 'الإدارة'], other: ['RCAR'], nobody: [] };
  const rows = Object.fromEntries(Object.entries(owners).map(([id, owner]) => [id, { owner }]));
  const { items } = lastEditionOn(['2026-11-23'], [{ at: '2026-11-20T10:00:00.000Z', rows }]);
  expect(items.map(({ id, owedByAdministration }) => [id, owedByAdministration])).toEqual([
    ['alone', true],
    ['shared', true],
    ['other', false],
    ['nobody', false],
  ]);
});
