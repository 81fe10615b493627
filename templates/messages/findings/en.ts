/** English words of findings, in Unicode MessageFormat 2; `$kept` says what stands meanwhile. */
export const en = {
  kept: 'Until it is mended, the last good value stays, if there is one.',
  'answer.unknown':
    'Cell {$cell}, column “{$header}”: “{$value}” is neither yes nor no. Accepted: yes, no. {$kept}',
  'axis.kept': `.input {$count :integer}
.match $count
one {{{$count} row stands under another section than before, probably after a sort, and keeps its axis. To change it for good, type it in an “Axis” column.}}
* {{{$count} rows stand under other sections than before, probably after a sort, and keep their axes. To change them for good, type them in an “Axis” column.}}`,
  'cell.formula-error':
    'Cell {$cell}, column “{$header}”: the formula gives the error {$value}. Mend the formula or type the value. {$kept}',
  'date.ambiguous':
    'Cell {$cell}, column “{$header}”: the date “{$value}” can be read in more than one way. Accepted: the month in full, the end of the period such as “end of 2026”, or a date in digits such as 14/10/2025. {$kept}',
  'date.impossible':
    'Cell {$cell}, column “{$header}”: the date “{$value}” does not exist. Accepted: day, month, year, such as 28/02/2026. {$kept}',
  'date.month-first':
    'Cell {$cell}, column “{$header}”: “{$value}” can only be read month first; it was taken as {$date}. Better put the day before the month.',
  'date.unreadable':
    'Cell {$cell}, column “{$header}”: “{$value}” was not understood as a date. Accepted, for instance: 14/10/2025, 14 October 2025, Q2 2026, end of 2026. {$kept}',
  'date.weekday-differs':
    'Cell {$cell}, column “{$header}”: the weekday in “{$value}” is not that of the date. It was taken as {$date}; please check.',
  'date.year-missing':
    'Cell {$cell}, column “{$header}”: the year is missing in “{$value}”. Accepted: a date with its year, such as 14 October 2025. {$kept}',
  'evidence.no-link':
    'Cell {$cell}, column “{$header}”: “{$value}” holds neither a link nor a document with its number or date; the text is kept but is no proof. Accepted: an https link, or for instance “Note No. 12 of 14/10/2025”.',
  'evidence.scheme': `.input {$beside :string}
.match $beside
proof {{Cell {$cell}, column “{$header}”: “{$link}” is no web link and was not taken. Accepted: a link that begins with https or http. The other proof in the cell was taken.}}
* {{Cell {$cell}, column “{$header}”: “{$link}” is no web link. Accepted: a link that begins with https or http, or a document with its number or date. {$kept}}}`,
  'header.duplicate':
    'Cell {$cell}: the columns “{$taken}” and “{$header}” mean the same. “{$taken}” was taken; “{$header}” is kept among the additional columns.',
  'header.missing':
    'No table of commitments was found: within the first twenty rows there must be a column such as “Commitment” or “Action” and at least two others, such as “Due” and “Status”. Nothing that is recorded changes until then.',
  'kind.unknown':
    'Cell {$cell}, column “{$header}”: the kind “{$value}” is not known. Accepted: commitment, measure, project, gain, demand. {$kept}',
  'name.missing': 'Row {$row}: the committee has no name. Type it in the column “{$header}”. {$kept}',
  'progress.one': 'Cell {$cell}, column “{$header}”: 1 was read as 1%. If 100% is meant, type 100%.',
  'progress.out-of-range':
    'Cell {$cell}, column “{$header}”: “{$value}” is out of range. Accepted: 0 to 100. {$kept}',
  'progress.unreadable':
    'Cell {$cell}, column “{$header}”: “{$value}” was not understood as a percentage. Accepted, for instance: 45, 45%, 0.45. {$kept}',
  'ref.duplicate': `.input {$count :integer}
.match $count
* {{Cell {$cell}: the ref “{$ref}” stands on {$count} rows (see also row {$otherRow} of the tab “{$otherTab}”). Give each row its own. Until then the commitment recorded under it stays as it was.}}`,
  'ref.moved':
    'Cell {$cell}: the ref “{$ref}” was another commitment’s, and the title of this row is that of “{$title}”; the title decided. Check the ref: rows may have been inserted or numbers dragged down.',
  'row.only-number': 'Row {$row}: it holds only the number “{$value}” and was not taken for a commitment.',
  'row.only-title':
    'Row {$row}: it holds only the title “{$value}” and was taken for a commitment. If it heads a section, merge its cell across the table or move it out of the column “{$header}”.',
  'status.unknown':
    'Cell {$cell}, column “{$header}”: the status “{$value}” was not understood. Accepted, for instance: not started, in progress, done, blocked, dropped. {$kept}',
  'title.missing': 'Row {$row}: it has no title. Type it in the column “{$header}”. {$kept}',
} as const;
