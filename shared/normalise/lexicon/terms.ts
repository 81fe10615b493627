/** A list of terms as a lexicon file writes it: between bars, over as many lines as it needs. */
export const terms = (text: TemplateStringsArray): readonly string[] =>
  text
    .join('')
    .split('|')
    .map((term) => term.trim());
