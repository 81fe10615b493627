/** Endings of French nouns that are feminine nearly always, and nouns that dialogues are full of. */
const FEMININE =
  /^(?:chambre|caisse|agence|union|fédération|entraide|cour|ville|région|wilaya|banque|inspection|\p{L}*(?:tion|sion|té|ance|ence|ure|ie|ée|trice))$/iu;
const VOWEL = /^[aeiouyhàâäéèêëîïôöùûü]/iu;

/** The article of a name that brings none: `la commission`, `l’union`, `le bureau national`. */
const withArticle = (given: string): string => {
  const name = given.replaceAll("'", '’');
  if (/^(?:les?|la) |^l[’']/iu.test(name)) return name;
  if (VOWEL.test(name)) return `l’${name}`;
  return `${FEMININE.test(name.split(/\s/u)[0] ?? '') ? 'la' : 'le'} ${name}`;
};

const contracted = (le: string, les: string, before: string, name: string): string => {
  const whole = withArticle(name);
  if (/^le /iu.test(whole)) return `${le} ${whole.slice(3)}`;
  if (/^les /iu.test(whole)) return `${les} ${whole.slice(4)}`;
  return `${before} ${whole}`;
};

/** A name by itself, as a heading or a list's title has it. */
const alone = (given: string): string => {
  const name = given.replaceAll("'", '’').replace(/^(?:les? |la |l’)/iu, '');
  return `${name.charAt(0).toLocaleUpperCase('fr')}${name.slice(1)}`;
};

/** How French takes a party's name, which configuration gives with its article or without. */
export const frenchParty: Readonly<Record<'alone' | 'the' | 'to' | 'of', (name: string) => string>> = {
  alone,
  the: withArticle,
  to: (name) => contracted('au', 'aux', 'à', name),
  of: (name) => contracted('du', 'des', 'de', name),
};

/** A date that French says with its article: `le 30 juin 2026`, `le 2e trimestre 2026`, `le T2 2026`. */
const WITH_ARTICLE = /^(?:\d{1,2}(?:er|e|ème)?[\s\u00a0]+\p{L}|[TS]\d\b)/u;

/** How French takes a date that something moves from or to: a day, or a horizon as it was typed. */
export const frenchDate: Readonly<Record<'from' | 'until', (date: string) => string>> = {
  from: (date) =>
    WITH_ARTICLE.test(date) ? `du ${date}` : /^horizon/iu.test(date) ? `de l’${date}` : `de ${date}`,
  until: (date) =>
    WITH_ARTICLE.test(date) ? `au ${date}` : /^horizon/iu.test(date) ? `à l’${date}` : `à ${date}`,
};

/**
 * French sets a space that does not break before its high punctuation and within its quotation marks. A message's
 * own colons, as in `{$count :number}`, have no space after them.
 */
export const withFrenchSpaces = (message: string): string =>
  message.replace(/ (?=[:;?!»%](?:[\s}.,)]|$))/gu, '\u00a0').replace(/(?<=[«]|\bn°|\bN°) /gu, '\u00a0');
