/** The head: who, when, which; the headline and the counts. */
export const head = {
  'note.name': 'Weekly note on the commitments',
  'note.edition': 'No. {$number :number}',
  'note.subject': 'Commitments: {$week} (no. {$number :number})',
  'note.week': 'Week {$week}',
  'note.as-of': 'Data as of {$when}',
  'note.as-of-none': 'The tracker has not been read yet',
  'note.moment': '{$date}, {$time}',
  'note.range': 'from {$first} to {$last}',
  'note.first-of-month': '{$day :number}',
  'note.fictional': 'Fictional example: invented parties and data',
  'note.stale': 'Data as of {$when}, older than 24 hours: {$reason}.',
  'note.missed': `.input {$count :number}
.match $count
one {{There was no note in the week before; this one tells of it too.}}
* {{There was no note for {$count} weeks; this one tells of them too.}}`,

  'stale.headers-missing': 'since then the headers of the tracker are not recognised',
  'stale.too-many-gone': 'since then a great many rows went missing at once, which is still to be verified',
  'stale.unread': 'the tracker could not be read since',

  'headline.none': 'No commitment stands in the tracker yet.',
  'headline.sentence': '{$lead}; {$state}.',
  'headline.state': '{$first}, {$second}',
  'line.and': '{$first}, {$second}',
  'headline.first': `.input {$count :number}
.match $count
one {{First edition: {$count} commitment followed}}
* {{First edition: {$count} commitments followed}}`,
  'headline.moved': `.input {$count :number}
.match $count
0 {{Nothing moved this week}}
one {{One commitment moved this week}}
* {{{$count} commitments moved this week}}`,
  'headline.done': '{$count :number} of {$total :number} done',
  'headline.declared': '{$count :number} declared done',
  'headline.in_progress': '{$count :number} in progress',
  'headline.overdue': `.input {$count :number}
.match $count
0 {{none past its date}}
one {{{$count} past its date}}
* {{{$count} past their date}}`,
  'headline.not_given': 'the status of {$count :number} not given yet',

  'count.done': 'Done',
  'count.declared': 'Declared done, proof awaited',
  'count.in_progress': 'In progress',
  'count.blocked': 'Blocked',
  'count.not_started': 'Not started',
  'count.not_given': 'Status not given',
  'count.overdue': 'Date passed',
  'count.dropped': 'Dropped',
  'count.line': '{$label}: {$value}',
  'count.same': '=',
  'count.changes': 'Beside each number: the difference from the edition before.',
  'count.overdue-within': '“Date passed” cuts across the other counts.',
  'count.passed-not-given': `.input {$count :number}
.match $count
one {{One commitment’s date passed and its status is not given: it is counted apart.}}
* {{{$count} commitments’ dates passed and their status is not given: they are counted apart.}}`,
  'count.blank-is-no-answer': 'A status not given does not mean that nothing was done.',
} as const;
