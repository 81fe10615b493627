import { describe, expect, it, test } from 'vitest';
import { parseEvidence } from '../../../shared/normalise/values/evidence.ts';
import { readParties } from '../../../shared/normalise/values/parties.ts';
import { parsed, rich } from './tables.ts';

describe('parties', () => {
  test.each<[string, readonly string[]]>([
    ['كتابة الدولة', ['كتابة الدولة']],
    ['كتابة الدولة؛ النقابة الوطنية', ['كتابة الدولة', 'النقابة الوطنية']],
    ['كتابة الدولة، النقابة', ['كتابة الدولة', 'النقابة']],
    ['كتابة الدولة،النقابة', ['كتابة الدولة', 'النقابة']],
    ['كتابة الدولة\nالنقابة', ['كتابة الدولة', 'النقابة']],
    ['كتابة الدولة / النقابة', ['كتابة الدولة', 'النقابة']],
    ['كتابة الدولة و النقابة', ['كتابة الدولة', 'النقابة']],
    ['وزارة الاقتصاد والمالية', ['وزارة الاقتصاد والمالية']],
    ['وزارة الصناعة التقليدية والاقتصاد الاجتماعي والتضامني', ['وزارة الصناعة التقليدية والاقتصاد الاجتماعي والتضامني']],
    ['وزارة المالية ووزارة الصحة', ['وزارة المالية', 'وزارة الصحة']],
    ['وزارة الداخلية، وزارة المالية، والخزينة العامة', ['وزارة الداخلية', 'وزارة المالية', 'الخزينة العامة']],
    ['وزارة الفلاحة', ['وزارة الفلاحة']],
    ['كتابة الدولة والنقابة الوطنية', ['كتابة الدولة', 'النقابة الوطنية']],
    ['مديرية الموارد البشرية والشؤون العامة ومديرية الميزانية', ['مديرية الموارد البشرية والشؤون العامة', 'مديرية الميزانية']],
    ['الوزارة وصندوق التقاعد', ['الوزارة', 'صندوق التقاعد']],
    ['المديرية (قسم الموارد، قسم الميزانية)', ['المديرية (قسم الموارد، قسم الميزانية)']],
    ['DRH; DAF', ['DRH', 'DAF']],
    ['DRH, DAF', ['DRH', 'DAF']],
    ['DRH/DAF', ['DRH', 'DAF']],
    ['DRH / DAF', ['DRH', 'DAF']],
    ['DRH et DAF', ['DRH', 'DAF']],
    ['CNSS & RCAR', ['CNSS', 'RCAR']],
    ["Ministère de l'Économie et des Finances", ["Ministère de l'Économie et des Finances"]],
    ["Ministère de l'Économie et des Finances et ministère de la Santé", ["Ministère de l'Économie et des Finances", 'ministère de la Santé']],
    ["Secrétariat d'État chargé de l'Artisanat et de l'Économie sociale et solidaire", ["Secrétariat d'État chargé de l'Artisanat et de l'Économie sociale et solidaire"]],
    ["Secrétariat d'État chargé de l'Artisanat, de l'Économie sociale et solidaire; RCAR", ["Secrétariat d'État chargé de l'Artisanat, de l'Économie sociale et solidaire", 'RCAR']],
    ['Direction des affaires administratives et financières', ['Direction des affaires administratives et financières']],
    ['- DRH\n- DAF\n- SG', ['DRH', 'DAF', 'SG']],
    ['1. DRH\n2. DAF', ['DRH', 'DAF']],
    ['• كتابة الدولة\n• النقابة', ['كتابة الدولة', 'النقابة']],
    ['الإدارة والنقابة', ['الإدارة', 'النقابة']],
    ['الحكومة والمركزيات', ['الحكومة', 'المركزيات']],
    ['كتابة الدولة والنقابات', ['كتابة الدولة', 'النقابات']],
    ['قسم التنظيم والإدارة', ['قسم التنظيم والإدارة']],
    ['وزارة التعليم العالي والبحث العلمي والابتكار', ['وزارة التعليم العالي والبحث العلمي والابتكار']],
    ['CDT/FDT', ['CDT', 'FDT']],
    ['UMT/CDT/FDT', ['UMT', 'CDT', 'FDT']],
    ['CDT, FDT et UMT', ['CDT', 'FDT', 'UMT']],
    ['جهة طنجة - تطوان - الحسيمة', ['جهة طنجة - تطوان - الحسيمة']],
    ["Chambre d'artisanat de Rabat-Salé-Kénitra", ["Chambre d'artisanat de Rabat-Salé-Kénitra"]],
    ['Direction des Affaires Juridiques, Administratives et Générales', ['Direction des Affaires Juridiques, Administratives et Générales']],
    ["Ministère de l'Inclusion économique, de la Petite entreprise, de l'Emploi et des Compétences", ["Ministère de l'Inclusion économique, de la Petite entreprise, de l'Emploi et des Compétences"]],
    ["l'administration et les syndicats", ["l'administration", 'les syndicats']],
    ['M. El Fassi', ['M. El Fassi']],
    ['a) DRH\nb) DAF', ['DRH', 'DAF']],
    ['DRH; DRH', ['DRH']],
    ['كتابة الدولة و  النقابة', ['كتابة الدولة', 'النقابة']],
    ['DRH + DAF', ['DRH', 'DAF']],
    ['DRH  et  DAF', ['DRH', 'DAF']],
    ['وزارة المالية  ووزارة الصحة', ['وزارة المالية', 'وزارة الصحة']],
    ['DRH/ DAF /SG', ['DRH', 'DAF', 'SG']],
    ['9. DRH\n10. DAF', ['DRH', 'DAF']],
    ['وزارة الداخلية، وزارة الاقتصاد والمالية', ['وزارة الداخلية', 'وزارة الاقتصاد والمالية']],
    ['وزارة الداخلية، والي جهة الرباط', ['وزارة الداخلية', 'والي جهة الرباط']],
    ['وزارة الداخلية، ووزارة المالية، واليونسكو', ['وزارة الداخلية', 'وزارة المالية', 'اليونسكو']],
    ['والماس؛ تيداس', ['والماس', 'تيداس']],
    ['إدارة الموارد والحكومة الإلكترونية', ['إدارة الموارد والحكومة الإلكترونية']],
    ['الإدارة وقطاع الحكومة الإلكترونية', ['الإدارة وقطاع الحكومة الإلكترونية']],
    ['S/Direction du budget', ['S/Direction du budget']],
    ['Président/e de la commission', ['Président/e de la commission']],
    ['Cellule du programme «DRH, DAF, SG»; CNSS', ['Cellule du programme «DRH, DAF, SG»', 'CNSS']],
    ['Programme "Jeunes, femmes"; Réseau (A, B); "C, D"', ['Programme "Jeunes, femmes"', 'Réseau (A, B)', '"C, D"']],
    ['RCAR, Caisse de retraite', ['RCAR', 'Caisse de retraite']],
    ['Wilaya de Rabat; des communes', ['Wilaya de Rabat', 'des communes']],
    ['du MEF, DRH', ['du MEF', 'DRH']],
    ['Ministère de la Santé, et de la Protection sociale', ['Ministère de la Santé, et de la Protection sociale']],
    ["Chargé de l'Emploi, du Travail, des Mines, d'Énergie, et d’Eau", ["Chargé de l'Emploi, du Travail, des Mines, d'Énergie, et d’Eau"]],
    ['Direction juridique, administrative et financière', ['Direction juridique, administrative et financière']],
    ['Division financière, sociale et technique', ['Division financière, sociale et technique']],
    ['Cellule sociale, technique et administrative', ['Cellule sociale, technique et administrative']],
    ['Division technique, financière et sociale du ministère', ['Division technique, financière et sociale du ministère']],
    ['Affaires sociales, financières et juridiques', ['Affaires sociales, financières et juridiques']],
    ['Affaires générales, juridiques et administratives', ['Affaires générales, juridiques et administratives']],
    ['Affaires administratives, sociales et financières', ['Affaires administratives, sociales et financières']],
    ['RCAR, Administratif et financier', ['RCAR', 'Administratif et financier']],
    ['DRH et affaires générales', ['DRH et affaires générales']],
    ['Sécurité sociale et CNSS', ['Sécurité sociale et CNSS']],
    ['Direction des RH et SI', ['Direction des RH et SI']],
    ['RH et SI du secrétariat', ['RH et SI du secrétariat']],
    ['; ,', []],
    ['-', []],
    ['à définir', []],
    ['DRH; -; N/A', ['DRH']],
  ])('%s', (typed, parties) => {
    expect(readParties(typed)).toEqual(parties);
  }); // prettier-ignore
});

describe('evidence', () => {
  const read = (raw: Parameters<typeof parsed>[1]) => parsed(parseEvidence, raw);

  it('finds every link in the text, without what punctuation follows', () => {
    expect(read('انظر https://a.ma/x. و (http://b.ma/y?z=1)، https://a.ma/x').value.evidence).toEqual([
      'https://a.ma/x',
      'http://b.ma/y?z=1',
    ]);
    expect(read('https://fr.wikipedia.org/wiki/Maroc_(pays)').value.evidence).toEqual([
      'https://fr.wikipedia.org/wiki/Maroc_(pays)',
    ]);
    expect(read('HTTPS://A.MA/X').value.evidence).toEqual(['HTTPS://A.MA/X']);
  });

  test.each([
    ['(voir https://a.ma/x).', 'https://a.ma/x'],
    ['https://a.ma/x_(1).', 'https://a.ma/x_(1)'],
    ['https://a.ma/x_(1.', 'https://a.ma/x_(1'],
    ['https://a.ma/x?!', 'https://a.ma/x'],
  ])('takes of %s what is the link', (typed, link) => {
    expect(read(typed).value.evidence).toEqual([link]);
  });

  test.each([',', ';', ' ', '، ', '؛', '\n', ' ; '])(
    'tells two links apart that have %j between them',
    (between) => {
      for (const next of ['https://b.ma/z', 'http://b.ma/z'])
        expect(read(`https://a.ma/x,y${between}${next}`).value).toEqual({
          evidence: ['https://a.ma/x,y', next],
          documents: [],
          other: null,
        });
    },
  );
  test.each(['<https://a.ma/x>', '(https://a.ma/x)', '[https://a.ma/x]', '(<https://a.ma/x>).'])(
    'keeps nothing of the brackets around a link in %s',
    (typed) => {
      expect(read(typed).value).toEqual({ evidence: ['https://a.ma/x'], documents: [], other: null });
    },
  );

  it('keeps the words beside links, a line each', () => {
    expect(read('Photos <https://a.ma/x> plan').value).toEqual({
      evidence: ['https://a.ma/x'],
      documents: [],
      other: 'Photos\nplan',
    });
  });

  it('takes the links behind the text', () => {
    expect(
      read(
        rich({ value: 'المحضر', text: 'المحضر', links: ['https://drive.google.com/d/1', 'https://a.ma'] }),
      ),
    ).toEqual({
      value: { evidence: ['https://drive.google.com/d/1', 'https://a.ma'], documents: [], other: 'المحضر' },
      problem: null,
    });
    expect(read(rich({ links: [' https://a.ma ', ' ', ''] }))).toEqual({
      value: { evidence: ['https://a.ma'], documents: [], other: null },
      problem: null,
    });
  });

  test.each(['ftp://a.ma/x', 'javascript:alert(1)', 'file:///c:/x.pdf', 'mailto:a@b.ma', 'data:text/html,x'])(
    'does not take %s',
    (link) => {
      expect(read(link)).toMatchObject({
        value: { evidence: [], documents: [] },
        problem: { severity: 'error', code: 'evidence.scheme', params: { link, beside: 'nothing' } },
      });
      expect(read(rich({ value: 'ملف', text: 'ملف', links: [link] })).problem?.code).toBe('evidence.scheme');
    },
  );
  it('does not take a script that names a page', () => {
    const script = rich({ value: 'ملف', links: ["javascript:open('https://a.ma')"] });
    expect(read(script)).toMatchObject({ value: { evidence: [] }, problem: { code: 'evidence.scheme' } });
  });

  test.each([
    'مذكرة رقم 12',
    'محضر 14 أكتوبر 2025',
    'محضر اجتماع 14/10/2025',
    'قرار عدد 123.25',
    'مقرر رقم 5 بتاريخ 3 مارس 2026',
    'مراسلة عدد 77',
    'الدورية رقم 9',
    'الجريدة الرسمية عدد 7254',
    'ج.ر عدد 7254',
    'Note n° 12 du 14/10/2025',
    'PV du 14 octobre 2025',
    'P.V. n°3',
    'Arrêté n° 2345-25',
    'décision 12/2025',
    'Courrier n°45',
    'Circulaire 7/2025',
    'BO n° 7254',
    'B.O. 7254',
    'Bulletin officiel n° 7254',
    'Procès-verbal du 14/10/2025',
    'Letter No. 5',
    '١٢ مذكرة',
    'Arrêté n° 2.12.349',
    'Facture n° 3',
    'Courriel du 12/12/2025',
    'صفقة رقم 12/2025',
    'شهادة رقم 7',
    'القانون الإطار 51.17',
    'ظهير شريف رقم 1.25.12',
    'PV_14-10-2025.pdf',
    'صدر بمذكرة رقم 12',
    'بالمذكرة رقم 12',
    'وفقا للقرار رقم 12/2025',
    'ولمحضر 14 أكتوبر 2025',
    'والمحضر بتاريخ 14/10/2025',
    'Réalisé (PV du 14/10/2025)',
  ])('%s is a document', (typed) => {
    expect(read(typed)).toEqual({ value: { evidence: [], documents: [typed], other: null }, problem: null });
  });

  it('tells several documents apart', () => {
    expect(read('مذكرة رقم 12/2025؛ محضر 14 أكتوبر 2025').value.documents).toEqual([
      'مذكرة رقم 12/2025',
      'محضر 14 أكتوبر 2025',
    ]);
    expect(read('PV du 14/10/2025\nNote n° 3\nannexe').value).toMatchObject({
      documents: ['PV du 14/10/2025', 'Note n° 3'],
      other: 'annexe',
    });
    for (const between of [', ', ' - ', '  -  ', ' | ', ' https://a.ma/x '])
      expect(read(`PV du 14/10/2025${between}Note n° 3`).value.documents).toEqual([
        'PV du 14/10/2025',
        'Note n° 3',
      ]);
    expect(read('Décision n°12,5-A').value.documents).toEqual(['Décision n°12,5-A']);
    expect(read('محضر 14 أكتوبر 2025 https://a.ma/x').value).toEqual({
      evidence: ['https://a.ma/x'],
      documents: ['محضر 14 أكتوبر 2025'],
      other: null,
    });
  });

  test.each([
    'PV',
    'المحضر لدى الإدارة',
    'Photos',
    'a@b.ma',
    'www.exemple.ma',
    'https://',
    'N° 12/2025',
    'en attente du PV du 14/10/2025',
    'في انتظار محضر 14/10/2025',
    'sans PV (2025)',
    'سيتم إصدار مذكرة رقم 12',
  ])('keeps %s as other text, and says that it is no proof', (typed) => {
    expect(read(typed)).toMatchObject({
      value: { evidence: [], documents: [], other: typed },
      problem: { severity: 'info', code: 'evidence.no-link' },
    });
  });

  it('takes the proof beside a link that is none, and says so', () => {
    expect(read('https://a.ma/x ftp://b.ma')).toEqual({
      value: { evidence: ['https://a.ma/x'], documents: [], other: null },
      problem: {
        severity: 'error',
        code: 'evidence.scheme',
        params: { link: 'ftp://b.ma', beside: 'proof' },
      },
      taken: true,
    });
    expect(read('PV du 14/10/2025 mailto:a@b.ma')).toMatchObject({
      value: { documents: ['PV du 14/10/2025'] },
      taken: true,
    });
  });

  it('is absent where a word says so', () => {
    expect(read('لا يوجد')).toEqual({ value: { evidence: [], documents: [], other: null }, problem: null });
  });
});
