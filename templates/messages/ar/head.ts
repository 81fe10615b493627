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
  'note.stale': 'المعطيات أقدم من 24 ساعة: {$reason}. تعود الأرقام إلى آخر قراءة سليمة.',
  'note.missed': `.input {$count :number}
.match $count
zero {{صدرت النشرة دون انقطاع.}}
one {{لم تصدر النشرة في الأسبوع السابق؛ ويشمل هذا العدد مستجداته.}}
two {{لم تصدر النشرة في الأسبوعين السابقين؛ ويشمل هذا العدد مستجداتهما.}}
few {{لم تصدر النشرة في {$count} أسابيع سابقة؛ ويشمل هذا العدد مستجداتها.}}
many {{لم تصدر النشرة في {$count} أسبوعا سابقا؛ ويشمل هذا العدد مستجداتها.}}
* {{لم تصدر النشرة في {$count} أسبوع سابق؛ ويشمل هذا العدد مستجداتها.}}`,

  'stale.headers-missing': 'لم يُتعرَّف على عناوين أعمدة جدول التتبع',
  'stale.too-many-gone':
    'غاب عدد كبير من أسطر جدول التتبع دفعة واحدة، وفي انتظار التأكد لم يُؤخذ بهذا التغيير',
  'stale.unread': 'تعذرت قراءة جدول التتبع',

  'headline.none': 'لم يُدرج بعد أي التزام في جدول التتبع.',
  'headline.sentence': '{$lead}؛ {$state}.',
  'headline.and': '{$first}، {$second}',
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
one {{سُجِّل هذا الأسبوع مستجد في التزام واحد}}
two {{سُجِّلت هذا الأسبوع مستجدات في التزامين}}
few {{سُجِّلت هذا الأسبوع مستجدات في {$count} التزامات}}
many {{سُجِّلت هذا الأسبوع مستجدات في {$count} التزاما}}
* {{سُجِّلت هذا الأسبوع مستجدات في {$count} التزام}}`,
  'headline.done': `.input {$count :number}
.match $count
zero {{لا التزام منجز من أصل {$total :number}}}
one {{التزام واحد منجز من أصل {$total :number}}}
two {{التزامان منجزان من أصل {$total :number}}}
few {{{$count} التزامات منجزة من أصل {$total :number}}}
many {{{$count} التزاما منجزا من أصل {$total :number}}}
* {{{$count} التزام منجز من أصل {$total :number}}}`,
  'headline.declared': `.input {$count :number}
.match $count
zero {{لا التزام مصرَّح بإنجازه}}
one {{التزام واحد مصرَّح بإنجازه}}
two {{التزامان مصرَّح بإنجازهما}}
few {{{$count} التزامات مصرَّح بإنجازها}}
many {{{$count} التزاما مصرَّحا بإنجازه}}
* {{{$count} التزام مصرَّح بإنجازه}}`,
  'headline.in_progress': `.input {$count :number}
.match $count
zero {{لا التزام قيد الإنجاز}}
one {{التزام واحد قيد الإنجاز}}
two {{التزامان قيد الإنجاز}}
few {{{$count} التزامات قيد الإنجاز}}
many {{{$count} التزاما قيد الإنجاز}}
* {{{$count} التزام قيد الإنجاز}}`,
  'headline.overdue': `.input {$count :number}
.match $count
zero {{لم يتجاوز أي التزام أجله}}
one {{تجاوز التزام واحد أجله}}
two {{تجاوز التزامان أجلهما}}
few {{تجاوزت {$count} التزامات أجلها}}
many {{تجاوز {$count} التزاما أجله}}
* {{تجاوز {$count} التزام أجله}}`,
  'headline.not_given': `.input {$count :number}
.match $count
zero {{حُدِّدت وضعية جميع الالتزامات}}
one {{لم تُحدَّد بعد وضعية التزام واحد}}
two {{لم تُحدَّد بعد وضعية التزامين}}
few {{لم تُحدَّد بعد وضعية {$count} التزامات}}
many {{لم تُحدَّد بعد وضعية {$count} التزاما}}
* {{لم تُحدَّد بعد وضعية {$count} التزام}}`,

  'count.done': 'منجز',
  'count.declared': 'مصرَّح بإنجازه، في انتظار الوثيقة المثبتة',
  'count.in_progress': 'قيد الإنجاز',
  'count.blocked': 'متعثر',
  'count.not_started': 'لم ينطلق بعد',
  'count.not_given': 'لم تُحدَّد وضعيته',
  'count.overdue': 'تجاوز الأجل',
  'count.dropped': 'متخلى عنه',
  'count.same': 'دون تغيير',
  'count.changes': 'الفارق بجانب كل عدد محسوب مقارنة بالعدد السابق من النشرة.',
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
