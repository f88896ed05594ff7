import { toJsonSchema } from '@valibot/to-json-schema';
import { DatasetSchema } from '../model/schema';
import { FORMAT } from '../model/vocabulary';

type Schema = { [key: string]: unknown };

/**
 * The file format as JSON Schema, for editors: they complete and check a dataset that names it in `$schema`.
 * Rules that are code (dates, addresses, references) are not in it; `npm run check` knows them all.
 */
export function datasetJsonSchema(): Schema {
  // 'ignore': a check written as code has no counterpart in JSON Schema, and would throw.
  const schema = toJsonSchema(DatasetSchema, {
    errorMode: 'ignore',
    target: 'draft-07',
  }) as unknown as Schema;
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: `Sourceline timeline (${FORMAT})`,
    description:
      'One file is one timeline. Required: format, id, title, events; of an event: id, title, date. Dates are EDTF, such as 2020-02-25, 2020-02 or ../2020-02-25. docs/data-format.md explains every field.',
    ...(refuseUnknown(rest) as Schema),
  };
}

/** The text of `public/data/schema.json`. */
export function datasetJsonSchemaText(): string {
  return `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`;
}

/** As the loader does, an editor reports fields that it does not know; those that begin with `_` or `$` are remarks. */
function refuseUnknown(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(refuseUnknown);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, refuseUnknown(value)]));
  if ('properties' in node && 'type' in node && node.type === 'object') {
    return { ...copy, patternProperties: { '^[_$]': {} }, additionalProperties: false };
  }
  return copy;
}
