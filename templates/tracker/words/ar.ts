import type { TrackerWords } from '../definition.ts';
import { guide } from './guide-ar.ts';

/** The tracker in Arabic, as the Moroccan administration writes it. */
export const ar: TrackerWords = {
  tabs: {
    commitments: 'الالتزامات',
    rounds: 'دورات الحوار',
    committees: 'اللجن المشتركة',
    meetings: 'اجتماعات اللجن',
  },
  headers: {
    commitments: {
      ref: 'المرجع',
      title: 'الالتزام',
      kind: 'النوع',
      axis: 'المحور',
      owner: 'الجهة المسؤولة',
      dependsOn: 'الجهة المتدخلة',
      agreedOn: 'تاريخ الاتفاق',
      due: 'أجل التنفيذ',
      status: 'وضعية التنفيذ',
      progress: 'نسبة الإنجاز',
      target: 'القيمة المستهدفة',
      current: 'القيمة المحققة',
      unionView: 'تقييم النقابة',
      stateView: 'جواب الإدارة',
      evidence: 'الوثائق المثبتة',
      notes: 'ملاحظات',
      updatedOn: 'آخر تحيين',
    },
    rounds: {
      title: 'الدورة',
      heldOn: 'تاريخ الانعقاد',
      planned: 'التاريخ المبرمج',
      place: 'المكان',
      countsTowardYear: 'تحتسب ضمن دورات السنة',
      minutes: 'المحضر',
      notes: 'ملاحظات',
    },
    committees: { name: 'اللجنة المشتركة', members: 'الأعضاء', startsOn: 'تاريخ الانطلاق', notes: 'ملاحظات' },
    meetings: {
      committee: 'اللجنة',
      heldOn: 'تاريخ الاجتماع',
      planned: 'التاريخ المبرمج',
      agenda: 'جدول الأعمال',
      outcome: 'الخلاصات',
      minutes: 'المحضر',
    },
  },
  choices: {
    kind: ['التزام', 'تدبير', 'مشروع', 'مكتسب', 'مطلب'],
    status: ['لم ينطلق بعد', 'في طور الإنجاز', 'منجز', 'متعثر', 'مؤجل', 'ملغى'],
    view: ['مُرضٍ', 'غير كافٍ', 'محل خلاف'],
    yesOrNo: ['نعم', 'لا'],
  },
  title: 'تتبع تنفيذ الالتزامات',
  subtitle: 'الحوار الاجتماعي: اكتبوا هنا اسم القطاع والطرفين وتاريخ الاتفاق',
  guide,
};
