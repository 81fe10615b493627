const MOST = 2_000;

/** A function that keeps its last answers: Intl's are dear, and a digest asks for the same few again and again. */
export const remembering = <Key, Answer>(answer: (key: Key) => Answer): ((key: Key) => Answer) => {
  const known = new Map<Key, Answer>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    if (known.size >= MOST) known.clear();
    const made = answer(key);
    known.set(key, made);
    return made;
  };
};
