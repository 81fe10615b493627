/** A partial-response mask: which of a value's fields are wanted, all the way down. An empty one wants everything. */
export type Mask = Map<string, Mask>;

/** Parses `a,b(c,d/e)`. @throws on a mask that Google would not understand. */
export const parseMask = (text: string): Mask => {
  let at = 0;
  const names = (): Mask => {
    const mask: Mask = new Map();
    for (;;) {
      const path = /^[A-Za-z*][\w/.]*/.exec(text.slice(at))?.[0];
      if (!path) throw new Error(`Invalid field selection ${text.slice(at, at + 20)}`);
      at += path.length;
      let leaf = mask;
      for (const name of path.split(/[/.]/)) {
        const inside = leaf.get(name) ?? new Map<string, Mask>();
        leaf.set(name, inside);
        leaf = inside;
      }
      if (text[at] === '(') {
        at += 1;
        for (const [name, inside] of names()) leaf.set(name, inside);
        if (text[at] !== ')') throw new Error('Invalid field selection: ) expected');
        at += 1;
      }
      if (text[at] !== ',') return mask;
      at += 1;
    }
  };
  const mask = names();
  if (at < text.length) throw new Error(`Invalid field selection ${text.slice(at, at + 20)}`);
  return mask;
};

/** The mask's leaves as dotted paths. */
export const pathsOf = (mask: Mask, prefix = ''): string[] =>
  [...mask].flatMap(([name, inside]) =>
    inside.size ? pathsOf(inside, `${prefix}${name}.`) : [`${prefix}${name}`],
  );

/** The wanted part of a value. What is absent stays absent; an object of which nothing is left is an empty object. */
export const masked = (value: unknown, mask: Mask): unknown => {
  if (mask.size === 0 || mask.has('*')) return value;
  if (Array.isArray(value)) return value.map((item) => masked(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const inside = mask.get(name);
      return inside && item !== undefined ? [[name, masked(item, inside)]] : [];
    }),
  );
};
