/** Where a commitment stands, and what moved in a week. */
export const movements = {
  'standing.done': 'Done',
  'standing.declared': 'Declared done, proof awaited',
  'standing.in_progress': 'In progress',
  'standing.blocked': 'Blocked',
  'standing.not_started': 'Not started',
  'standing.not_given': 'Status not given',
  'standing.dropped': 'Dropped',

  'status.done': '“done”',
  'status.in_progress': '“in progress”',
  'status.blocked': '“blocked”',
  'status.not_started': '“not started”',
  'status.dropped': '“dropped”',

  'move.new': 'New in the tracker',
  'move.removed': 'Removed from the tracker',
  'move.restored': 'Back in the tracker',
  'move.completed': 'Done',
  'move.declared': 'Declared done, proof awaited',
  'move.progressed': 'Progress',
  'move.regressed': 'Went backwards',
  'move.blocked': 'Blocked',
  'move.dropped': 'Dropped',
  'move.postponed': 'Postponed (no. {$nth :number})',
  'move.brought-forward': 'Brought forward',
  'move.clarified': 'Date made more exact',
  'move.dated': 'Date set',
  'move.undated': 'Date withdrawn',
  'move.proof-added': 'New proof',
  'move.renamed': 'Reworded',
  'move.reassigned': 'Owner changed',
  'move.view': 'Assessment: {$party}',

  'change.dates': 'from {$from} to {$to}',
  'change.from-to': 'from {$from} to {$to}',
  'change.was': 'before: {$from}',
  'change.was-not-given': 'status not given before',
  'change.quoted-from-to': 'from “{$from}” to “{$to}”',
  'change.quoted': '“{$text}”',
  'change.withdrawn': 'assessment withdrawn: “{$from}”',
  'change.first-promised': 'first promised for {$date}',
  'change.nobody': 'nobody named',

  'fact.owner': 'Owed by: {$parties}',
  'fact.awaits': 'Awaiting: {$parties}',
  'fact.due': 'Due: {$date}',
  'fact.no-date': 'No date',
  'fact.recurs': `.input {$count :number}
.match $count
one {{Once a year}}
* {{{$count} times a year}}`,
  'fact.first-due': 'First promised for {$date}',
  'fact.postponements': `.input {$count :number}
.match $count
one {{postponed once}}
* {{postponed {$count} times}}`,
  'fact.typed-status': 'In the tracker: “{$text}”',
  'fact.progress': 'Progress: {$percent}',
  'fact.disclosed': '{$column}: {$text}',

  'days.count': `.input {$count :number}
.match $count
one {{day}}
* {{days}}`,
  'days.late': `.input {$count :number}
.match $count
one {{date passed by {$count} day}}
* {{date passed by {$count} days}}`,
  'days.passed': `.input {$count :number}
.match $count
one {{date passed {$count} day ago}}
* {{date passed {$count} days ago}}`,
  'days.to-go': `.input {$count :number}
.match $count
0 {{today}}
1 {{tomorrow}}
one {{in {$count} day}}
* {{in {$count} days}}`,
  'weeks.unchanged': `.input {$count :number}
.match $count
one {{{$count} week unchanged}}
* {{{$count} weeks unchanged}}`,
} as const;
