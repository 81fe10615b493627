import type { Finding } from '../../model/finding.ts';
import { wordFinding } from '../../../templates/messages/findings.ts';
import { typedText, safeLink } from '../typed-text.ts';
import { line } from './entry.ts';
import type { EntryView, SectionView, Tone } from './view.ts';
import type { Telling } from './telling.ts';

const TONES: Record<Finding['severity'], Tone> = {
  error: 'overdue',
  warning: 'blocked',
  info: 'not_started',
};
const WEIGHT: Record<Finding['severity'], number> = { error: 0, warning: 1, info: 2 };

const place = ({ words }: Telling, { tab, cell }: Finding): string => {
  if (tab === null) return words.say('finding.file');
  const name = typedText(tab, 60);
  return cell === null
    ? words.say('finding.tab', { tab: name })
    : words.say('finding.place', { tab: name, cell });
};

/** What its words quote, made fit to stand among ours. */
const cleaned = (finding: Finding): Finding => ({
  ...finding,
  value: finding.value === null ? null : typedText(finding.value, 120),
  params: Object.fromEntries(
    Object.entries(finding.params).map(([name, given]) => [
      name,
      typeof given === 'string' ? typedText(given, 120) : given,
    ]),
  ),
});

const findingEntry =
  (telling: Telling) =>
  (finding: Finding): EntryView => {
    const { words } = telling;
    return {
      measure: null,
      title: place(telling, finding),
      ref: null,
      lines: [
        line(null, { text: words.say(`finding.${finding.severity}`), tone: TONES[finding.severity] }),
        line(wordFinding(cleaned(finding)).message[words.language]),
      ],
    };
  };

/** What could not be read, cell by cell, what is refused before what is only worth a look. */
export const findingsSection = (telling: Telling): SectionView => {
  const { digest, words } = telling;
  const sorted = digest.findings.toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]);
  const shown = sorted.slice(0, telling.rows);
  const more = sorted.length - shown.length;
  const sheet = digest.dialogue.sheetUrl === null ? null : safeLink(digest.dialogue.sheetUrl);
  return {
    kind: 'list',
    name: 'findings',
    title: words.say('section.findings'),
    lead: words.say('lead.findings', { count: sorted.length }),
    entries: shown.map(findingEntry(telling)),
    more: more > 0 ? words.say('list.more-findings', { count: more }) : null,
    link: sheet ? { text: words.say('finding.open'), url: sheet.url } : null,
  };
};
