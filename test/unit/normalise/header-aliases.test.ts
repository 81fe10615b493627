import { expect, test } from 'vitest';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { claimsOf } from '../../../shared/normalise/tab/header-names.ts';
import { tableOf, tabOf } from './tables.ts';

/** Header rows as plans of action, follow-up matrices and minutes have them; every column with the field it must be, or none. */
const HEADER_ROWS: readonly (readonly [name: string, columns: Readonly<Record<string, string | null>>])[] = [
  [
    'a follow-up of a file of demands',
    {
      'ر.ت': null,
      'نقط الملف المطلبي': 'title',
      'طبيعة المطلب': 'kind',
      'رأي الطرف النقابي': 'unionView',
      'أجوبة الإدارة': 'stateView',
      'المتدخل المسؤول': 'owner',
      'السقف الزمني': 'due',
      'مآل المطلب': 'status',
      الإكراهات: null,
      'ملاحظات أخرى': 'notes',
    },
  ],
  [
    'a matrix of what an agreement provides',
    {
      'رقم البند': 'ref',
      'مقتضيات الاتفاق': 'title',
      'محور الحوار': 'axis',
      'القطاعات المعنية': 'owner',
      'بتنسيق مع': 'dependsOn',
      'الأطر المعنية': 'beneficiaries',
      'أفق التنفيذ': 'due',
      'النتائج المنتظرة': 'target',
      'الحالة الراهنة': 'status',
      'نسبة التفعيل': 'progress',
      'سند الإنجاز': 'evidence',
      'تحيين بتاريخ': 'updatedOn',
    },
  ],
  [
    'a directorate’s programme',
    {
      الكود: 'ref',
      'التوجه الاستراتيجي': 'axis',
      'اسم المشروع': 'title',
      المديرية: 'owner',
      'الاعتمادات المرصودة': 'target',
      'الاعتمادات المستهلكة': 'current',
      'تاريخ الإنجاز المرتقب': 'due',
      'حالة المشروع': 'status',
      'الوثائق المؤيدة': 'evidence',
    },
  ],
  [
    'a plan d’action',
    {
      "N° d'ordre": null,
      'Axe de travail': 'axis',
      'Action à entreprendre': 'title',
      'Entité chargée': 'owner',
      'En partenariat avec': 'dependsOn',
      'Date prévue de réalisation': 'due',
      'Indicateur de réalisation': 'target',
      "État d'avancement des travaux": 'status',
      "Taux d'avancement physique": 'progress',
      'Difficultés rencontrées': null,
      'Autres observations': 'notes',
    },
  ],
  [
    'a matrice de suivi of recommendations',
    {
      'N° de la recommandation': 'ref',
      'Objet de la recommandation': 'title',
      'Organisme concerné': 'owner',
      'Date de prise de décision': 'agreedOn',
      Chronogramme: 'due',
      'Suite réservée': 'status',
      'Éléments de réponse': 'stateView',
      'Commentaires des syndicats': 'unionView',
      'Preuve de réalisation': 'evidence',
      'Date de dernière actualisation': 'updatedOn',
    },
  ],
  [
    'the follow-up of minutes',
    { 'Décision prise': 'title', 'Attribué à': 'owner', Échéancier: 'due', Fait: 'status', 'Obs.': 'notes' },
  ],
  [
    'an action tracker',
    {
      'Action no.': 'ref',
      'Agreed action': 'title',
      'Strategic axis': 'axis',
      'Person responsible': 'owner',
      'Other stakeholders': 'dependsOn',
      'By when': 'due',
      'Current state': 'status',
      'Physical progress': 'progress',
      'Target 2026': 'target',
      'Amount spent': 'current',
      'Union feedback': 'unionView',
      "Government's response": 'stateView',
      'Supporting evidence': 'evidence',
      'Last updated on': 'updatedOn',
    },
  ],
];

test.each(HEADER_ROWS)('%s is understood by its headers', (_name, columns) => {
  const headers = Object.keys(columns);
  const rows = [1, 2].map((row) => headers.map((header) => (columns[header] === 'title' ? `x${row}` : null)));
  const [tab] = normalise(tableOf(tabOf('ورقة', [headers, ...rows]))).tabs;
  expect(tab?.kind).toBe('commitments');
  const fieldAt = Object.fromEntries(
    Object.entries(tab?.columns ?? {}).map(([field, letter]) => [letter, field]),
  );
  expect(
    Object.fromEntries(headers.map((header, at) => [header, fieldAt[String.fromCharCode(65 + at)] ?? null])),
  ).toEqual(columns);
});

test.each([
  ['ملاحظات الإدارة', 'stateView'],
  ['ملاحظات النقابات', 'unionView'],
  ['Commentaires du syndicat', 'unionView'],
  ["Commentaires de l'administration", 'stateView'],
  ['جواب الطرف النقابي', 'unionView'],
  ['Montant dépensé', 'current'],
  ['Action by', 'owner'],
  ['Measure no.', 'ref'],
])('%s is %s, whatever its first word says of other headers', (header, field) => {
  expect(claimsOf('commitments', header).map((claim) => claim.field)).toEqual([field]);
});
