import type { View } from '../../shared/model/commitment.ts';
import type { FieldChange, Meaning } from '../../shared/model/history.ts';
import type { PartialDate } from '../../shared/model/time.ts';
import { counted, isolated } from './lines.ts';

const quoted = (text: string): string => `“${isolated(text)}”`;

/** A day as such, a horizon in the words it was given in: its last day was never promised. */
export const dateInWords = ({ date, precision, text }: PartialDate): string =>
  precision === 'day' ? date : quoted(text);

/** `in_progress` as people write it. */
export const spoken = (name: string): string => name.replaceAll('_', ' ');

const given = (value: string | number | null | undefined): string => spoken(String(value ?? 'not given'));
const names = (list: readonly string[]): string => list.map(isolated).join(', ') || 'nobody';
const view = (said: View | null): string => (said === null ? 'nothing' : quoted(said.text));

const ORDINALS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (number: number): string => `${number}${ORDINALS[ordinalRules.select(number)] ?? 'th'}`;

const forwardOrBack = ({
  kind,
  status,
  progress,
}: Extract<Meaning, { kind: 'progressed' | 'regressed' }>): string => {
  const steps = [];
  if (status) steps.push(`${given(status[0])} → ${given(status[1])}`);
  if (progress) steps.push(`${given(progress[0])} → ${given(progress[1])} %`);
  return `${kind === 'regressed' ? 'went backwards' : kind}: ${steps.join(', ')}`;
};

/** What a change means, in English. */
export const meaningInWords = (meaning: Meaning): string => {
  switch (meaning.kind) {
    case 'new':
    case 'removed':
      return meaning.kind;
    case 'restored':
      return 'came back';
    case 'completed':
      return meaning.from === 'done'
        ? 'completed: declared before, now with proof'
        : `completed, from ${given(meaning.from)}`;
    case 'blocked':
    case 'dropped':
      return `${meaning.kind}, from ${given(meaning.from)}`;
    case 'declared':
      return meaning.from === 'done'
        ? 'declared only: its proof is gone'
        : `declared done without proof, from ${given(meaning.from)}`;
    case 'progressed':
    case 'regressed':
      return forwardOrBack(meaning);
    case 'postponed': {
      const { from, to, nth, first } = meaning;
      const origin = first.date === from.date ? '' : `, first promised for ${dateInWords(first)}`;
      return `postponed for the ${ordinal(nth)} time: ${dateInWords(from)} → ${dateInWords(to)}${origin}`;
    }
    case 'brought-forward':
    case 'clarified':
      return `${spoken(meaning.kind.replace('-', ' '))}: ${dateInWords(meaning.from)} → ${dateInWords(meaning.to)}`;
    case 'dated':
      return `dated ${dateInWords(meaning.to)}`;
    case 'undated':
      return `its date ${dateInWords(meaning.from)} was taken away`;
    case 'proof-added':
      return `proof added: ${names([...meaning.documents, ...meaning.evidence])}`;
    case 'renamed':
      return `renamed: ${quoted(meaning.from)} → ${quoted(meaning.to)}`;
    case 'reassigned':
      return `reassigned: ${names(meaning.from)} → ${names(meaning.to)}`;
    case 'view-changed':
      return `the ${meaning.party} says ${view(meaning.to)}, said ${view(meaning.from)} before`;
  }
};

const LONGEST = 60;

const shown = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return isolated([...line].length > LONGEST ? `${[...line].slice(0, LONGEST).join('')}…` : line);
};

const valueInWords = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'string') return shown(value);
  if (Array.isArray(value)) return value.map(valueInWords).join(', ') || '–';
  if (typeof value !== 'object') return JSON.stringify(value);
  if ('text' in value) return valueInWords(value.text);
  if ('times' in value && 'every' in value)
    return `${counted(Number(value.times), 'time')} a ${String(value.every)}`;
  const entries = Object.entries(value).map(([name, inner]) => `${shown(name)}: ${valueInWords(inner)}`);
  return entries.join(', ') || '–';
};

/** One field's change: what stood there, what stands there, and in which cell. */
export const fieldInWords = ({ field, from, to, cell }: FieldChange): string =>
  `${field}: ${valueInWords(from)} → ${valueInWords(to)}${cell === null ? '' : `  [${cell}]`}`;
