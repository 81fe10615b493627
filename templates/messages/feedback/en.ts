import type { ar } from './ar.ts';

/** The words of the tab that answers editors in their own sheet. */
export const en: Record<keyof typeof ar, string> = {
  'tab.name': 'Reading',
  'head.title': 'What was read in this sheet',
  'head.read-at': 'Result of the reading of {$when}',
  'head.understood': `.input {$count :number}
.match $count
0 {{No commitment was recognised in the sheet.}}
one {{{$count} commitment read.}}
* {{{$count} commitments read.}}`,
  'head.nothing': 'Nothing to remark: everything was read as it is written.',
  'head.refused':
    'This reading was not taken: {$gone} of {$known} commitments went missing from the sheet at once; nothing that is recorded has changed. If that was a slip, put the rows back; if it was meant, tell whoever looks after the tool.',
  'head.errors': `.input {$count :number}
.match $count
one {{{$count} cell was not taken; until it is put right, the last value that was understood stays, if there is one.}}
* {{{$count} cells were not taken; until they are put right, the last values that were understood stay, if there are any.}}`,
  'head.foot':
    'This tab is rewritten by the program when the result changes; corrections belong in the other tabs.',
  'head.moment': '{$weekday} {$date} at {$time}',
  'column.where': 'Where',
  'column.severity': 'Weight',
  'column.value': 'What stands there',
  'column.message': 'Remark',
  'where.cell': 'Tab “{$tab}”, cell {$cell}',
  'where.row': 'Tab “{$tab}”, row {$row}',
  'where.column': 'Tab “{$tab}”, column {$column}',
  'where.tab': 'Tab “{$tab}”',
  'where.file': 'The whole sheet',
  'severity.error': 'not taken',
  'severity.warning': 'worth a look',
  'severity.info': 'for information',
  more: `.input {$count :number}
.match $count
one {{and {$count} more remark, shown once these are dealt with.}}
* {{and {$count} more remarks, shown once these are dealt with.}}`,
  protection: 'Tab written by the commitments tracker',
};
