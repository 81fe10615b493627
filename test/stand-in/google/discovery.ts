import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Google's own description of its APIs and recorded answers, which are not ours to keep: see the test that uses them. */
export const SHEETS_API_FOLDER = resolve(import.meta.dirname, '../../../../shared/sheets-api');

interface Schema {
  type?: string;
  $ref?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  enum?: string[];
}
interface Method {
  parameters: Record<string, { location: string; repeated?: boolean }>;
  scopes: string[];
}
interface Resource {
  methods?: Record<string, Method>;
  resources?: Record<string, Resource>;
}
interface Document {
  parameters: Record<string, unknown>;
  schemas: Record<string, Schema>;
  resources: Record<string, Resource>;
}

/** What a discovery document says an API takes and gives. Each function returns what is wrong, nothing if all is well. */
export interface Discovery {
  wrong(schema: string, value: unknown): string[];
  wrongQuery(method: string, query: URLSearchParams): string[];
  /** The paths of a field mask, `a.b.c`, that the schema does not have. */
  unknownFields(schema: string, paths: readonly string[]): string[];
  scopes(method: string): readonly string[];
}

const typeFits = (type: string, value: unknown): boolean => {
  switch (type) {
    case 'any':
      return true;
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
};

const discoveryOf = (document: Document): Discovery => {
  const resolved = (schema: Schema): Schema => (schema.$ref ? (document.schemas[schema.$ref] ?? {}) : schema);
  /** Where a value stands is put into words only where it is wrong: an answer has a million values. */
  const check = (given: Schema, value: unknown, at: () => string): string[] => {
    const schema = resolved(given);
    if (schema.type && !typeFits(schema.type, value))
      return [`${at()} is ${JSON.stringify(value)?.slice(0, 60)}, not ${schema.type}`];
    if (schema.enum && !schema.enum.includes(String(value)))
      return [`${at()} is ${String(value)}, not one of the enum`];
    if (typeof value !== 'object' || value === null) return [];
    const wrong: string[] = [];
    if (Array.isArray(value))
      for (const [index, item] of value.entries())
        wrong.push(...check(schema.items ?? {}, item, () => `${at()}[${index}]`));
    else
      for (const [name, item] of Object.entries(value)) {
        const property = schema.properties?.[name] ?? schema.additionalProperties;
        if (property) wrong.push(...check(property, item, () => `${at()}.${name}`));
        else if (schema.properties) wrong.push(`${at()}.${name} is unknown`);
      }
    return wrong;
  };
  const methodOf = (id: string): Method => {
    const names = id.split('.');
    const last = names.pop() ?? '';
    let resource: Resource = document;
    for (const name of names) resource = resource.resources?.[name] ?? {};
    const method = resource.methods?.[last];
    if (!method) throw new Error(`no method ${id}`);
    return method;
  };
  const hasPath = (schema: Schema, [name, ...rest]: string[]): boolean => {
    if (name === undefined || name === '*') return true;
    const here = resolved(schema);
    const inside = here.items ? resolved(here.items) : here;
    const property = inside.properties?.[name];
    return property !== undefined && hasPath(property, rest);
  };
  return {
    wrong: (schema, value) => check({ $ref: schema }, value, () => schema),
    wrongQuery: (id, query) =>
      [...query.keys()].filter(
        (name) => !(name in methodOf(id).parameters) && !(name in document.parameters),
      ),
    unknownFields: (schema, paths) => paths.filter((path) => !hasPath({ $ref: schema }, path.split('.'))),
    scopes: (id) => methodOf(id).scopes,
  };
};

const load = (file: string): Discovery | null => {
  const path = resolve(SHEETS_API_FOLDER, file);
  return existsSync(path) ? discoveryOf(JSON.parse(readFileSync(path, 'utf8')) as Document) : null;
};

export const sheetsDiscovery = load('sheets-v4.discovery.json');
export const driveDiscovery = load('drive-v3.discovery.json');
