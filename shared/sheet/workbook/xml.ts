/** An element's attributes, by name as written. */
export type Attributes = Readonly<Record<string, string>>;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
        const code = hex ? parseInt(String(hex), 16) : decimal ? Number(decimal) : null;
        if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
        return ENTITIES[String(name)] ?? String(whole);
      })
    : text;

const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const attributesOf = (tag: string): Attributes => {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
    attributes[name] = decode(double ?? single ?? '');
  return attributes;
};

/**
 * The attributes of all elements of a name, in order, whatever prefix they bear. Enough for the flat lists in
 * an Office package (tabs, relations, merges, links, formats); cells are parsed by exceljs.
 */
export const elements = (xml: string, name: string): Attributes[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}((?:\\s+${ATTRIBUTE.source})*)\\s*/?>`, 'g'))].map(
    ([, tag = '']) => attributesOf(tag),
  );

/** An attribute that the package's relations are named by, under whatever prefix: `r:id`. */
export const prefixed = (attributes: Attributes, local: string): string | null =>
  Object.entries(attributes).find(([name]) => name.endsWith(`:${local}`))?.[1] ?? null;

/** Text from a start tag of a name to the end tag, both included; null where there is none. */
export const slice = (xml: string, name: string): string | null => {
  const start = new RegExp(`<(?:\\w+:)?${name}[\\s/>]`).exec(xml)?.index;
  if (start === undefined) return null;
  const end = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g');
  end.lastIndex = start;
  const found = end.exec(xml);
  return found ? xml.slice(start, found.index + found[0].length) : null;
};

export const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
