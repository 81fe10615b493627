import type { Language } from '../../model/language.ts';
import type { TabKind } from '../../model/normalised.ts';
import { type Lexicon, lexicons } from '../lexicon/languages.ts';
import type { FieldNames } from '../lexicon/shapes.ts';
import { keyOf, wordKeys } from '../text/word-keys.ts';

/** A field that a header may name, and how surely: 4 its own name, 3 another, 2 the beginning of one, 1 a weak one; a little less by halves. */
export interface Claim {
  readonly field: string;
  readonly rank: number;
  readonly languages: readonly Language[];
  /** The cell above without which the column's own names nothing. */
  readonly above?: string;
}

const RANKS = { names: 4, also: 3, openings: 2, weak: 1 } as const;
type Index = Readonly<Record<TabKind, Map<string, Map<string, { rank: number; languages: Set<Language> }>>>>;

const KINDS: readonly TabKind[] = ['commitments', 'rounds', 'committees', 'meetings'];
const newIndex = (): Index => ({
  commitments: new Map(),
  rounds: new Map(),
  committees: new Map(),
  meetings: new Map(),
});
const exact = newIndex();
const openings = newIndex();

const enter = (
  index: Index,
  kind: TabKind,
  key: string,
  field: string,
  rank: number,
  language: Language,
): void => {
  const fields = index[kind].get(key) ?? new Map<string, { rank: number; languages: Set<Language> }>();
  index[kind].set(key, fields);
  const known = fields.get(field) ?? { rank, languages: new Set() };
  known.rank = Math.max(known.rank, rank);
  known.languages.add(language);
  fields.set(field, known);
};

const enterLanguage = (language: Language, { headers }: Lexicon): void => {
  for (const kind of KINDS)
    for (const [field, names] of Object.entries<FieldNames>(headers[kind]))
      for (const tier of ['names', 'also', 'weak', 'openings'] as const)
        for (const name of names[tier] ?? [])
          enter(tier === 'openings' ? openings : exact, kind, keyOf(name), field, RANKS[tier], language);
};
enterLanguage('ar', lexicons.ar);
enterLanguage('fr', lexicons.fr);
enterLanguage('en', lexicons.en);

const claimsAt = (index: Index, kind: TabKind, key: string): Claim[] =>
  [...(index[kind].get(key) ?? [])].map(([field, { rank, languages }]) => ({
    field,
    rank,
    languages: [...languages],
  }));

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu;
/** What stands between a header's name in one language and in the other; often no more than a space. */
const SEGMENTS =
  /[/|–—:]|\s-\s|(?<=\p{Script=Arabic}\P{L}{0,4})\s(?=\P{L}{0,4}\p{Script=Latin})|(?<=\p{Script=Latin}\P{L}{0,4})\s(?=\P{L}{0,4}\p{Script=Arabic})/u;

/** A header that goes on after a name; surer where it ends in the same field's name: «Titre de la fiche action». */
const byOpening = (kind: TabKind, words: readonly string[]): Claim[] => {
  for (let count = words.length; count > 0; count -= 1) {
    const claims = claimsAt(openings, kind, words.slice(0, count).join(' '));
    if (claims.length === 0) continue;
    const last = claimsAt(exact, kind, words.at(-1) ?? '');
    const isAgain = ({ field }: Claim): boolean => last.some((claim) => claim.field === field);
    return claims.map((claim) => (isAgain(claim) ? { ...claim, rank: claim.rank + 0.25 } : claim));
  }
  return [];
};

const surest = (claims: readonly Claim[]): number => Math.max(0, ...claims.map(({ rank }) => rank));
const lowered = (claim: Claim, by = 0.5): Claim => ({ ...claim, rank: claim.rank - by });

/** What a header's text may name in a tab of a kind: as a whole, without `(…)`, in one of its halves, or by how it begins. */
export const claimsOf = (kind: TabKind, header: string): readonly Claim[] => {
  const bare = header.replace(BRACKETED, '');
  for (const text of [header, bare, bare.replace(/[%٪]/u, '')]) {
    const claims = claimsAt(exact, kind, keyOf(text));
    if (claims.length > 0) return claims;
  }
  const segments = bare.split(SEGMENTS);
  const readings = [
    ...segments.map((segment) => claimsAt(exact, kind, keyOf(segment)).map((claim) => lowered(claim))),
    ...[bare, ...segments].map((text) => byOpening(kind, wordKeys(text))),
  ];
  return readings.reduce((best, claims) => (surest(claims) > surest(best) ? claims : best), []);
};

/** What a column's header may name, its levels together: the lowest level decides unless it says too little alone. */
export const claimsOfParts = (kind: TabKind, parts: readonly string[]): readonly Claim[] => {
  const lowest = parts.at(-1) ?? '';
  // «Du» below «Période» adds no word to it, and is the other end of what «Au» says.
  const whole = keyOf(lowest) === '' ? [] : claimsAt(exact, kind, keyOf(parts.join(' ')));
  if (whole.length > 0) return whole;
  const own = claimsOf(kind, lowest);
  if (own.some(({ rank }) => rank >= 2)) return own;
  for (const parent of parts.slice(0, -1).reverse()) {
    const above = claimsOf(kind, parent);
    // Under «Engagement», «Détail» is a weak name of the same thing, less sure than «Intitulé»; «Budget» is none.
    const both = above.filter(({ field }) => own.some((claim) => claim.field === field));
    if (both.length > 0) return both.map((claim) => lowered(claim, 0.25));
    if (above.length > 0) return above.map((claim) => ({ ...lowered(claim), above: parent }));
  }
  return own;
};
