import type { DatasetHead } from '../catalog';
import type { RawEvent } from '../schema';
import { untranslated, untranslatedHead } from '../translate';
import { FORMAT } from '../vocabulary';
import type { EventBatches } from './batches';
import { type LeftOut, nothingLeftOut, pruneEvent, pruneHead, takeIds } from './prune';

export interface JsonInput {
  readonly head: DatasetHead;
  /** The events that are taken along, in the order of time. Asked for once, and before that once more where `partial`. */
  readonly events: () => EventBatches;
  /** Not all events of the dataset, or not as they stand in it: what they name may be missing. */
  readonly partial: boolean;
  /** In place of a title that is missing, or of one that would promise the whole. */
  readonly title?: string | undefined;
  /** In place of the summary: that of the whole may tell what this file leaves out. */
  readonly summary?: string | undefined;
  /** What the file leaves out and why, in sentences; put behind the account of how it was curated. */
  readonly notes?: readonly string[];
  /** In place of how reports disagree, where that cannot be said (see `knownOn.ts`). */
  readonly disputed: string;
}

export interface JsonResult {
  readonly events: number;
  readonly leftOut: LeftOut;
}

/**
 * A dataset in our own format, as the parts of its text: each a batch of events, so that a hundred thousand do not
 * become one text in one go. It can be opened again, whole: references to what is not taken along are left out and
 * counted.
 *
 * All lanes, actors, places and sources go along, used or not. How many origins stand behind an event is worked out
 * from the names of all actors, lanes take their colours from their order, and that nothing was taken from a source
 * is worth knowing too. `$schema` stays behind: its address is relative to where the file was.
 */
export async function* writeJson(input: JsonInput): AsyncGenerator<string, JsonResult> {
  const leftOut = nothingLeftOut();
  const taken = input.partial ? await takeIds(input.events()) : undefined;
  // As the file says it, whatever language it is read in.
  const { $schema: _relative, format: _ours, stories, corrections, ...head } = untranslatedHead(input.head);
  const curation = noted(head.curation, input.notes ?? []);
  const named = {
    format: FORMAT,
    ...head,
    title: input.title ?? head.title,
    summary: input.summary ?? head.summary,
    ...(curation && { curation }),
    ...(taken ? pruneHead({ stories, corrections }, taken, leftOut) : { stories, corrections }),
  };
  // All but the brace that closes it.
  yield `${write(named, 0).slice(0, -2)},\n  "events": [`;
  const written = new Set<string>();
  let count = 0;
  for await (const batch of input.events()) {
    const texts = batch.map((event) => {
      const said = untranslated(event.raw);
      const raw = taken ? pruneEvent({ ...event, raw: said }, taken, written, leftOut) : said;
      return `\n    ${write(tidy(raw, input.disputed), 2)}`;
    });
    yield (count > 0 ? ',' : '') + texts.join();
    count += batch.length;
  }
  yield '\n  ]\n}\n';
  return { events: count, leftOut };
}

/** Lists that the loader puts where there are none, and a dispute without words. */
function tidy(raw: RawEvent, disputed: string): RawEvent {
  const filled = <T>(list: T[] | undefined) => (list?.length ? list : undefined);
  return {
    ...raw,
    disputed: raw.disputed === '' ? disputed : raw.disputed,
    history: filled(raw.history),
    figures: filled(raw.figures),
    excerpts: filled(raw.excerpts),
    related: filled(raw.related),
  };
}

function noted(curation: DatasetHead['curation'], notes: readonly string[]): DatasetHead['curation'] {
  if (notes.length === 0) return curation;
  return { ...curation, method: [curation?.method, ...notes].filter(Boolean).join(' ') };
}

/** Pretty, and pushed in by so many steps: a line break inside a text is written as `\n`. */
function write(value: unknown, steps: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(steps)}`);
}
