import * as v from 'valibot';
import { parseEdtf } from './edtf';
import { nearest, type ProblemCode, type ProblemLog } from './problems';

/** What of the file could not be used; never a value that JSON can hold. */
const SET_ASIDE = Symbol('set aside');

/** For lists that lost records: where in the file each kept record stood. */
const originsOf = new WeakMap<readonly unknown[], readonly number[]>();

/** The index in the file of the `index`-th record of a list that `salvage` returned. */
export function indexInFile(list: readonly unknown[], index: number): number {
  return originsOf.get(list)?.[index] ?? index;
}

type AnySchema = v.GenericSchema & {
  readonly type: string;
  readonly wrapped?: AnySchema;
  readonly entries?: Record<string, AnySchema>;
  readonly item?: AnySchema;
  readonly key?: AnySchema;
  readonly value?: AnySchema;
  readonly message?: string;
  readonly options?: readonly unknown[];
};

/**
 * Reads `raw` by `schema` and keeps all that is good. A bad optional field is left out; a record whose required
 * field is bad is left out whole; each is reported with its path in the file. Unknown keys are reported and left out.
 *
 * @returns the part that fits the schema, or undefined when nothing of it does.
 */
export function salvage<S extends v.GenericSchema>(
  schema: S,
  raw: unknown,
  path: string,
  log: ProblemLog,
): v.InferOutput<S> | undefined {
  const result = read(schema as unknown as AnySchema, raw, path, log);
  return result === SET_ASIDE ? undefined : (result as v.InferOutput<S>);
}

function read(schema: AnySchema, raw: unknown, path: string, log: ProblemLog): unknown {
  if (schema.type === 'optional' && schema.wrapped) return read(schema.wrapped, raw, path, log);
  if (schema.type === 'object' && schema.entries) return readObject(schema.entries, raw, path, log);
  if (schema.type === 'array' && schema.item) return readArray(schema.item, raw, path, log);
  if (schema.type === 'record' && schema.value) return readRecord(schema, raw, path, log);
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  const code = (result.issues[0]?.message ?? 'text') as ProblemCode;
  const options = schema.options?.map(String) ?? [];
  const hint = code === 'choice' ? options.join(', ') : '';
  const date = code === 'date' && typeof raw === 'string' ? parseEdtf(raw) : undefined;
  log.add(code, path, raw, date && !date.ok ? date.reason : '', hint);
  return SET_ASIDE;
}

function readObject(
  entries: Record<string, AnySchema>,
  raw: unknown,
  path: string,
  log: ProblemLog,
): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    log.add('object', path, raw);
    return SET_ASIDE;
  }
  const source = raw as Record<string, unknown>;
  const out: Record<string, unknown> = {};
  let usable = true;
  for (const [key, schema] of fieldsOf(entries)) {
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    const optional = schema.type === 'optional';
    // An optional field left blank says the same as one left out.
    if (optional && (value === undefined || value === null || value === '')) continue;
    const at = path === '' ? key : `${path}.${key}`;
    if (value === undefined) {
      log.add('missing', at, undefined, key);
      usable = false;
      continue;
    }
    const kept = read(schema, value, at, log);
    if (kept !== SET_ASIDE) out[key] = kept;
    else if (!optional) usable = false;
  }
  for (const key of Object.keys(source)) {
    // `$schema` is for editors and `_…` for the author's own remarks.
    if (Object.hasOwn(entries, key) || key.startsWith('_') || key.startsWith('$')) continue;
    log.add(
      'unknownKey',
      path === '' ? key : `${path}.${key}`,
      source[key],
      key,
      nearest(key, Object.keys(entries)),
    );
  }
  return usable ? out : SET_ASIDE;
}

/** The fields of a record's schema, taken apart once: there may be a million such records. */
function fieldsOf(entries: Record<string, AnySchema>): readonly (readonly [string, AnySchema])[] {
  let fields = fieldsOfEntries.get(entries);
  if (!fields) {
    fields = Object.entries(entries);
    fieldsOfEntries.set(entries, fields);
  }
  return fields;
}

const fieldsOfEntries = new WeakMap<object, readonly (readonly [string, AnySchema])[]>();

function readArray(item: AnySchema, raw: unknown, path: string, log: ProblemLog): unknown {
  if (!Array.isArray(raw)) {
    log.add('list', path, raw);
    return SET_ASIDE;
  }
  const out: unknown[] = [];
  const origins: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const kept = read(item, raw[i], `${path}[${i}]`, log);
    if (kept === SET_ASIDE) continue;
    out.push(kept);
    origins.push(i);
  }
  if (out.length < raw.length) originsOf.set(out, origins);
  return out;
}

function readRecord(schema: AnySchema, raw: unknown, path: string, log: ProblemLog): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    log.add('object', path, raw);
    return SET_ASIDE;
  }
  const out: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(raw)) {
    const at = `${path}.${key}`;
    if (schema.key && read(schema.key, key, at, log) === SET_ASIDE) continue;
    const kept = schema.value ? read(schema.value, value, at, log) : SET_ASIDE;
    if (kept !== SET_ASIDE) out[key] = kept;
  }
  return out;
}
