/** Where a commitment stands, and what moved in a week. */
export const movements = {
  'standing.done': 'منجز',
  'standing.declared': 'مصرَّح بإنجازه، في انتظار الوثيقة المثبتة',
  'standing.in_progress': 'قيد الإنجاز',
  'standing.blocked': 'متعثر',
  'standing.not_started': 'لم ينطلق بعد',
  'standing.not_given': 'لم تُحدَّد وضعيته',
  'standing.dropped': 'متخلى عنه',

  'status.done': 'منجز',
  'status.in_progress': 'قيد الإنجاز',
  'status.blocked': 'متعثر',
  'status.not_started': 'لم ينطلق بعد',
  'status.dropped': 'متخلى عنه',

  'move.new': 'جديد في الجدول',
  'move.removed': 'سُحب من الجدول',
  'move.restored': 'أُعيد إدراجه في الجدول',
  'move.completed': 'منجز',
  'move.declared': 'مصرَّح بإنجازه، في انتظار الوثيقة المثبتة',
  'move.progressed': 'تقدم',
  'move.regressed': 'تراجع',
  'move.blocked': 'متعثر',
  'move.dropped': 'متخلى عنه',
  'move.postponed': `.input {$nth :number}
.match $nth
1 {{تمديد الأجل (للمرة الأولى)}}
2 {{تمديد الأجل (للمرة الثانية)}}
3 {{تمديد الأجل (للمرة الثالثة)}}
4 {{تمديد الأجل (للمرة الرابعة)}}
5 {{تمديد الأجل (للمرة الخامسة)}}
6 {{تمديد الأجل (للمرة السادسة)}}
7 {{تمديد الأجل (للمرة السابعة)}}
8 {{تمديد الأجل (للمرة الثامنة)}}
9 {{تمديد الأجل (للمرة التاسعة)}}
10 {{تمديد الأجل (للمرة العاشرة)}}
* {{تمديد الأجل (للمرة {$nth})}}`,
  'move.brought-forward': 'تقديم الأجل',
  'move.clarified': 'تدقيق الأجل',
  'move.dated': 'تحديد أجل',
  'move.undated': 'حذف الأجل',
  'move.proof-added': 'وثيقة مثبتة جديدة',
  'move.renamed': 'تعديل الصياغة',
  'move.reassigned': 'تغيير الجهة المسؤولة',
  'move.view': 'تقييم {$party}',

  'change.from-to': 'من {$from} إلى {$to}',
  'change.dates': 'من {$from} إلى {$to}',
  'change.was': 'سابقا: {$from}',
  'change.was-not-given': 'لم تكن وضعيته محددة',
  'change.quoted-from-to': 'من «{$from}» إلى «{$to}»',
  'change.quoted': '«{$text}»',
  'change.withdrawn': 'سُحب التقييم السابق: «{$from}»',
  'change.first-promised': 'الأجل الأول {$date}',
  'change.nobody': 'غير محددة',

  'fact.owner': 'على عاتق: {$parties}',
  'fact.awaits': 'في انتظار: {$parties}',
  'fact.due': 'الأجل: {$date}',
  'fact.no-date': 'دون أجل محدد',
  'fact.recurs': `.input {$count :number}
.match $count
zero {{دون وتيرة سنوية}}
one {{مرة في السنة}}
two {{مرتان في السنة}}
few {{{$count} مرات في السنة}}
many {{{$count} مرة في السنة}}
* {{{$count} مرة في السنة}}`,
  'fact.first-due': 'الأجل الأول: {$date}',
  'fact.postponements': `.input {$count :number}
.match $count
zero {{لم يُمدَّد}}
one {{مُدِّد مرة واحدة}}
two {{مُدِّد مرتين}}
few {{مُدِّد {$count} مرات}}
many {{مُدِّد {$count} مرة}}
* {{مُدِّد {$count} مرة}}`,
  'fact.typed-status': 'كما ورد في الجدول: «{$text}»',
  'fact.progress': 'نسبة الإنجاز: {$percent}',
  'fact.disclosed': '{$column}: {$text}',

  'days.count': `.input {$count :number}
.match $count
zero {{يوم}}
one {{يوم}}
two {{يومان}}
few {{أيام}}
many {{يوما}}
* {{يوم}}`,
  'days.late': `.input {$count :number}
.match $count
zero {{الأجل اليوم}}
one {{تجاوز الأجل بيوم واحد}}
two {{تجاوز الأجل بيومين}}
few {{تجاوز الأجل بـ{$count} أيام}}
many {{تجاوز الأجل بـ{$count} يوما}}
* {{تجاوز الأجل بـ{$count} يوم}}`,
  'days.passed': `.input {$count :number}
.match $count
zero {{الأجل اليوم}}
one {{حلّ الأجل منذ يوم واحد}}
two {{حلّ الأجل منذ يومين}}
few {{حلّ الأجل منذ {$count} أيام}}
many {{حلّ الأجل منذ {$count} يوما}}
* {{حلّ الأجل منذ {$count} يوم}}`,
  'days.to-go': `.input {$count :number}
.match $count
zero {{اليوم}}
one {{غدا}}
two {{بعد يومين}}
few {{بعد {$count} أيام}}
many {{بعد {$count} يوما}}
* {{بعد {$count} يوم}}`,
  'weeks.unchanged': `.input {$count :number}
.match $count
zero {{أقل من أسبوع دون مستجد}}
one {{أسبوع دون مستجد}}
two {{أسبوعان دون مستجد}}
few {{{$count} أسابيع دون مستجد}}
many {{{$count} أسبوعا دون مستجد}}
* {{{$count} أسبوع دون مستجد}}`,
} as const;
