import type { EditorWords, Untaken } from './editors.ts';

const reason = (outcome: Untaken): readonly string[] => {
  if (outcome.kind === 'failed')
    return [
      'لم تتمكن المنصة من فتح الجدول.',
      'تأكدوا من أنه لم يُحذف ولم يُنقل، ومن أن مشاركته مع المنصة ما زالت قائمة.',
    ];
  if (outcome.code === 'headers-missing')
    return [
      'لم تُعرَف في الجدول أعمدة الالتزامات: ربما حُذف سطر العناوين أو تغيرت أسماؤها.',
      'أعيدوا سطر العناوين كما كان، من سجل إصدارات الملف إن لزم.',
    ];
  return [
    `التزامات كانت مسجلة ولم تعد في الجدول: ${outcome.gone} من أصل ${outcome.known}. لهذا لم تُعتمد هذه القراءة.`,
    'إن حُذفت عن غير قصد فأعيدوها من سجل إصدارات الملف، وإن كان حذفها مقصوداً فأجيبوا على هذه الرسالة ليُعتمد.',
  ];
};

/** The editors' notices in Arabic. */
export const ar: EditorWords = {
  untaken: (dialogue, outcome, since) => ({
    subject: 'جدول تتبع الالتزامات: تعذر اعتماد القراءة الأخيرة',
    text: [
      `«${dialogue}»`,
      `منذ ${since}، لا تُعتمد تعديلات الجدول.`,
      ...reason(outcome),
      'لم يضِع شيء: تبقى آخر المعطيات المعتمدة كما هي إلى أن يُقرأ الجدول من جديد، وسنخبركم عند ذلك.',
      '',
    ].join('\n\n'),
  }),
  healed: (dialogue, at) => ({
    subject: 'جدول تتبع الالتزامات: عادت القراءة إلى حالها',
    text: [`«${dialogue}»`, `قُرئ الجدول من جديد في ${at}، واعتُمد ما فيه. شكراً لكم.`, ''].join('\n\n'),
  }),
};
