import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../shared/mail/render.ts';
import type { Digest } from '../../../shared/model/digest.ts';
import type { DigestLanguage } from '../../../shared/model/language.ts';
import type { Audience } from '../../../shared/model/tracker.ts';
import { busyWeek } from './busy-week.ts';
import { aDigest, anItem, counts, day } from './some-digest.ts';

const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/gu, '').replace(/\u00a0/gu, ' ');
const textOf = (digest: Digest, audience: Audience = 'bureau', language: DigestLanguage = 'fr') =>
  bare(renderPage(digest, audience, language).text);

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
      'Report d’échéance (2e) · du 30 juin 2026 au 30 septembre 2026, première échéance : 31 mars 2026',
    );
    expect(text).toContain('Échéance précisée · de أفق 2026 au 15 décembre 2026');
    expect(text).toContain('En progrès · de 40 % à 60 %');
    expect(text).toContain('En recul · de « en cours » à « non entamé »');
    expect(text).toContain('Bloqué · auparavant : « en cours »');
    expect(text).toContain(
      'Appréciation du bureau national · de « مُرضٍ » à « غير كافٍ، والأثر الرجعي غير واضح »',
    );
    expect(textOf(busyWeek(), 'bureau', 'ar')).toContain(
      'تمديد الأجل (للمرة الثانية) · من 30 يونيو 2026 إلى 30 شتنبر 2026، الأجل الأول 31 مارس 2026',
    );
  });

  it('says of a proof that came after the word that it was declared before', () => {
    const item = anItem({ standing: 'done', status: 'done' });
    const text = textOf(
      aDigest({
        total: 1,
        items: [item],
        moved: [{ item, meanings: [{ kind: 'completed', from: 'done' }] }],
      }),
    );
    expect(text).toContain('Réalisé · auparavant : Déclaré réalisé, justificatif attendu');
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

  it('quotes the words typed for a standing where they say more than ours, and only there', () => {
    const stuck = (statusText: string) => {
      const item = anItem({ standing: 'blocked', status: 'blocked', statusText });
      return aDigest({ total: 1, items: [item], overdue: [{ item, days: 3 }] });
    };
    expect(textOf(stuck('مؤجل'), 'bureau', 'ar')).toContain('متعثر · كما ورد في الجدول: «مؤجل»');
    expect(textOf(stuck('متعثر'), 'bureau', 'ar')).not.toContain('كما ورد');
  });

  it('attributes each assessment to whose it is, in quotation marks', () => {
    const text = textOf(busyWeek());
    expect(text).toContain('Bureau national : « غير كافٍ، والأثر الرجعي غير واضح »');
    expect(text).toContain('Secrétariat d’État : « الملف قيد الدراسة لدى وزارة الاقتصاد والمالية »');
  });

  it('says that the data are old, and why in plain words', () => {
    const text = textOf({ ...busyWeek(), stale: { code: 'too-many-gone' } });
    expect(text).toContain(
      'Données au 23 novembre 2026 à 07:55, vieilles de plus de 24 heures : depuis, de nombreuses lignes',
    );
    expect(textOf({ ...busyWeek(), stale: { code: 'google.quota' } })).toContain('n’a pas pu être lu depuis');
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

  it('says whose account the tracker is, where its configuration does', () => {
    const week = busyWeek();
    const told = {
      ...week,
      dialogue: {
        ...week.dialogue,
        provenance: { ar: 'المصدر: رواية النقابة.', fr: 'Source : le récit du syndicat.', en: 'x' },
      },
    };
    for (const [language, source] of [
      ['ar', 'المصدر: رواية النقابة.'],
      ['fr', 'Source : le récit du syndicat.'],
    ] as const) {
      const { html, text } = renderPage(told, 'members', language);
      expect(html).toContain(source);
      expect(text.indexOf(source)).toBeGreaterThan(0);
      expect(text.indexOf(source)).toBeLessThan(text.indexOf('─'));
    }
  });

  it('says so where the tracker holds nothing', () => {
    expect(textOf(aDigest())).toContain('Aucun engagement n’est encore inscrit au tableau de suivi.');
    expect(textOf(aDigest()), 'there is no number beside which a difference could stand').not.toContain(
      'À côté de chaque nombre',
    );
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
    expect(textOf(late(12), 'bureau', 'ar')).toContain('والتزامان آخران في المصنف المرفق.');
  });
});
