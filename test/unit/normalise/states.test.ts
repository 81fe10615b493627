import { describe, expect, it, test } from 'vitest';
import { parseCounts, parseKind } from '../../../shared/normalise/values/kinds.ts';
import { parseStatus } from '../../../shared/normalise/values/status.ts';
import { parseView } from '../../../shared/normalise/values/views.ts';
import { parsed } from './tables.ts';

describe('status', () => {
  test.each<[string, readonly string[]]>([
    ['not_started', ['لم ينطلق بعد', 'لم ينطلق', 'لم تنطلق', 'لم يبدأ', 'لم يشرع فيه بعد', 'لم يتم', 'لم تتم', 'لم يتم بعد', 'غير منجز', 'غير مُنجَز', 'غير منجزة', 'لم ينجز', 'لم يُنجز بعد', 'لم تنجز', 'لم يتم إنجازه', 'لم يتم الإنجاز بعد', 'لم يفعّل', 'غير مفعل', 'لم يتحقق', 'دون إنجاز', 'non entamé', 'Non entamée', 'non réalisé', 'Non réalisée', 'pas encore réalisé', "n'a pas été réalisé", 'n’a pas encore démarré', 'NON DÉMARRÉ', 'à faire', 'prévu', 'Planifiée', 'à venir', 'pas commencé', 'Not started', 'not done', 'to do', 'TODO', 'planned', 'not yet implemented', 'لم يتم تنفيذه', '1. Non démarré', 'لم ينفذ منه شيء', 'لم تنجز بعد', 'لم يشرع في الإنجاز', 'لم يتم الشروع فيه', 'ليس منجزاً بعد', 'ليس بعد', 'لم تم', 'à réaliser intégralement', "n'a pas été entamé", 'not ongoing', 'non encore réalisé', 'toujours pas réalisé', "n'a pas pu être réalisé", 'objectif non atteint', 'reste à faire', 'envisagé', 'unfulfilled', 'yet to start', 'مخطط له', 'مرتقب',
      'سيتم', 'سيتم إنجازه', 'سيتم إنجازها خلال سنة 2026', 'ستتم المصادقة عليه', 'سوف يتم التنفيذ', 'سينجز لاحقاً', 'سيتم الشروع فيه', 'sera réalisé', 'Sera réalisée en 2026', 'doit être réalisé', 'devrait être lancé', 'va être finalisé', 'to be done', 'will be completed', 'should be implemented', 'non', 'لا', 'No']],
    ['in_progress', ['في طور الإنجاز', 'في طور الانجاز', 'قيد الدراسة', 'قيد الإنجاز', 'قيد التنفيذ', 'جارٍ', 'جار', 'جاري التنفيذ', 'مستمر', 'تم الشروع فيه', 'انطلق', 'en cours', 'EN COURS', 'En cours de réalisation', "à l'étude", "À l’étude", 'en cours d’exécution', 'entamé', 'démarrée', 'lancé', 'In progress', 'in-progress', 'ongoing', 'WIP', 'en cours : le projet est au SGG', 'partiellement réalisé', 'Partiellement réalisée', 'réalisé partiellement', 'réalisé en partie', 'منجز جزئياً', 'منجز جزئيا', 'تم جزئياً', 'منجز بشكل جزئي', 'أنجز جزء منه', 'réalisé à 80 %', 'منجز بنسبة 60%', 'partially implemented', 'est en cours', "L'action est en cours", 'ما زال قيد الدراسة', 'في طور الإنجاز (90%)', 'Réalisé à 50%', 'غير مكتمل', 'لم يكتمل بعد', 'non achevé', 'pas encore finalisé', 'not completed', '2 - En cours', 'قيد التفاوض', 'في طور التنزيل', 'بصدد الإنجاز', 'يتم إنجازه', 'بدأت الأشغال', 'انطلقت', 'تم البدء فيه', 'على وشك الانتهاء', 'en phase de réalisation', 'en voie d’achèvement', 'En-cours', 'encours', 'réalisation en cours', 'mise en œuvre en cours', 'à finaliser', 'à poursuivre', 'being done', 'in review', 'on-going', 'dans les délais',
      'تم بنسبة 50%', '80% réalisé', '90% done', '50 % avancé', 'تم إنجاز الشطر الأول', 'منجز تقريباً', 'تمت الاستجابة لبعض النقط', 'استجابة جزئية', 'réalisé sauf le point 3', 'réalisé, reste la signature', 'presque fait', 'à moitié réalisé', 'not fully implemented', 'pas entièrement réalisé', 'لم ينجز بالكامل', 'largely implemented', 'غير منتهية', 'done except the annex',
      'منجز بنسبة ٦٠٪', 'تم بنسبة ٥٠٪', 'تم بنسبة ٪60', 'réalisé (% 60)', 'منجز ٪5', 'réalisé à 99,5 %', 'Réalisé 99.95%', 'منجز بنسبة ٣٣٫٣٪', '7,5 % réalisé', "n'a pas été entièrement lancé", 'en cours ✓', '✓ en cours']],
    ['done', ['تم', 'تمّ', 'منجز', 'منجزة', 'مُنجَز', 'تم الإنجاز', 'تم التنفيذ', 'أُنجز', 'مكتمل', 'تم الوفاء به', 'تمت', 'réalisé', 'Réalisée', 'RÉALISÉ', 'realise', 'Réalisé(e)', 'achevé', 'Terminé', 'fait', 'exécuté', 'clôturé', 'Done', 'Completed', 'closed', 'fully implemented', 'réalisé à 100 %', 'a été réalisé', 'منجز 100%', '✓', '✅', '✔️', 'réalisé le 14/10/2025', 'تم الإنجاز بتاريخ 14/10/2025', 'Réalisé en 2024', 'Mis en œuvre', 'تم إنجازه بالكامل', 'تم إنجازها', 'أنجزت', 'اكتملت', 'منجزاً', 'تم صرفها', 'تم نشره', 'تم التوقيع', 'تمت المصادقة عليها', 'إنجاز تام', 'تم بنسبة 100%', '100% complete', 'منجز بنسبة ٪100', 'bien fait', 'objectif atteint', 'Promise kept', 'réalisé en retard', 'تم بتاريخ 14/10/2025', 'تمت يوم الثلاثاء 14 أكتوبر 2025', 'fait en 2024', 'signé le 14 octobre 2025', '✔︎', '√', 'oui', 'نعم', 'OK', 'Yes',
      'réalisé à 100,00 %', 'Réalisé 100.0%', '100,00 % réalisé', 'fait à 100,00 %', 'منجز بنسبة ١٠٠٪', 'تم بنسبة ١٠٠٪', 'تم بنسبة ٪100', 'تم بنسبة ١٠٠٫٠٪', 'تم ٪ 100', 'fait à 100%', 'réalisé à 100% 14/10/2025']],
    ['blocked', ['متعثر', 'متعثرة', 'عالق', 'عالقة', 'متوقف', 'مؤجل', 'مؤجلة', 'bloqué', 'Bloquée', 'en instance', 'en suspens', 'suspendu', 'suspendue', 'reporté', 'Reportée', 'ajourné', 'en attente', 'blocked', 'on hold', 'postponed', 'pending', 'معلق', 'En attente de validation du MEF', 'تم التأجيل', 'في انتظار التأشيرة', 'في الانتظار', 'قيد الانتظار', 'ينتظر المصادقة', 'awaiting approval', 'attente MEF', 'تم تأجيلها', 'توقفت', 'متعتر']],
    ['dropped', ['ملغى', 'ملغاة', 'مُلغى', 'ألغي', 'مرفوض', 'مرفوضة', 'abandonné', 'Abandonnée', 'annulé', 'rejeté', 'Rejetée', 'non retenu', 'sans suite', 'classé sans suite', 'refusé', 'dropped', 'cancelled', 'canceled', 'rejected', 'تم التخلي عنه', 'غير قابل للتنفيذ', 'irréalisable', 'clos sans suite', 'رفضت', 'لاغٍ', 'غير مقبول كليا', 'Promise broken']],
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
    'pas de retard',
    'تمت الموافقة',
    'تمت المصادقة على الميزانية',
    'تم التوقيع على محضر الاجتماع',
    'سيتم عقد اجتماع',
    'سيتم تأجيله',
    'سيتم إلغاؤه',
    'will be cancelled',
    'sera soumis au conseil',
    'Clos (abandonné)',
    'réalisé puis suspendu',
    '50% non réalisé',
    '٥٠٪ غير منجز',
    '50,5 % non réalisé',
    '33,33 % non réalisé',
    '5% non réalisé',
    '40 % à réaliser',
    'signé 3 conventions',
    'réalisé, suivi en cours',
    'réalisé mais non payé',
    'non bloqué',
    'débloqué',
    'غير ملغى',
    'غير متعثر',
    'لم يرفض',
    'لا جديد',
    'rien de nouveau',
    'مقبول',
    'à valider',
    'à refaire',
    'x',
    '0',
    '50%',
    '❌',
    '✗',
    '🔴',
    '🟢',
    'vert',
    'أخضر',
    'amber',
    'not blocked',
  ])('does not guess at %s', (typed) => {
    expect(parsed(parseStatus, typed)).toMatchObject({
      value: { status: null, statusText: null, saidLate: false },
      problem: { severity: 'error', code: 'status.unknown' },
    });
  });

  it('is late only where it is not said not to be', () => {
    const lateness = (typed: string) => parsed(parseStatus, typed).value;
    expect(lateness('en cours sans retard')).toMatchObject({ status: 'in_progress', saidLate: false });
    expect(lateness('في طور الإنجاز دون تأخير')).toMatchObject({ status: 'in_progress', saidLate: false });
    expect(lateness('in progress, not late')).toMatchObject({ status: 'in_progress', saidLate: false });
    expect(lateness('non démarré (en retard)')).toMatchObject({ status: 'not_started', saidLate: true });
    expect(lateness('pas encore réalisé, en retard')).toMatchObject({
      status: 'not_started',
      saidLate: true,
    });
    expect(lateness('réalisé à 80 %, en retard')).toMatchObject({ status: 'in_progress', saidLate: true });
    expect(lateness('bloqué, en retard')).toMatchObject({ status: 'blocked', saidLate: true });
    expect(lateness('abandonné, en retard')).toMatchObject({ status: 'dropped', saidLate: false });
    expect(lateness('non réalisé à 50 %')).toMatchObject({ status: 'not_started', saidLate: false });
  });

  test.each(['✅ منجز', '✔ réalisé', '🟢 منجز', '1. Réalisé'])('reads the words of %s', (typed) => {
    expect(parsed(parseStatus, typed).value.status).toBe('done');
  });
  it('reads words beside a colour or a cross, which say nothing sure by themselves', () => {
    expect(parsed(parseStatus, '🔴 متعثر').value.status).toBe('blocked');
    expect(parsed(parseStatus, '❌ annulé').value.status).toBe('dropped');
    expect(parsed(parseStatus, '❌ غير منجز').value.status).toBe('not_started');
    expect(parsed(parseStatus, '🟢 En cours').value.status).toBe('in_progress');
  });

  test.each([
    '-',
    'غير محدد',
    'غير محددة',
    'N/A',
    'non applicable',
    'N.D.',
    'T.B.D.',
    'غ.م',
    'سيتم تحديده لاحقاً',
    'non renseigné',
    'à définir',
    'TBD',
  ])('%s is not given, which is not the same as not started', (typed) => {
    expect(parsed(parseStatus, typed)).toEqual({
      value: { status: null, statusText: null, saidLate: false },
      problem: null,
    });
  });

  it('reads a ticked box as done, and one not ticked as nothing said', () => {
    expect(parsed(parseStatus, true).value).toEqual({ status: 'done', statusText: 'TRUE', saidLate: false });
    expect(parsed(parseStatus, false)).toMatchObject({ value: { status: null }, problem: null });
  });
});

describe('a view', () => {
  test.each<[string, string | null]>([
    ['غير كافية', 'insufficient'], ['غير كافٍ', 'insufficient'], ['insuffisant', 'insufficient'], ['Insuffisante', 'insufficient'], ['insuffisantes', 'insufficient'], ['غير مرضٍ', 'insufficient'], ['non satisfaisant', 'insufficient'], ['غير كافية بالنظر إلى حجم العمل', 'insufficient'], ['not enough', 'insufficient'],
    ['مُرضٍ', 'satisfactory'], ['مرضية', 'satisfactory'], ['satisfaisant', 'satisfactory'], ['Satisfaisante', 'satisfactory'], ['satisfactory', 'satisfactory'],
    ['محل خلاف', 'disputed'], ['contesté', 'disputed'], ['Contestée', 'disputed'], ['disputed', 'disputed'], ['غير متفق عليه', 'disputed'], ["pas d'accord", 'disputed'],
    ['منجز', 'done'], ['réalisé', 'done'], ['en cours', 'in_progress'], ['لم ينفذ', 'not_started'], ['مرفوض', 'dropped'], ['عالق', 'blocked'],
    ['non satisfaite', 'insufficient'], ['jugé insuffisant', 'insufficient'], ['تبقى غير كافية', 'insufficient'], ['لا يستجيب للتطلعات', 'insufficient'], ['not satisfied', 'insufficient'], ['satisfait', 'satisfactory'], ['ممتاز', 'satisfactory'], ['avis favorable', 'satisfactory'], ['غير موافق', 'disputed'], ['disagree', 'disputed'], ['استجابة جزئية', 'in_progress'],
    ['partiellement satisfaisant', null], ['موافق', null], ['non contesté', null], ['متوسط', null], ['ننتظر جواب الوزارة', null], ['À revoir avec le bureau', null],
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
    ['✓', true],
    ['✔', true],
    ['✅', true],
    ['☑', true],
    ['✗', false],
    ['✘', false],
    ['❌', false],
    ['×', false],
    ['✔️ comptée', true],
    ['❌ hors quota', false],
    ['لا، جلسة استثنائية', false],
  ])('%s: %s', (typed, counts) => {
    expect(parsed(parseCounts, typed)).toEqual({ value: counts, problem: null });
  });
});
