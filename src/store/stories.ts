import { makeStory, type ReadyStep, shownByDefault } from '../i18n/describeSlide';
import { lessonWords } from '../i18n/lesson.en';
import type { Catalog } from '../model/catalog';
import { selectEvents } from '../model/find/selection';
import { AUTO_STORY } from '../model/lesson/autoStory';
import { DRAFT_STORY } from '../model/lesson/lessonFile';
import type { Excerpt, Step, Story } from '../model/schema';
import { inSlices } from './breathe';
import { draftOf } from './draft';
import { findEvent } from './records';

/** A story whose events and excerpts are all at hand. */
export interface ReadyStory {
  readonly story: Story;
  readonly steps: readonly ReadyStep[];
  /** The story that was asked for is not there: this is another one. */
  readonly isOther: boolean;
  /** What the timeline below the steps shows: all events of the lanes that the story has a part in. */
  readonly around: Catalog;
}

/**
 * The story with this id; the first one where none is asked for or there is none of that name; one made by itself
 * where the dataset has none, or where that one is asked for.
 */
export async function readyStory(catalog: Catalog, id: string | undefined): Promise<ReadyStory> {
  const story = storyOf(catalog, id) ?? (await makeStory(catalog));
  const steps = await readySteps(catalog, story.steps);
  return {
    story,
    steps,
    around: await lanesOf(catalog, new Set(steps.map(({ event }) => event.lane))),
    isOther: id !== undefined && story.id !== id,
  };
}

/** Undefined: one is to be made. */
function storyOf({ dataset }: Catalog, id: string | undefined): Story | undefined {
  const stories = dataset.stories ?? [];
  const found = stories.find((story) => story.id === id);
  if (found || id === AUTO_STORY) return found;
  const draft = id === DRAFT_STORY ? draftOf(dataset.id) : undefined;
  return draft?.steps.length ? { ...draft, title: draft.title || lessonWords.untitled } : stories[0];
}

/** Fetches what steps show. A step whose event is not there is left out: the checks of the file have said so. */
export async function readySteps(catalog: Catalog, steps: readonly Step[]): Promise<ReadyStep[]> {
  const { records } = catalog;
  const ready = await Promise.all(
    steps.map(async (step): Promise<ReadyStep | undefined> => {
      const event = await findEvent(records, step.event);
      if (!event) return undefined;
      const wanted = step.show ?? [];
      const found = await Promise.all(
        wanted.map(async (id): Promise<Excerpt | undefined> => {
          const own = event.excerpts.find((excerpt) => excerpt.id === id);
          return own ?? records.peekExcerpt(id) ?? records.findExcerpt(id);
        }),
      );
      const excerpts = found.filter((excerpt) => excerpt !== undefined);
      return { step, event, excerpts: wanted.length > 0 ? excerpts : shownByDefault(event, catalog) };
    }),
  );
  return ready.filter((step) => step !== undefined);
}

/** The part of a timeline that lies in some of its lanes, with no others. */
async function lanesOf(catalog: Catalog, kept: ReadonlySet<number>): Promise<Catalog> {
  if (kept.size === catalog.lanes.length || kept.size === 0) return catalog;
  const { lanes } = catalog.columns;
  const indices = Uint32Array.from(lanes.keys()).filter((index) => kept.has(lanes[index] ?? 0));
  const part = await inSlices(selectEvents(catalog, { indices, quoted: new Map() }));
  return withoutEmptyLanes(part);
}

/** The same events; lanes that have none are gone. */
function withoutEmptyLanes(catalog: Catalog): Catalog {
  const { columns } = catalog;
  const kept = [...catalog.lanes.keys()].filter((lane) => (catalog.lanes[lane]?.count ?? 0) > 0);
  const place = new Map(kept.map((lane, i) => [lane, i]));
  return {
    ...catalog,
    lanes: kept.flatMap((lane) => catalog.lanes[lane] ?? []),
    columns: {
      ...columns,
      lanes: columns.lanes.map((lane) => place.get(lane) ?? 0),
      laneFrom: Uint32Array.from([...kept.map((lane) => columns.laneFrom[lane] ?? 0), columns.count]),
    },
  };
}
