/** The head: who, when, which; the headline and the counts. */
export const head = {
  'note.name': 'نشرة تتبع تنفيذ الالتزامات',
  'note.edition': 'العدد {$number :number}',
  'note.subject': 'تتبع الالتزامات: {$week} (العدد {$number :number})',
  'note.week': 'أسبوع {$week}',
  'note.as-of': 'المعطيات إلى غاية {$when}',
  'note.as-of-none': 'لم تُقرأ بعد أي معطيات من جدول التتبع',
  'note.moment': '{$date} على الساعة {$time}',
  'note.range': 'من {$first} إلى {$last}',
  'note.first-of-month': '{$day :number}',
  'note.fictional': 'مثال توضيحي: الأطراف والمعطيات متخيَّلة',
  'note.stale': 'تعود المعطيات إلى {$when}، أي إلى أكثر من 24 ساعة: {$reason}.',
  'note.missed': `.input {$count :number}
.match $count
zero {{صدرت النشرة دون انقطاع.}}
one {{لم تصدر النشرة في الأسبوع السابق؛ ويشمل هذا العدد مستجداته.}}
two {{لم تصدر النشرة في الأسبوعين السابقين؛ ويشمل هذا العدد مستجداتهما.}}
few {{لم تصدر النشرة في {$count} أسابيع سابقة؛ ويشمل هذا العدد مستجداتها.}}
many {{لم تصدر النشرة في {$count} أسبوعا سابقا؛ ويشمل هذا العدد مستجداتها.}}
* {{لم تصدر النشرة في {$count} أسبوع سابق؛ ويشمل هذا العدد مستجداتها.}}`,

  'stale.headers-missing': 'تعذر منذئذ التعرف على عناوين أعمدة الجدول',
  'stale.too-many-gone': 'غابت منذئذ أسطر كثيرة من الجدول دفعة واحدة، والأمر في انتظار التحقق',
  'stale.unread': 'تعذرت منذئذ قراءة الجدول',

  'headline.none': 'لم يُدرج بعد أي التزام في جدول التتبع.',
  'headline.sentence': '{$lead}؛ {$state}.',
  'headline.state': '{$first}، و{$second}',
  'line.and': '{$first}، {$second}',
  'headline.first': `.input {$count :number}
.match $count
zero {{العدد الأول: لا التزام قيد التتبع}}
one {{العدد الأول: التزام واحد قيد التتبع}}
two {{العدد الأول: التزامان قيد التتبع}}
few {{العدد الأول: {$count} التزامات قيد التتبع}}
many {{العدد الأول: {$count} التزاما قيد التتبع}}
* {{العدد الأول: {$count} التزام قيد التتبع}}`,
  'headline.moved': `.input {$count :number}
.match $count
zero {{لم يُسجَّل أي مستجد هذا الأسبوع}}
one {{عرف التزام واحد مستجدات هذا الأسبوع}}
two {{عرف التزامان مستجدات هذا الأسبوع}}
few {{عرفت {$count} التزامات مستجدات هذا الأسبوع}}
many {{عرف {$count} التزاما مستجدات هذا الأسبوع}}
* {{عرف {$count} التزام مستجدات هذا الأسبوع}}`,
  'headline.done': `.input {$count :number}
.match $count
zero {{لم يُنجز بعد أي التزام}}
one {{أُنجز التزام واحد من أصل {$total :number}}}
two {{أُنجز التزامان من أصل {$total :number}}}
few {{أُنجز {$count} من أصل {$total :number}}}
many {{أُنجز {$count} من أصل {$total :number}}}
* {{أُنجز {$count} من أصل {$total :number}}}`,
  'headline.declared': `.input {$count :number}
.match $count
zero {{لا شيء مصرَّح بإنجازه}}
one {{واحد مصرَّح بإنجازه}}
two {{اثنان مصرَّح بإنجازهما}}
few {{{$count} مصرَّح بإنجازها}}
many {{{$count} مصرَّح بإنجازها}}
* {{{$count} مصرَّح بإنجازها}}`,
  'headline.in_progress': `.input {$count :number}
.match $count
zero {{لا شيء قيد الإنجاز}}
one {{واحد قيد الإنجاز}}
two {{اثنان قيد الإنجاز}}
few {{{$count} قيد الإنجاز}}
many {{{$count} قيد الإنجاز}}
* {{{$count} قيد الإنجاز}}`,
  'headline.overdue': `.input {$count :number}
.match $count
zero {{لم يتجاوز أي منها الأجل}}
one {{تجاوز واحد منها الأجل}}
two {{تجاوز اثنان منها الأجل}}
few {{تجاوز {$count} منها الأجل}}
many {{تجاوز {$count} منها الأجل}}
* {{تجاوز {$count} منها الأجل}}`,
  'headline.not_given': `.input {$count :number}
.match $count
zero {{حُدِّدت وضعيتها جميعا}}
one {{واحد لم تُحدَّد وضعيته بعد}}
two {{اثنان لم تُحدَّد وضعيتهما بعد}}
few {{{$count} لم تُحدَّد وضعيتها بعد}}
many {{{$count} لم تُحدَّد وضعيتها بعد}}
* {{{$count} لم تُحدَّد وضعيتها بعد}}`,

  'count.done': 'منجز',
  'count.declared': 'مصرَّح بإنجازه، في انتظار الوثيقة المثبتة',
  'count.in_progress': 'قيد الإنجاز',
  'count.blocked': 'متعثر',
  'count.not_started': 'لم ينطلق بعد',
  'count.not_given': 'لم تُحدَّد وضعيته',
  'count.overdue': 'تجاوز الأجل',
  'count.dropped': 'متخلى عنه',
  'count.line': '{$label}: {$value}',
  'count.same': '=',
  'count.changes': 'بجانب كل رقم، الفارق مقارنة بالعدد السابق من النشرة.',
  'count.overdue-within': '«تجاوز الأجل» محتسب أيضا ضمن الوضعيات الأخرى.',
  'count.passed-not-given': `.input {$count :number}
.match $count
zero {{}}
one {{حلّ أجل التزام واحد دون أن تُحدَّد وضعيته: يُحتسب على حدة.}}
two {{حلّ أجل التزامين دون أن تُحدَّد وضعيتهما: يُحتسبان على حدة.}}
few {{حلّ أجل {$count} التزامات دون أن تُحدَّد وضعيتها: تُحتسب على حدة.}}
many {{حلّ أجل {$count} التزاما دون أن تُحدَّد وضعيتها: تُحتسب على حدة.}}
* {{حلّ أجل {$count} التزام دون أن تُحدَّد وضعيتها: تُحتسب على حدة.}}`,
  'count.blank-is-no-answer': 'غياب الوضعية في جدول التتبع لا يعني عدم الإنجاز.',
} as const;
