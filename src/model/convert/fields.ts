import { isBlank } from '../blank';
import type { LossCode, LossLog } from './losses';

/** A value of the file, by a name that does not depend on the kind of file, and where it stands. */
export interface Field {
  /** As TimelineJS names it: `start_date.year`, `media.caption`; of a table the column. */
  readonly name: string;
  readonly path: string;
  readonly value: string;
}

/**
 * The fields of one record. Each is taken or it is lost: what nobody took is named at the end, so that nothing can be
 * dropped without a word.
 */
export interface Fields {
  /** The value, without white space about it; '' where there is none. It counts as carried over. */
  take(name: string): string;
  /** As `take`, but nothing counts as carried over yet. */
  peek(name: string): string;
  /** Where it stands. */
  pathOf(name: string): string;
  /** Names a value as lost, though it may have been taken. */
  lose(name: string, code: LossCode, detail?: string): void;
  /** Names all that was not taken. */
  loseRest(codeOf: (name: string) => LossCode): void;
  /** Names the whole record as lost, by one of its fields: its other fields go with it. */
  loseAll(code: LossCode, name: string, detail?: string): void;
}

export function createFields(fields: readonly Field[], path: string, log: LossLog): Fields {
  const left = new Map<string, Field>();
  for (const field of fields) {
    const value = field.value.trim();
    // Of two columns with one name the first counts, and the other is lost.
    if (isBlank(value)) continue;
    if (left.has(field.name)) log.add('lostField', field.path, value, field.name);
    else left.set(field.name, { ...field, value });
  }
  const known = new Map(left);
  const textOf = (name: string) => known.get(name)?.value ?? '';
  const pathOf = (name: string) => known.get(name)?.path ?? path;
  return {
    peek: textOf,
    pathOf,
    take(name) {
      left.delete(name);
      return textOf(name);
    },
    lose(name, code, detail = name) {
      left.delete(name);
      if (textOf(name) !== '') log.add(code, pathOf(name), textOf(name), detail);
    },
    loseRest(codeOf) {
      for (const { name, value, path: at } of left.values()) log.add(codeOf(name), at, value, name);
      left.clear();
    },
    loseAll(code, name, detail = '') {
      const values = [...known.values()].map(({ value }) => value);
      log.add(code, pathOf(name), textOf(name) || values.join(' · '), detail);
      left.clear();
    },
  };
}
