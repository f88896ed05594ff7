import type { RawDataset } from '../schema';
import { createDraft, type Draft } from './draft';
import { createFields, type Field } from './fields';
import type { LossLog } from './losses';
import { addSlide, readTitle } from './slides';
import { slug } from './slug';

/** The lane of what TimelineJS draws as a coloured stretch behind the events. */
export const ERA_LANE = 'Eras';

/** Whether a parsed file is one of TimelineJS (https://timeline.knightlab.com/docs/json-format.html). */
export function isTimelineJs(file: unknown): file is Readonly<Record<string, unknown>> {
  if (!isRecord(file) || !Array.isArray(file.events)) return false;
  return file.events.some((event) => isRecord(event) && 'start_date' in event);
}

/** A scale for the age of the universe: its dates are none of a calendar. */
export function isCosmological(file: Readonly<Record<string, unknown>>): boolean {
  return file.scale === 'cosmological';
}

/** Yields after each slide. */
export function* convertTimelineJs(
  file: Readonly<Record<string, unknown>>,
  fileTitle: string,
  log: LossLog,
): Generator<void, RawDataset> {
  const draft = createDraft();
  const { title, events, eras, ...rest } = file;
  const head = isRecord(title) ? readTitle(fieldsOf(title, 'title', log), draft, fileTitle) : {};
  yield* addAll(events, 'events', (slide, path) => addSlide(fieldsOf(slide, path, log), draft));
  yield* addAll(eras, 'eras', (era, path) => addSlide(fieldsOf(era, path, log), draft, { lane: ERA_LANE }));
  fieldsOf({ ...rest, ...(isRecord(title) ? {} : { title }) }, '', log).loseRest((name) =>
    name === 'scale' ? 'lostSetting' : 'lostField',
  );
  return finish(draft, head, fileTitle);
}

export function finish(draft: Draft, head: Partial<RawDataset>, fileTitle: string): RawDataset {
  const title = head.title ?? fileTitle;
  return draft.finish({ id: slug(title) || 'timeline', title, ...head });
}

function* addAll(
  list: unknown,
  path: string,
  add: (slide: unknown, path: string) => void,
): Generator<void, void> {
  for (const [i, slide] of (Array.isArray(list) ? list : []).entries()) {
    add(slide, `${path}[${i}]`);
    yield;
  }
}

function fieldsOf(record: unknown, path: string, log: LossLog) {
  return createFields([...leaves(record, path, '')], path, log);
}

/** Every value of a record, however deep, by the path to it. */
function* leaves(value: unknown, path: string, name: string): Generator<Field> {
  if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* leaves(item, `${path}[${i}]`, `${name}[${i}]`);
  else if (isRecord(value))
    for (const [key, item] of Object.entries(value))
      yield* leaves(item, path === '' ? key : `${path}.${key}`, name === '' ? key : `${name}.${key}`);
  else if (value !== null && value !== undefined) yield { name, path, value: String(value) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
