import type { DatasetHead, TimelineEvent } from '../catalog';
import type { Excerpt, RawEvent } from '../schema';
import type { EventBatches } from './batches';

/** What a file takes along: nothing in it may name any other event or excerpt. */
export interface Taken {
  readonly events: ReadonlySet<string>;
  readonly excerpts: ReadonlySet<string>;
}

/** What was left out because it named something that is not taken along: how many of each. */
export interface LeftOut {
  /** Links from an event to another (`related`). */
  relations: number;
  /** Names of events and excerpts in dates, histories, figures and steps; what they stand in is kept. */
  mentions: number;
  /** Steps of stories, with their event. */
  steps: number;
  /** Stories of which no step is left. */
  stories: number;
  /** Corrections of an event that is not there. */
  corrections: number;
}

export function nothingLeftOut(): LeftOut {
  return { relations: 0, mentions: 0, steps: 0, stories: 0, corrections: 0 };
}

/** The ids of all that is taken along. */
export async function takeIds(batches: EventBatches): Promise<Taken> {
  const events = new Set<string>();
  const excerpts = new Set<string>();
  for await (const batch of batches)
    for (const event of batch) {
      events.add(event.id);
      for (const { id } of event.excerpts) excerpts.add(id);
    }
  return { events, excerpts };
}

/**
 * An event as its file writes it, naming nothing but what is taken along. What was known on a day may show one excerpt
 * with two events (a plan, told of with another event): ids are unique in a file, so the second gets one of its own.
 *
 * @param written the ids of the excerpts that have been written; those of this event are added
 */
export function pruneEvent(
  { raw }: TimelineEvent,
  taken: Taken,
  written: Set<string>,
  leftOut: LeftOut,
): RawEvent {
  const mention = (known: ReadonlySet<string>, id: string | undefined) => {
    if (id === undefined || known.has(id)) return id;
    leftOut.mentions += 1;
    return undefined;
  };
  const related = raw.related?.filter(({ event }) => taken.events.has(event));
  leftOut.relations += (raw.related?.length ?? 0) - (related?.length ?? 0);
  return {
    ...raw,
    dateBasis: raw.dateBasis && {
      ...raw.dateBasis,
      excerpts: raw.dateBasis.excerpts?.filter((id) => mention(taken.excerpts, id) !== undefined),
    },
    history: raw.history?.map((entry) => ({
      ...entry,
      excerpt: mention(taken.excerpts, entry.excerpt),
      by: mention(taken.events, entry.by),
    })),
    figures: raw.figures?.map((figure) => ({ ...figure, excerpt: mention(taken.excerpts, figure.excerpt) })),
    excerpts: raw.excerpts?.map((excerpt) => withOwnId(excerpt, taken, written)),
    related,
  };
}

/** The stories and corrections of a head, naming nothing but what is taken along. */
export function pruneHead(
  { stories, corrections }: Pick<DatasetHead, 'stories' | 'corrections'>,
  taken: Taken,
  leftOut: LeftOut,
): Pick<DatasetHead, 'stories' | 'corrections'> {
  return {
    corrections: corrections?.filter(({ event }) => {
      const keeps = event === undefined || taken.events.has(event);
      if (!keeps) leftOut.corrections += 1;
      return keeps;
    }),
    stories: stories?.flatMap((story) => {
      const steps = story.steps.filter((step) => taken.events.has(step.event));
      leftOut.steps += story.steps.length - steps.length;
      if (steps.length === 0 && story.steps.length > 0) {
        leftOut.stories += 1;
        return [];
      }
      const shown = steps.map((step) => {
        const show = step.show?.filter((id) => taken.excerpts.has(id));
        const lost = (step.show?.length ?? 0) - (show?.length ?? 0);
        leftOut.mentions += lost;
        // The words to guess may have stood in what is gone.
        return { ...step, show, ...(lost > 0 && { hideWords: undefined }) };
      });
      return { ...story, steps: shown };
    }),
  };
}

function withOwnId(excerpt: Excerpt, { excerpts }: Taken, written: Set<string>): Excerpt {
  let { id } = excerpt;
  for (let n = 2; written.has(id); n++) {
    const suffix = `.${n}`;
    const candidate = excerpt.id.slice(0, LONGEST_ID - suffix.length) + suffix;
    if (!excerpts.has(candidate) && !written.has(candidate)) id = candidate;
  }
  written.add(id);
  return id === excerpt.id ? excerpt : { ...excerpt, id };
}

/** As `schema.ts` allows. */
const LONGEST_ID = 200;
