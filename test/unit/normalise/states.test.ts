import { describe, expect, it, test } from 'vitest';
import { parseCounts, parseKind } from '../../../shared/normalise/values/kinds.ts';
import { parseStatus } from '../../../shared/normalise/values/status.ts';
import { parseView } from '../../../shared/normalise/values/views.ts';
import { parsed } from './tables.ts';

describe('status', () => {
  test.each<[string, readonly string[]]>([
    ['not_started', ['لم ينطلق بعد', 'لم ينطلق', 'لم تنطلق', 'لم يبدأ', 'لم يشرع فيه بعد', 'لم يتم', 'لم تتم', 'لم يتم بعد', 'غير منجز', 'غير مُنجَز', 'غير منجزة', 'لم ينجز', 'لم يُنجز بعد', 'لم تنجز', 'لم يتم إنجازه', 'لم يتم الإنجاز بعد', 'لم يفعّل', 'غير مفعل', 'لم يتحقق', 'دون إنجاز', 'non entamé', 'Non entamée', 'non réalisé', 'Non réalisée', 'pas encore réalisé', "n'a pas été réalisé", 'n’a pas encore démarré', 'NON DÉMARRÉ', 'à faire', 'prévu', 'Planifiée', 'à venir', 'pas commencé', 'Not started', 'not done', 'to do', 'TODO', 'planned', 'not yet implemented', 'لم يتم تنفيذه', '1. Non démarré', 'لم ينفذ منه شيء']],
    ['in_progress', ['في طور الإنجاز', 'في طور الانجاز', 'قيد الدراسة', 'قيد الإنجاز', 'قيد التنفيذ', 'جارٍ', 'جار', 'جاري التنفيذ', 'مستمر', 'تم الشروع فيه', 'انطلق', 'en cours', 'EN COURS', 'En cours de réalisation', "à l'étude", "À l’étude", 'en cours d’exécution', 'entamé', 'démarrée', 'lancé', 'In progress', 'in-progress', 'ongoing', 'WIP', 'en cours : le projet est au SGG', 'partiellement réalisé', 'Partiellement réalisée', 'réalisé partiellement', 'réalisé en partie', 'منجز جزئياً', 'منجز جزئيا', 'تم جزئياً', 'منجز بشكل جزئي', 'أنجز جزء منه', 'réalisé à 80 %', 'منجز بنسبة 60%', 'partially implemented', 'est en cours', "L'action est en cours", 'ما زال قيد الدراسة', 'في طور الإنجاز (90%)', 'Réalisé à 50%', 'غير مكتمل', 'لم يكتمل بعد', 'non achevé', 'pas encore finalisé', 'not completed', '2 - En cours']],
    ['done', ['تم', 'تمّ', 'منجز', 'منجزة', 'مُنجَز', 'تم الإنجاز', 'تم التنفيذ', 'أُنجز', 'مكتمل', 'تم الوفاء به', 'تمت', 'réalisé', 'Réalisée', 'RÉALISÉ', 'realise', 'Réalisé(e)', 'achevé', 'Terminé', 'fait', 'exécuté', 'clôturé', 'Done', 'Completed', 'closed', 'fully implemented', 'réalisé à 100 %', 'a été réalisé', 'منجز 100%', '✓', '✅', '✔️', 'réalisé le 14/10/2025', 'تم الإنجاز بتاريخ 14/10/2025', 'Réalisé en 2024', 'Mis en œuvre', 'تم إنجازه بالكامل']],
    ['blocked', ['متعثر', 'متعثرة', 'عالق', 'عالقة', 'متوقف', 'مؤجل', 'مؤجلة', 'bloqué', 'Bloquée', 'en instance', 'en suspens', 'suspendu', 'suspendue', 'reporté', 'Reportée', 'ajourné', 'en attente', 'blocked', 'on hold', 'postponed', 'pending', 'معلق', 'En attente de validation du MEF', 'تم التأجيل']],
    ['dropped', ['ملغى', 'ملغاة', 'مُلغى', 'ألغي', 'مرفوض', 'مرفوضة', 'abandonné', 'Abandonnée', 'annulé', 'rejeté', 'Rejetée', 'non retenu', 'sans suite', 'classé sans suite', 'refusé', 'dropped', 'cancelled', 'canceled', 'rejected', 'تم التخلي عنه', 'غير قابل للتنفيذ']],
  ])('%s is said in many ways', (status, ways) => {
    for (const typed of ways) expect([typed, parsed(parseStatus, typed)]).toEqual([typed, { value: { status, statusText: typed, saidLate: false }, problem: null }]);
  }); // prettier-ignore

  test.each([
    'متأخر',
    'متأخرة',
    'en retard',
    'En retard',
    'late',
    'overdue',
    'delayed',
    'retard',
    'en cours (en retard)',
    'في طور الإنجاز - متأخر',
    'En cours, en retard',
  ])('%s is in progress, and said to be late', (typed) => {
    expect(parsed(parseStatus, typed)).toEqual({
      value: { status: 'in_progress', statusText: typed, saidLate: true },
      problem: null,
    });
  });

  test.each([
    '؟؟ غير واضح',
    'تم عقد اجتماع مع الوزارة',
    'voir PV',
    'fait l’objet d’un examen',
    'xyz',
    'B',
    '3',
    'ليس متأخرا',
    'réalisé mais non validé',
    'سلم المقترح إلى الوزارة في انتظار الرد',
    'sans retard',
    'not blocked',
  ])('does not guess at %s', (typed) => {
    expect(parsed(parseStatus, typed)).toMatchObject({
      value: { status: null, statusText: null, saidLate: false },
      problem: { severity: 'error', code: 'status.unknown' },
    });
  });

  test.each(['-', 'غير محدد', 'غير محددة', 'N/A', 'non renseigné', 'à définir', 'TBD'])(
    '%s is not given, which is not the same as not started',
    (typed) => {
      expect(parsed(parseStatus, typed)).toEqual({
        value: { status: null, statusText: null, saidLate: false },
        problem: null,
      });
    },
  );

  it('reads a ticked box as done, and one not ticked as nothing said', () => {
    expect(parsed(parseStatus, true).value.status).toBe('done');
    expect(parsed(parseStatus, false)).toMatchObject({ value: { status: null }, problem: null });
  });
});

describe('a view', () => {
  test.each<[string, string | null]>([
    ['غير كافية', 'insufficient'], ['غير كافٍ', 'insufficient'], ['insuffisant', 'insufficient'], ['Insuffisante', 'insufficient'], ['insuffisantes', 'insufficient'], ['غير مرضٍ', 'insufficient'], ['non satisfaisant', 'insufficient'], ['غير كافية بالنظر إلى حجم العمل', 'insufficient'], ['not enough', 'insufficient'],
    ['مُرضٍ', 'satisfactory'], ['مرضية', 'satisfactory'], ['satisfaisant', 'satisfactory'], ['Satisfaisante', 'satisfactory'], ['satisfactory', 'satisfactory'],
    ['محل خلاف', 'disputed'], ['contesté', 'disputed'], ['Contestée', 'disputed'], ['disputed', 'disputed'], ['غير متفق عليه', 'disputed'], ["pas d'accord", 'disputed'],
    ['منجز', 'done'], ['réalisé', 'done'], ['en cours', 'in_progress'], ['لم ينفذ', 'not_started'], ['مرفوض', 'dropped'], ['عالق', 'blocked'],
    ['ننتظر جواب الوزارة', null], ['À revoir avec le bureau', null],
  ])('%s is %s', (typed, value) => {
    expect(parsed(parseView, typed)).toEqual({ value: { value, text: typed }, problem: null });
  }); // prettier-ignore

  it('is absent where a word says so', () => {
    expect(parsed(parseView, 'néant').value).toBeNull();
  });
});

describe('a kind', () => {
  test.each([
    ['التزام', 'commitment'],
    ['تعهد', 'commitment'],
    ['Engagement', 'commitment'],
    ['إجراء', 'measure'],
    ['تدبير', 'measure'],
    ['Mesure', 'measure'],
    ['mesures', 'measure'],
    ['مشروع', 'project'],
    ['projet', 'project'],
    ['مكتسب', 'gain'],
    ['منجز', 'gain'],
    ['Acquis', 'gain'],
    ['réalisation', 'gain'],
    ['مطلب', 'demand'],
    ['Revendication', 'demand'],
    ['demand', 'demand'],
    ['-', 'commitment'],
  ])('%s is a %s', (typed, kind) => {
    expect(parsed(parseKind, typed)).toEqual({ value: kind, problem: null });
  });
  it('is a commitment where the word is not known, with an error', () => {
    expect(parsed(parseKind, 'Investissement')).toMatchObject({
      value: 'commitment',
      problem: { severity: 'error', code: 'kind.unknown' },
    });
  });
});

describe('whether a session counts', () => {
  test.each<[string | boolean | number, boolean]>([
    ['نعم', true],
    ['oui', true],
    ['Yes', true],
    ['x', true],
    [true, true],
    ['لا', false],
    ['non', false],
    ['No', false],
    [false, false],
    ['-', true],
    [0, false],
    [1, true],
    ['✗', false],
    ['✓', true],
    ['لا، جلسة استثنائية', false],
  ])('%s: %s', (typed, counts) => {
    expect(parsed(parseCounts, typed)).toEqual({ value: counts, problem: null });
  });
});
