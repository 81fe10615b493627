import type { FieldChange, Meaning } from '../../shared/model/history.ts';
import type { PartialDate } from '../../shared/model/time.ts';
import type { View } from '../../shared/model/commitment.ts';

const date = ({ date: day, text }: PartialDate): string => (text === day ? day : `${day} (“${text}”)`);
const given = (value: string | number | null | undefined): string => String(value ?? 'not given');
const list = (items: readonly string[]): string => items.join(', ') || 'nobody';
const view = (said: View | null): string => (said === null ? 'nothing' : `“${said.text}”`);

const forwardOrBack = ({
  status,
  progress,
}: Extract<Meaning, { kind: 'progressed' | 'regressed' }>): string => {
  const steps = [];
  if (status) steps.push(`${given(status[0])} → ${given(status[1])}`);
  if (progress) steps.push(`${given(progress[0])} → ${given(progress[1])} %`);
  return steps.join(', ');
};

/** What a change means, in English, for the terminal. */
export const meaningInWords = (meaning: Meaning): string => {
  switch (meaning.kind) {
    case 'new':
    case 'removed':
    case 'restored':
      return meaning.kind;
    case 'completed':
    case 'blocked':
    case 'dropped':
      return `${meaning.kind}, from ${given(meaning.from)}`;
    case 'declared':
      return `declared done without proof, from ${given(meaning.from)}`;
    case 'progressed':
    case 'regressed':
      return `${meaning.kind}: ${forwardOrBack(meaning)}`;
    case 'postponed':
      return `postponed from ${date(meaning.from)} to ${date(meaning.to)}: time ${meaning.nth}, first promised for ${date(meaning.first)}`;
    case 'brought-forward':
    case 'clarified':
      return `${meaning.kind.replace('-', ' ')} from ${date(meaning.from)} to ${date(meaning.to)}`;
    case 'dated':
      return `dated ${date(meaning.to)}`;
    case 'undated':
      return `the date ${date(meaning.from)} was taken away`;
    case 'proof-added':
      return `proof added: ${[...meaning.documents, ...meaning.evidence].join(', ')}`;
    case 'renamed':
      return `renamed from “${meaning.from}” to “${meaning.to}”`;
    case 'reassigned':
      return `reassigned from ${list(meaning.from)} to ${list(meaning.to)}`;
    case 'view-changed':
      return `the ${meaning.party} says ${view(meaning.to)}, said ${view(meaning.from)} before`;
  }
};

const LONGEST = 60;

const valueInWords = (value: unknown): string => {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(valueInWords).join(', ');
  if (typeof value === 'object' && 'text' in value) return valueInWords(value.text);
  return JSON.stringify(value);
};

/** One field's change: what stood there, what stands there, and in which cell. */
export const fieldInWords = ({ field, from, to, cell }: FieldChange): string =>
  `${field}: ${valueInWords(from)} → ${valueInWords(to)}${cell === null ? '' : `  [${cell}]`}`;
