/** The sections' titles and what stands around their rows, the dialogue itself, and the foot. */
export const sections = {
  'section.expected': 'Commitments owed by {$party}',
  'section.picture': 'Progress by axis',
  'section.trend': 'Over the weeks',
  'section.start': 'Where it starts: what the tracker holds',
  'section.others': 'Other commitments of the tracker',
  'section.moved': 'What moved this week',
  'section.overdue': 'Date passed',
  'section.passed': 'Date passed, status not given',
  'section.due-soon': 'Due in the next 30 days',
  'section.still': 'Standing still, or without a date',
  'section.differences': 'Assessments differ',
  'section.dialogue': 'The dialogue itself',
  'section.findings': 'Cells to look at in the tracker',

  'lead.expected': 'By date, the earliest first.',
  'lead.passed':
    'Their date passed and the tracker says nothing of their status; it does not follow that nothing was done.',
  'lead.still': 'Open, and unchanged in the tracker for six weeks or more, or without a date.',
  'lead.differences': 'Both assessments as they stand in the tracker, each with whose it is.',
  'lead.findings': `.input {$count :number}
.match $count
one {{One cell was not understood or is worth a look. Mend it in the tracker; it is read again by itself.}}
* {{{$count} cells were not understood or are worth a look. Mend them in the tracker; they are read again by themselves.}}`,

  'moved.none': `.input {$count :number}
.match $count
one {{Nothing moved this week.}}
* {{Nothing has moved for {$count} weeks.}}`,
  'list.more': `.input {$count :number}
.match $count
one {{And one more, in the attached workbook.}}
* {{And {$count} more, in the attached workbook.}}`,
  'list.more-axes': `.input {$count :number}
.match $count
one {{And one more axis, in the attached workbook.}}
* {{And {$count} more axes, in the attached workbook.}}`,
  'list.more-committees': `.input {$count :number}
.match $count
one {{And one more committee, in the tracker.}}
* {{And {$count} more committees, in the tracker.}}`,
  'list.more-findings': `.input {$count :number}
.match $count
one {{And one more remark.}}
* {{And {$count} more remarks.}}`,

  'axes.caption': 'Where the commitments of each axis stand',
  'axes.axis': 'Axis',
  'axes.standing': 'Status',
  'axes.none': 'No axis',
  'axes.done': '{$count :number} done of {$total :number}',
  'axes.declared': '{$count :number} declared done of {$total :number}',
  'axes.in_progress': '{$count :number} in progress of {$total :number}',
  'axes.not_given': 'status of {$count :number} of {$total :number} not given',
  'trend.alt':
    'Chart of the past weeks. This week: {$done :number} done, {$overdue :number} past their date, {$open :number} open. Where it begins, {$week}: {$firstDone :number} done, {$firstOverdue :number} past their date, {$firstOpen :number} open.',
  'trend.done': 'Done: {$count :number}',
  'trend.overdue': 'Date passed: {$count :number}',
  'trend.open': 'Open: {$count :number}',

  'difference.union-administration': 'Between the two sides',
  'difference.union-status': 'Between {$union} and the status in the tracker',
  'difference.administration-status': 'Between {$administration} and the status in the tracker',
  'difference.says': '{$party}: “{$text}”',
  'difference.status': 'Status in the tracker: {$standing}',

  'sessions.held-of': 'Sessions in the tracker for {$year}: {$held :number} of {$due :number}',
  'sessions.none-of': 'No session stands in the tracker for {$year}; {$due :number} a year are agreed.',
  'sessions.held': 'Sessions in the tracker for {$year}: {$held :number}',
  'sessions.titled': '{$title}, {$date}',
  'sessions.last': 'Last session: {$date}',
  'sessions.next': 'Next session: {$date}',
  'sessions.next-in': 'Next session: {$date} ({$when})',
  'sessions.next-none': 'The date of the next session does not stand in the tracker.',
  'committee.starts': 'Begins, by the tracker: {$date}',
  'committee.last': 'Last meeting: {$date}',
  'committee.last-none': 'No meeting in the tracker',
  'committee.next': 'Next meeting: {$date}',
  'committee.minutes': 'Minutes: {$where}',
  'committee.record': 'Minutes:',
  'committee.no-minutes': 'Minutes not in the tracker',

  'finding.place': '{$tab}, cell {$cell}',
  'finding.tab': '{$tab}',
  'finding.file': 'The whole tracker',
  'finding.error': 'Value not taken',
  'finding.warning': 'Value taken, worth a look',
  'finding.info': 'For information',
  'finding.open': 'Open the tracker',
  'finding.headline': `.input {$count :number}
.match $count
one {{{$count} remark on the tracker}}
* {{{$count} remarks on the tracker}}`,
  'finding.subject': 'Tracker: cells to look at, {$week}',

  'foot.why': 'You receive this note as one of “{$audience}”.',
  'foot.method':
    'The data are taken from the tracker as they are written there; the numbers are the same for all.',
  'foot.reply': 'A remark, a correction? Just answer this message.',
  'foot.stop': 'stop receiving this note',
  'foot.edition': 'Edition: {$id}',
  'foot.workbook': 'All commitments and their history are in the attached workbook.',
  'audience.editors': 'editors of the tracker',
  'audience.members': 'members',
} as const;
