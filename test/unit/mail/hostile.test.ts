import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCopy, renderPage } from '../../../shared/mail/render.ts';
import { safeLink, typedText } from '../../../shared/mail/typed-text.ts';
import type { Digest } from '../../../shared/model/digest.ts';
import { DigestLanguage } from '../../../shared/model/language.ts';
import { Audience } from '../../../shared/model/tracker.ts';
import { busyWeek } from './busy-week.ts';
import { anItem, day } from './some-digest.ts';

/** A week in which every text that somebody can type is the same hostile one. */
const typed = (text: string): Digest => {
  const week = busyWeek();
  const item = anItem({
    ref: text,
    title: text,
    axis: text,
    owner: [text, text],
    dependsOn: [text],
    beneficiaries: text,
    committee: text,
    statusText: text,
    standing: 'blocked',
    due: { date: '2026-12-31', precision: 'year', text },
    target: { amount: null, unit: null, comparator: null, text },
    unionView: { value: null, text },
    stateView: { value: null, text },
    evidence: [text, `https://evidence.example/${text}`, `javascript:alert('${text}')`],
    documents: [text],
    disclosed: [{ column: text, text, audiences: ['bureau', 'secretariat', 'members'] }],
  });
  const due = { date: '2026-12-31', precision: 'year', text } as const;
  return {
    ...week,
    dialogue: {
      ...week.dialogue,
      name: { ar: text || 'x', fr: text || 'x', en: text || 'x' },
      sheetUrl: `javascript:alert("${text}")`,
    },
    items: [item],
    axes: week.axes.map((axis) => ({ ...axis, axis: text })),
    moved: [
      {
        item,
        meanings: [
          { kind: 'renamed', from: text, to: text },
          { kind: 'reassigned', from: [text], to: [text] },
          { kind: 'proof-added', evidence: item.evidence, documents: [text] },
          { kind: 'view-changed', party: 'union', from: { value: null, text }, to: { value: null, text } },
          { kind: 'postponed', from: due, to: due, nth: 1, first: due },
        ],
      },
    ],
    removed: [],
    overdue: [{ item, days: 3 }],
    passedStatusNotGiven: [],
    dueSoon: [],
    standingStill: [{ item, weeks: null, undated: true }],
    differences: [{ item, between: 'union-administration' }],
    sessions: {
      ...week.sessions,
      next: { title: text, planned: due, days: null },
      committees: [
        { name: text, startsOn: due, last: { heldOn: day('2026-11-05'), minutes: text }, next: due },
      ],
    },
    history: [
      {
        commitmentId: 'x',
        ref: text,
        title: text,
        seenAt: week.window.to,
        meanings: [{ kind: 'renamed', from: text, to: text }],
      },
    ],
    findings: week.findings.map((finding) => ({ ...finding, tab: text, value: text })),
  };
};

const tags = (html: string) =>
  [...html.matchAll(/<\/?([a-z][a-z0-9]*)/giu)].map(([, name]) => name).join(' ');
/** The markup that the same digest has when what is typed is harmless. */
const harmless = (digest: Digest, audience: Audience, language: DigestLanguage) =>
  tags(renderPage(digest, audience, language).html);

const ATTACKS = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><a href="https://evil.example">اضغط هنا</a>',
  "' style='position:fixed",
  '</td></tr></table><h1>قرار جديد</h1>',
  '{{constructor}} ${7*7} {$count} .match',
  '<!-- --><style>*{display:none}</style>',
];

describe('what somebody typed', () => {
  it.each(ATTACKS)('stays text in the HTML: %s', (attack) => {
    for (const audience of Audience.options)
      for (const language of DigestLanguage.options) {
        const { html } = renderPage(typed(attack), audience, language);
        expect(tags(html)).toBe(harmless(typed('كلام عادي'), audience, language));
        expect(html).not.toMatch(/href="(?!https?:|cid:)/u);
        expect(html).not.toContain('javascript:alert("');
      }
  });

  it('cannot turn the direction of what stands around it, in any part', () => {
    const marks = '\u202eابدأ\u202a \u2066\u2067\u2068 \u200f\u200e نهاية\u2069\u202c';
    const { html, text } = renderPage(typed(marks), 'bureau', 'ar');
    for (const part of [html, text]) {
      expect(part).not.toMatch(/[\u202a-\u202e]/u);
      const opened = part.match(/[\u2066-\u2068]/gu)?.length;
      expect(part.match(/\u2069/gu)?.length).toBe(opened);
    }
  });

  it('keeps header lines one line', () => {
    const { subject } = renderPage(typed('a\r\nBcc: all@example.com\r\n\r\nhello'), 'bureau', 'fr');
    expect(subject).not.toMatch(/[\r\n]/u);
  });

  it.each([
    '=HYPERLINK("https://evil.example","x")',
    '+1+cmd|calc',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\u0000=1',
  ])('starts no formula in the workbook: %j', async (attack) => {
    const copy = await renderCopy(typed(attack), 'bureau', 'ar');
    const book = new exceljs.Workbook();
    await book.xlsx.load(copy?.workbook?.bytes.buffer as ArrayBuffer);
    let cells = 0;
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          cells += 1;
          expect(cell.formula).toBeUndefined();
          expect(cell.hyperlink).toBeUndefined();
        }),
      ),
    );
    expect(cells).toBeGreaterThan(20);
  });

  it('is rendered whatever it is', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { html, text: plain } = renderPage(typed(text), 'bureau', 'ar');
        expect(html.isWellFormed() && plain.isWellFormed()).toBe(true);
        // Words that hold nothing visible are none, and are not quoted.
        expect(tags(html)).toBe(harmless(typed(typedText(text) === '' ? ' ' : 'x'), 'bureau', 'ar'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('typed text', () => {
  it('is cut between characters that people see, never within one', () => {
    expect(typedText('👩‍👩‍👧‍👦'.repeat(30), 25)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
    expect(typedText('نص طويل جدا', 6)).toBe('نص طو…');
    expect(typedText('سطر\n\tآخر')).toBe('سطر آخر');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://user:pw@evil.example',
    'ftp://x.example',
    'نص',
  ])('is no link that a mail carries: %s', (link) => {
    expect(safeLink(link)).toBeNull();
  });
});
