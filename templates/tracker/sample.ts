import type { Content } from './definition.ts';
import { writeTracker } from './write-tracker.ts';

const STATE = 'كتابة الدولة';
const BOTH = 'كتابة الدولة؛ التنسيق النقابي الثلاثي';
const AGREED = { day: '2025-10-14' };
const AXES = {
  pay: 'الأجور والتعويضات',
  conditions: 'ظروف العمل',
  staffing: 'التوظيف',
  training: 'التكوين',
  social: 'الأعمال الاجتماعية',
  dialogue: 'الحوار الاجتماعي',
  pensions: 'التقاعد',
  mobility: 'الحركة الانتقالية',
} as const;

/** What the parties said on 14 October 2025, as the union tells it; whatever nobody said is left blank. */
const content: Content = {
  commitments: [
    {
      ref: 'G1',
      title: 'الرفع من التعويضات (حسب ما قدمته كتابة الدولة)',
      kind: 'مكتسب',
      axis: AXES.pay,
      owner: STATE,
      status: 'منجز',
    },
    {
      ref: 'G2',
      title: 'تحسين ظروف العمل (حسب ما قدمته كتابة الدولة)',
      kind: 'مكتسب',
      axis: AXES.conditions,
      owner: STATE,
      status: 'منجز',
    },
    {
      ref: 'G3',
      title: 'توظيف أطر جديدة بالقطاع (حسب ما قدمته كتابة الدولة)',
      kind: 'مكتسب',
      axis: AXES.staffing,
      owner: STATE,
      status: 'منجز',
    },
    {
      ref: 'G4',
      title: 'إعداد تصور جديد للتكوين المهني ومؤسسات التميز (حسب ما قدمته كتابة الدولة)',
      kind: 'مكتسب',
      axis: AXES.training,
      owner: STATE,
      status: 'في طور الإنجاز',
    },
    {
      ref: 'P1',
      title: 'مركز للاصطياف بمركب السعيدية (مشروع معلن عنه)',
      kind: 'مشروع',
      axis: AXES.social,
      owner: STATE,
    },
    {
      ref: 'P2',
      title: 'مركز للاصطياف بمركز المؤتمرات سيدي إبراهيم بمراكش (مشروع معلن عنه)',
      kind: 'مشروع',
      axis: AXES.social,
      owner: STATE,
    },
    {
      ref: 'C1',
      title: 'مأسسة الحوار الاجتماعي بعقد دورتين في السنة',
      kind: 'تدبير',
      axis: AXES.dialogue,
      owner: BOTH,
      agreedOn: AGREED,
      due: 'مرتين في السنة',
    },
    {
      ref: 'C2',
      title: 'إحداث لجنتين مشتركتين لدراسة الملفات المطلبية',
      kind: 'تدبير',
      axis: AXES.dialogue,
      owner: BOTH,
      agreedOn: AGREED,
      target: 'لجنتان',
    },
    {
      ref: 'C3',
      title: 'إصدار مذكرة إدارية تدعو المسؤولين إلى التعامل الإيجابي والبنّاء مع مطالب النقابة',
      kind: 'تدبير',
      axis: AXES.dialogue,
      owner: STATE,
      agreedOn: AGREED,
    },
    {
      ref: 'C4',
      title: 'الترافع لدى وزارة الاقتصاد والمالية من أجل تعويضات جزافية لا تقل عن 1000 درهم',
      kind: 'التزام',
      axis: AXES.pay,
      owner: STATE,
      dependsOn: 'وزارة الاقتصاد والمالية',
      agreedOn: AGREED,
      due: 'في أفق سنة 2026',
      target: 'على الأقل 1000 درهم',
    },
    {
      ref: 'C5',
      title: 'تسوية الملفات العالقة لدى النظام الجماعي لمنح رواتب التقاعد (RCAR)',
      kind: 'التزام',
      axis: AXES.pensions,
      owner: STATE,
      dependsOn: 'النظام الجماعي لمنح رواتب التقاعد (RCAR)',
      agreedOn: AGREED,
    },
    {
      ref: 'C6',
      title: 'تنظيم الحركة الانتقالية وفق مسطرة واضحة وبمشاركة النقابة',
      kind: 'التزام',
      axis: AXES.mobility,
      owner: STATE,
      agreedOn: AGREED,
    },
    {
      ref: 'C7',
      title: 'تحيين المخطط المديري للتكوين المستمر وتوسيع مواضيعه',
      kind: 'تدبير',
      axis: AXES.training,
      owner: STATE,
      agreedOn: AGREED,
    },
    {
      ref: 'C8',
      title: 'تسريع إحداث المؤسسة المشتركة للأعمال الاجتماعية',
      kind: 'تدبير',
      axis: AXES.social,
      owner: STATE,
      agreedOn: AGREED,
    },
    {
      ref: 'C9',
      title: 'شروع اللجنتين المشتركتين في أشغالهما',
      kind: 'تدبير',
      axis: AXES.dialogue,
      owner: 'اللجنتان المشتركتان',
      agreedOn: AGREED,
      due: { day: '2025-10-16' },
    },
  ],
  rounds: [
    {
      title: 'اجتماع في إطار الحوار الاجتماعي القطاعي',
      heldOn: { day: '2025-10-14' },
      notes: 'احتساب هذا الاجتماع ضمن الدورتين السنويتين أمر يعود إلى الطرفين.',
    },
  ],
  committees: [
    { name: 'اللجنة المشتركة الأولى', startsOn: { day: '2025-10-16' } },
    { name: 'اللجنة المشتركة الثانية', startsOn: { day: '2025-10-16' } },
  ],
  meetings: [],
};

/** The shipped tracker: the agreement of 14 October 2025, in Arabic, as an `.xlsx`. */
export const writeSampleTracker = (): Promise<Uint8Array> =>
  writeTracker({
    language: 'ar',
    title: 'تتبع تنفيذ التزامات اجتماع 14 أكتوبر 2025',
    subtitle:
      'الحوار الاجتماعي القطاعي: الصناعة التقليدية والاقتصاد الاجتماعي والتضامني. المصدر: مقال صحفي ينقل رواية النقابة، ولم تؤكدها كتابة الدولة.',
    fictional: false,
    content,
  });
