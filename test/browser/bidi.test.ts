import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Digest } from '../../shared/model/digest.ts';
import { busyWeek } from '../unit/mail/busy-week.ts';
import { anItem, day, horizon } from '../unit/mail/some-digest.ts';
import { describeInChromium, useChromium } from './chromium.ts';
import { inWebmail, shownHtml } from './copies.ts';

/** Where each of some parts of a line stands: the middle of its glyphs, from the left. */
const places = (page: Page, line: string, parts: readonly string[]) =>
  page.evaluate(
    ({ line, parts }) => {
      const bare = (text: string) =>
        text.replace(/[\u2066-\u2069\u200e\u200f]/gu, '').replace(/\u00a0/gu, ' ');
      const elements = [...document.querySelectorAll('td,th,div,p,h1,h2,span')];
      const holder = elements.findLast((element) => bare(element.textContent ?? '').includes(line));
      if (!holder) throw new Error(`no line says ${line}`);
      const characters: { character: string; node: Node; at: number }[] = [];
      const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        for (const [at, character] of [...(walker.currentNode.textContent ?? '')].entries())
          if (!/[\u2066-\u2069\u200e\u200f]/u.test(character))
            characters.push({
              character: character === '\u00a0' ? ' ' : character,
              node: walker.currentNode,
              at,
            });
      const whole = characters.map(({ character }) => character).join('');
      let from = whole.indexOf(line);
      return parts.map((part) => {
        const start = whole.indexOf(part, from);
        if (start < 0) throw new Error(`${part} does not follow in ${line}`);
        from = start + part.length;
        const range = document.createRange();
        const [first, last] = [characters[start], characters[from - 1]];
        if (!first || !last) throw new Error('no glyphs');
        range.setStart(first.node, first.at);
        range.setEnd(last.node, last.at + 1);
        const { left, right, top } = range.getBoundingClientRect();
        return { middle: (left + right) / 2, top };
      });
    },
    { line, parts },
  );

const week: Digest = {
  ...busyWeek(),
  moved: [
    {
      item: anItem({ ref: 'C3', due: day('2026-12-15') }),
      meanings: [{ kind: 'clarified', from: horizon(2026), to: day('2026-12-15') }],
    },
    {
      item: anItem({ ref: 'C4', title: 'CNSS · 13 شتنبر 2026' }),
      meanings: [{ kind: 'progressed', status: null, progress: [40, 60] }],
    },
    {
      item: anItem({ ref: 'C7', title: 'مركز (Saïdia) للاصطياف', due: day('2026-09-30') }),
      meanings: [
        {
          kind: 'postponed',
          from: day('2026-06-30'),
          to: day('2026-09-30'),
          nth: 1,
          first: day('2026-06-30'),
        },
      ],
    },
  ],
};

const arabic: readonly (readonly [string, readonly string[]])[] = [
  ['أُنجز 8 من أصل 30', ['أُنجز', '8', 'من أصل', '30']],
  ['3 منجزة من أصل 9', ['3', 'من', '9']],
  ['أسبوع من 16 إلى 22 نونبر 2026', ['أسبوع', '16', 'إلى', '22', 'نونبر', '2026']],
  ['C4 · CNSS · 13 شتنبر 2026', ['C4', 'CNSS', '13', 'شتنبر', '2026']],
  ['من 40% إلى 60%', ['من', '40', 'إلى', '60']],
  ['من 30 يونيو 2026 إلى 30 شتنبر 2026', ['30', 'يونيو', '2026', 'إلى', '30', 'شتنبر', '2026']],
  ['C7 · مركز (Saïdia) للاصطياف', ['C7', 'مركز', '(', 'Saïdia', ')', 'للاصطياف']],
  [
    'الدورة المقبلة: دورة الخريف، 10 دجنبر 2026 (بعد 17 يوما)',
    ['الدورة', 'الخريف', '10', 'دجنبر', '2026', '17'],
  ],
];

describeInChromium('the order of what is read', () => {
  const { show } = useChromium();

  it.each(['whole', 'in webmail'] as const)(
    'runs from right to left in Arabic, part after part, %s',
    async (where) => {
      const html = await shownHtml(week, 'ar');
      // Wide enough for each line to be one line.
      await show(
        where === 'whole' ? html : inWebmail(html),
        { width: 700, scheme: 'light' },
        async (page) => {
          for (const [line, parts] of arabic) {
            const stand = await places(page, line, parts);
            for (const [index, { middle, top }] of stand.entries()) {
              const before = stand[index - 1];
              if (!before || Math.abs(before.top - top) > 8) continue;
              expect(middle, `${parts[index - 1]} before ${parts[index]} in ${line}`).toBeLessThan(
                before.middle,
              );
            }
          }
        },
      );
    },
  );

  it.each(['whole', 'in webmail'] as const)(
    'keeps a percent sign and a plus sign on their numbers, %s',
    async (where) => {
      const html = await shownHtml(week, 'ar');
      await show(
        where === 'whole' ? html : inWebmail(html),
        { width: 700, scheme: 'light' },
        async (page) => {
          const [number, sign] = await places(page, '40%', ['40', '%']);
          expect(Math.abs((number?.middle ?? 0) - (sign?.middle ?? 0))).toBeLessThan(20);
          const [plus, one] = await places(page, '+1', ['+', '1']);
          expect(plus?.middle).toBeLessThan(one?.middle ?? 0);
        },
      );
    },
  );

  it('runs from left to right in French, whatever stands in between', async () => {
    await show(await shownHtml(week, 'fr'), { width: 700, scheme: 'light' }, async (page) => {
      for (const [line, parts] of [
        ['Semaine du 16 au 22 novembre 2026', ['Semaine', '16', '22', '2026']],
        ['C7 · مركز (Saïdia) للاصطياف', ['C7', 'للاصطياف']],
        ['de 40 % à 60 %', ['de', '40', 'à', '60']],
        ['de أفق 2026 au 15 décembre 2026', ['de', 'أفق', 'au', '15', 'décembre']],
      ] as const) {
        const stand = await places(page, line, parts);
        for (const [index, { middle }] of stand.entries())
          if (index > 0) expect(middle, line).toBeGreaterThan(stand[index - 1]?.middle ?? Infinity);
      }
    });
  });
});
