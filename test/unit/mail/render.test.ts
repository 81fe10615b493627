import { describe, expect, it } from 'vitest';
import { encodedBytes, renderCopy, renderPage, type RenderedCopy } from '../../../shared/mail/render.ts';
import { STOP_PLACEHOLDER } from '../../../shared/mail/stop-placeholder.ts';
import type { Digest } from '../../../shared/model/digest.ts';
import { DigestLanguage } from '../../../shared/model/language.ts';
import { Audience } from '../../../shared/model/tracker.ts';
import { bigDigest } from './big-digest.ts';
import { aDigest, anItem, busyWeek, counts, day } from './some-digest.ts';

const copies = Audience.options.flatMap((audience) =>
  DigestLanguage.options.map((language) => [audience, language] as const),
);
const copyOf = async (
  digest: Digest,
  audience: Audience,
  language: DigestLanguage,
): Promise<RenderedCopy> => {
  const copy = await renderCopy(digest, audience, language);
  if (!copy) throw new Error('there is no copy');
  return copy;
};
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/gu, '').replace(/\u00a0/gu, ' ');
const textOf = (digest: Digest, audience: Audience = 'bureau', language: DigestLanguage = 'fr') =>
  bare(renderPage(digest, audience, language).text);

describe('a copy', () => {
  it.each(copies)(
    'for %s in %s has a stop link, a short subject with the week in it, and its edition',
    async (audience, language) => {
      const { subject, html, text } = await copyOf(busyWeek(), audience, language);
      expect(subject.length).toBeLessThan(70);
      expect(subject).toContain(language === 'ar' ? 'من 16 إلى 22 نونبر 2026' : 'du 16 au 22 novembre 2026');
      expect(subject).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      for (const part of [html, text]) {
        expect(part).toContain(STOP_PLACEHOLDER);
        expect(part).toContain('lighthouses.2026-W48');
      }
    },
  );

  it.each(copies)('of an invented tracker says so at the top, for %s in %s', async (audience, language) => {
    const { text, html } = await copyOf(busyWeek(), audience, language);
    const words = language === 'ar' ? 'مثال توضيحي' : 'Exemple fictif';
    expect(bare(text.split('\n')[0] ?? '')).toContain(words);
    expect(html).toContain(words);
  });

  it('has the same words in its text as in its HTML', () => {
    const { html, text } = renderPage(busyWeek(), 'bureau', 'ar');
    const read = html
      .replace(/<style.*?<\/style>|<title>.*?<\/title>/gsu, ' ')
      .replace(/<[^>]+>/gu, '\n')
      .replace(/&#160;|&nbsp;/gu, ' ')
      .replace(/&amp;/gu, '&');
    const lines = bare(read)
      .split('\n')
      .map((line) => line.replace(/^[ ·]+|[ ·]+$/gu, ''));
    const plain = bare(text);
    const missing = lines.filter((line) => line.length > 1 && !plain.includes(line));
    // Words that belong to the picture alone, a link's host (the text has the whole link), and table headers.
    const legend = ['المحور', 'الوضعية', 'مفتوحة: 21', 'منجزة: 8', 'تجاوزت الأجل: 4', '+1', '−1'];
    expect(missing.filter((line) => !legend.includes(line))).toEqual([]);
  });

  it('goes to nobody where editors have nothing to mend', async () => {
    expect(await renderCopy({ ...busyWeek(), findings: [] }, 'editors', 'ar')).toBeNull();
  });

  it('names the cells, worst first, and links the sheet, for editors', () => {
    const text = textOf(busyWeek(), 'editors');
    expect(text).toContain('https://docs.google.com/spreadsheets/d/secret-sheet-id/edit');
    expect(text.indexOf('F9')).toBeGreaterThan(0);
    expect(text.indexOf('F9')).toBeLessThan(text.indexOf('G12'));
    expect(text).toContain('31/02/2026');
  });

  it('begins with what the administration owes where it is the administration’s', () => {
    const text = textOf(busyWeek(), 'secretariat');
    const owed = text.indexOf('Engagements incombant au secrétariat d’État');
    expect(owed).toBeGreaterThan(0);
    expect(owed).toBeLessThan(text.indexOf('Avancement par axe'));
    expect(textOf(busyWeek(), 'bureau')).not.toContain('incombant');
  });

  it('tells members the numbers and what moved, and lists nobody’s delays', () => {
    const text = textOf(busyWeek(), 'members');
    expect(text).toContain('Ce qui a changé cette semaine');
    expect(text).not.toContain('54 jours');
    expect(text).not.toContain('Appréciations divergentes');
  });
});

describe('what it says', () => {
  it('makes the headline from the numbers', () => {
    expect(textOf(busyWeek())).toContain(
      '8 engagements ont évolué cette semaine ; 8 réalisés sur 30, 4 ont dépassé leur échéance.',
    );
    expect(textOf(busyWeek(), 'bureau', 'ar')).toContain(
      'عرفت 8 التزامات مستجدات هذا الأسبوع؛ أُنجز 8 من أصل 30، وتجاوز 4 منها الأجل.',
    );
  });

  it('says that nothing moved, and for how many weeks', () => {
    const quiet = aDigest({
      total: 3,
      items: [anItem()],
      counts: counts({ in_progress: 3 }, { in_progress: 3 }),
      quietWeeks: 3,
    });
    expect(textOf(quiet)).toContain('Aucune évolution depuis 3 semaines.');
    expect(textOf(quiet, 'bureau', 'ar')).toContain('لم يُسجَّل أي مستجد منذ 3 أسابيع.');
    expect(textOf({ ...quiet, quietWeeks: 2 }, 'bureau', 'ar')).toContain('لم يُسجَّل أي مستجد منذ أسبوعين.');
    expect(textOf({ ...quiet, quietWeeks: 1 })).toContain('Aucune évolution cette semaine.');
  });

  it('shows old and new value of whatever moved', () => {
    const text = textOf(busyWeek());
    expect(text).toContain(
      'Report d’échéance (2e) · de 30 juin 2026 à 30 septembre 2026, première échéance : 31 mars 2026',
    );
    expect(text).toContain('Échéance précisée · de أفق 2026 à 15 décembre 2026');
    expect(text).toContain('En progrès · de 40 % à 60 %');
    expect(text).toContain('En recul · de « en cours » à « non entamé »');
    expect(text).toContain('Bloqué · auparavant : « en cours »');
    expect(text).toContain(
      'Nouvelle appréciation : le bureau national · de « مُرضٍ » à « غير كافٍ، والأثر الرجعي غير واضح »',
    );
    expect(textOf(busyWeek(), 'bureau', 'ar')).toContain(
      'تمديد الأجل (للمرة الثانية) · من 30 يونيو 2026 إلى 30 شتنبر 2026، الأجل الأول 31 مارس 2026',
    );
  });

  it('never calls late what was not given a status', () => {
    const silent = anItem({
      ref: 'C9',
      standing: 'not_given',
      status: null,
      statusText: null,
      due: day('2026-11-01'),
    });
    const digest = aDigest({
      total: 1,
      items: [silent],
      counts: counts({ not_given: 1 }, { not_given: 1 }),
      passedNotGiven: { now: 1, before: 1 },
      passedStatusNotGiven: [{ item: silent, days: 22 }],
    });
    const text = textOf(digest);
    expect(text).toContain('Date passée, situation non renseignée');
    expect(text).toContain('on ne peut en conclure que rien n’a été fait');
    expect(text).toContain('Échéance dépassée : 0');
    expect(text).not.toMatch(/retard/u);
    expect(textOf(digest, 'bureau', 'ar')).not.toMatch(/متأخر|تأخر/u);
  });

  it('attributes each assessment to whose it is, in quotation marks', () => {
    const text = textOf(busyWeek());
    expect(text).toContain('Bureau national : « غير كافٍ، والأثر الرجعي غير واضح »');
    expect(text).toContain('Secrétariat d’État : « الملف قيد الدراسة لدى وزارة الاقتصاد والمالية »');
  });

  it('says that the data are old, and why in plain words', () => {
    const text = textOf({ ...busyWeek(), stale: { code: 'too-many-gone' } });
    expect(text).toContain('Données de plus de 24 heures : un grand nombre de lignes');
    expect(textOf({ ...busyWeek(), stale: { code: 'google.quota' } })).toContain('n’a pas été lu depuis');
  });

  it('compares nothing in the first edition ever, and lists what the tracker holds', () => {
    const first = {
      ...busyWeek(),
      number: 1,
      window: { from: null, to: busyWeek().window.to },
      counts: counts({ declared: 3, in_progress: 1, not_given: 11 }),
      total: 15,
      moved: [],
    };
    const text = textOf(first);
    expect(text).toContain(
      'Premier numéro : 15 engagements suivis ; 3 déclarés réalisés, 11 pas encore renseignés.',
    );
    expect(text).toContain('Point de départ');
    expect(text).not.toContain('numéro précédent');
  });

  it('says so where the tracker holds nothing', () => {
    expect(textOf(aDigest())).toContain('Aucun engagement n’est encore inscrit au tableau de suivi.');
  });

  it('tells how many more there are than the ten it shows', () => {
    const late = (size: number) =>
      aDigest({
        total: size,
        overdue: Array.from({ length: size }, (_, index) => ({
          item: anItem({ ref: `R${index}` }),
          days: 9,
        })),
      });
    expect(textOf(late(60))).toContain('Et 50 autres, dans le classeur joint.');
    expect(textOf(late(60))).not.toContain('R10');
    expect(textOf(late(12), 'bureau', 'ar')).toContain('والتزامان آخران، تجدهما في المصنف المرفق.');
  });
});

describe('the size of a copy', () => {
  it.each([0, 1, 15, 60, 5_000])('stays under what webmail shows whole, for %i commitments', (size) => {
    for (const [audience, language] of copies)
      for (const words of [12, 400]) {
        const { html } = renderPage(bigDigest(size, words), audience, language);
        expect(encodedBytes(html), `${audience} ${language} ${words}`).toBeLessThan(95_000);
      }
  });

  it('stays under 2 MB with its attachments, for 5,000 commitments', async () => {
    const copy = await copyOf(bigDigest(5_000), 'bureau', 'ar');
    const bytes =
      Buffer.byteLength(copy.html) + (copy.workbook?.bytes.length ?? 0) + (copy.trend?.png.length ?? 0);
    expect(bytes * 1.37).toBeLessThan(2_000_000);
  });
});
