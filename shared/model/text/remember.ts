const MOST_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 40;

/**
 * A function of short texts that remembers its answers: the words of a tracker come back all the time, whole
 * cells do not. Memory stays bounded; long texts are answered anew.
 */
export const remember = <Answer>(answerTo: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = answerTo(text);
    if (text.length > LONGEST_REMEMBERED) return answer;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, answer);
    return answer;
  };
};
