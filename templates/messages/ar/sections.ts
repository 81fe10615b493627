/** The sections' titles and what stands around their rows, the dialogue itself, and the foot. */
export const sections = {
  'section.expected': 'التزامات على عاتق {$party}',
  'section.picture': 'التقدم حسب المحاور',
  'section.trend': 'التطور أسبوعا بعد أسبوع',
  'section.start': 'نقطة الانطلاق: ما يتضمنه جدول التتبع',
  'section.others': 'التزامات أخرى في جدول التتبع',
  'section.moved': 'مستجدات الأسبوع',
  'section.overdue': 'تجاوز الأجل',
  'section.passed': 'حلّ الأجل ولم تُحدَّد الوضعية',
  'section.due-soon': 'آجال الثلاثين يوما المقبلة',
  'section.still': 'دون مستجد، أو دون أجل محدد',
  'section.differences': 'تباين في التقييم',
  'section.dialogue': 'سير الحوار',
  'section.findings': 'خلايا تحتاج إلى مراجعة في الجدول',

  'lead.expected': 'مرتبة حسب الأجل، الأقدم أولا.',
  'lead.passed': 'مضى تاريخها ولا يذكر الجدول وضعيتها؛ ولا يُستنتج من ذلك أنها لم تُنجز.',
  'lead.still': 'التزامات ما زالت مفتوحة، لم يتغير ما كُتب عنها منذ ستة أسابيع أو أكثر، أو ليس لها أجل محدد.',
  'lead.differences': 'التقييمات كما وردت في الجدول، منسوبة إلى أصحابها.',
  'lead.findings': `.input {$count :number}
.match $count
zero {{لا شيء يحتاج إلى مراجعة.}}
one {{خلية واحدة لم تُفهم أو تستدعي التحقق. يكفي تصحيحها في الجدول لتُقرأ من جديد تلقائيا.}}
two {{خليتان لم تُفهما أو تستدعيان التحقق. يكفي تصحيحهما في الجدول لتُقرآ من جديد تلقائيا.}}
few {{{$count} خلايا لم تُفهم أو تستدعي التحقق. يكفي تصحيحها في الجدول لتُقرأ من جديد تلقائيا.}}
many {{{$count} خلية لم تُفهم أو تستدعي التحقق. يكفي تصحيحها في الجدول لتُقرأ من جديد تلقائيا.}}
* {{{$count} خلية لم تُفهم أو تستدعي التحقق. يكفي تصحيحها في الجدول لتُقرأ من جديد تلقائيا.}}`,

  'moved.none': `.input {$count :number}
.match $count
zero {{لم يُسجَّل أي مستجد هذا الأسبوع.}}
one {{لم يُسجَّل أي مستجد هذا الأسبوع.}}
two {{لم يُسجَّل أي مستجد منذ أسبوعين.}}
few {{لم يُسجَّل أي مستجد منذ {$count} أسابيع.}}
many {{لم يُسجَّل أي مستجد منذ {$count} أسبوعا.}}
* {{لم يُسجَّل أي مستجد منذ {$count} أسبوع.}}`,
  'list.more': `.input {$count :number}
.match $count
zero {{}}
one {{والتزام آخر في المصنف المرفق.}}
two {{والتزامان آخران في المصنف المرفق.}}
few {{و{$count} التزامات أخرى في المصنف المرفق.}}
many {{و{$count} التزاما آخر في المصنف المرفق.}}
* {{و{$count} التزام آخر في المصنف المرفق.}}`,
  'list.more-axes': `.input {$count :number}
.match $count
zero {{}}
one {{ومحور آخر في المصنف المرفق.}}
two {{ومحوران آخران في المصنف المرفق.}}
few {{و{$count} محاور أخرى في المصنف المرفق.}}
many {{و{$count} محورا آخر في المصنف المرفق.}}
* {{و{$count} محور آخر في المصنف المرفق.}}`,
  'list.more-committees': `.input {$count :number}
.match $count
zero {{}}
one {{ولجنة أخرى في جدول التتبع.}}
two {{ولجنتان أخريان في جدول التتبع.}}
few {{و{$count} لجان أخرى في جدول التتبع.}}
many {{و{$count} لجنة أخرى في جدول التتبع.}}
* {{و{$count} لجنة أخرى في جدول التتبع.}}`,
  'list.more-findings': `.input {$count :number}
.match $count
zero {{}}
one {{وملاحظة أخرى.}}
two {{وملاحظتان أخريان.}}
few {{و{$count} ملاحظات أخرى.}}
many {{و{$count} ملاحظة أخرى.}}
* {{و{$count} ملاحظة أخرى.}}`,

  'axes.caption': 'أين وصلت التزامات كل محور',
  'axes.axis': 'المحور',
  'axes.standing': 'الوضعية',
  'axes.none': 'دون محور',
  'axes.done': `.input {$count :number}
.match $count
zero {{لا منجز من أصل {$total :number}}}
one {{منجز واحد من أصل {$total :number}}}
two {{منجزان من أصل {$total :number}}}
few {{{$count} منجزة من أصل {$total :number}}}
many {{{$count} منجزا من أصل {$total :number}}}
* {{{$count} منجز من أصل {$total :number}}}`,
  'axes.declared': 'مصرَّح بإنجازها: {$count :number} من {$total :number}',
  'axes.in_progress': 'قيد الإنجاز: {$count :number} من {$total :number}',
  'axes.not_given': 'لم تُحدَّد وضعيتها: {$count :number} من {$total :number}',
  'trend.alt':
    'رسم بياني للأسابيع الأخيرة. هذا الأسبوع، منجزة: {$done :number}، تجاوزت الأجل: {$overdue :number}، مفتوحة: {$open :number}. وفي البداية، يوم {$week}، منجزة: {$firstDone :number}، تجاوزت الأجل: {$firstOverdue :number}، مفتوحة: {$firstOpen :number}.',
  'trend.done': 'منجزة: {$count :number}',
  'trend.overdue': 'تجاوزت الأجل: {$count :number}',
  'trend.open': 'مفتوحة: {$count :number}',

  'difference.union-administration': 'بين الطرفين',
  'difference.union-status': 'بين {$union} والوضعية المسجلة',
  'difference.administration-status': 'بين {$administration} والوضعية المسجلة',
  'difference.says': '{$party}: «{$text}»',
  'difference.status': 'الوضعية في الجدول: {$standing}',

  'sessions.held-of': 'دورات الحوار المسجلة برسم سنة {$year}: {$held :number}\u00a0من\u00a0{$due :number}',
  'sessions.held': 'دورات الحوار المسجلة برسم سنة {$year}: {$held :number}',
  'sessions.none-of': `.input {$due :number}
.match $due
zero {{لا دورة مسجلة في الجدول برسم سنة {$year}.}}
one {{لا دورة مسجلة في الجدول برسم سنة {$year}؛ والمقرر دورة واحدة في السنة.}}
two {{لا دورة مسجلة في الجدول برسم سنة {$year}؛ والمقرر دورتان في السنة.}}
few {{لا دورة مسجلة في الجدول برسم سنة {$year}؛ والمقرر {$due} دورات في السنة.}}
many {{لا دورة مسجلة في الجدول برسم سنة {$year}؛ والمقرر {$due} دورة في السنة.}}
* {{لا دورة مسجلة في الجدول برسم سنة {$year}؛ والمقرر {$due} دورة في السنة.}}`,
  'sessions.titled': '{$title}، {$date}',
  'sessions.last': 'آخر دورة: {$date}',
  'sessions.next': 'الدورة المقبلة: {$date}',
  'sessions.next-in': 'الدورة المقبلة: {$date} ({$when})',
  'sessions.next-none': 'موعد الدورة المقبلة غير مسجل في الجدول.',
  'committee.starts': 'بداية الأشغال حسب الجدول: {$date}',
  'committee.last': 'آخر اجتماع: {$date}',
  'committee.last-none': 'لا اجتماع مسجلا في الجدول',
  'committee.next': 'الاجتماع المقبل: {$date}',
  'committee.minutes': 'المحضر: {$where}',
  'committee.record': 'المحضر:',
  'committee.no-minutes': 'المحضر غير مرفق بالجدول',

  'finding.place': '{$tab}، الخلية {$cell}',
  'finding.tab': '{$tab}',
  'finding.file': 'الجدول كله',
  'finding.error': 'لم يُؤخذ بالقيمة',
  'finding.warning': 'أُخذ بالقيمة، ويحسن التحقق منها',
  'finding.info': 'للعلم',
  'finding.open': 'فتح جدول التتبع',
  'finding.headline': `.input {$count :number}
.match $count
zero {{الجدول مقروء كله}}
one {{ملاحظة واحدة على جدول التتبع}}
two {{ملاحظتان على جدول التتبع}}
few {{{$count} ملاحظات على جدول التتبع}}
many {{{$count} ملاحظة على جدول التتبع}}
* {{{$count} ملاحظة على جدول التتبع}}`,
  'finding.subject': 'جدول التتبع: خلايا للمراجعة، {$week}',

  'foot.why': 'تصلكم هذه النشرة لأنكم ضمن قائمة «{$audience}».',
  'foot.method': 'المعطيات منقولة من جدول التتبع كما كُتبت فيه، والأرقام هي نفسها لجميع الأطراف.',
  'foot.reply': 'لديكم ملاحظة أو تصحيح؟ يكفي الرد على هذه الرسالة.',
  'foot.stop': 'إيقاف التوصل بالنشرة',
  'foot.edition': 'معرّف العدد: {$id}',
  'foot.workbook': 'جميع الالتزامات ومسار تطورها في المصنف المرفق.',
  'audience.editors': 'محررو جدول التتبع',
  'audience.members': 'الأعضاء',
} as const;
