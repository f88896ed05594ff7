import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { datasetJsonSchema, datasetJsonSchemaText } from '../tools/jsonSchema';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
}

const readData = (name: string) =>
  readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8');
const schema = datasetJsonSchema() as Schema;

/** Paths of a value's fields that the JSON Schema does not know. */
function unknownFields(value: unknown, at: Schema, path = ''): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, i) => unknownFields(item, at.items ?? {}, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const known = at.properties?.[key] ?? (at.additionalProperties || undefined);
    return known ? unknownFields(field, known, `${path}.${key}`) : [`${path}.${key}`];
  });
}

describe('public/data/schema.json', () => {
  test('is what the code says (npm run schema writes it)', () => {
    expect(readData('schema.json')).toBe(datasetJsonSchemaText());
  });

  test('names the draft, a title, and what is required', () => {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: expect.stringContaining('Sourceline'),
      required: ['format', 'id', 'title', 'events'],
      properties: { events: { items: { required: ['id', 'title', 'date'] } } },
    });
  });

  test('knows every field of the Idlib dataset', () => {
    expect(unknownFields(JSON.parse(readData('idlib.json')), schema)).toEqual([]);
  });

  test('does not know a field that is mistyped, at any depth', () => {
    const file = { tittle: 'x', events: [{ excerpts: [{ exakt: 'x' }] }], i18n: { ar: { title: 'x' } } };
    expect(unknownFields(file, schema)).toEqual(['.tittle', '.events[0].excerpts[0].exakt']);
    expect(JSON.stringify(schema)).toContain('"additionalProperties":false');
  });
});
