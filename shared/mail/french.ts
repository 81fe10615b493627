/** Endings of French nouns that are feminine nearly always, and nouns that dialogues are full of. */
const FEMININE =
  /^(?:chambre|caisse|agence|union|fédération|entraide|cour|ville|région|wilaya|banque|inspection|\p{L}*(?:tion|sion|té|ance|ence|ure|ie|ée|trice))$/iu;
const VOWEL = /^[aeiouyhàâäéèêëîïôöùûü]/iu;

/** The article of a name that brings none: `la commission`, `l’union`, `le bureau national`. */
const withArticle = (name: string): string => {
  if (/^(?:les?|la) |^l[’']/iu.test(name)) return name.replace(/^l'/iu, 'l’');
  if (VOWEL.test(name)) return `l’${name}`;
  return `${FEMININE.test(name.split(/\s/u)[0] ?? '') ? 'la' : 'le'} ${name}`;
};

const contracted = (le: string, les: string, before: string, name: string): string => {
  const whole = withArticle(name);
  if (/^le /iu.test(whole)) return `${le} ${whole.slice(3)}`;
  if (/^les /iu.test(whole)) return `${les} ${whole.slice(4)}`;
  return `${before} ${whole}`;
};

/** How a French sentence takes a party's name, which configuration gives without an article. */
export const frenchParty: Readonly<Record<'the' | 'to', (name: string) => string>> = {
  the: withArticle,
  to: (name) => contracted('au', 'aux', 'à', name),
};
