import * as v from 'valibot';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { DRAFT_STORY } from '../model/lesson/lessonFile';
import { type Story, StorySchema } from '../model/schema';
import { keep, readKept } from './kept';

/** A lesson that is being made, of a timeline. */
interface Draft {
  readonly dataset: string | undefined;
  readonly story: Story;
  /** Leaving the lesson leads back to where it is made. */
  readonly returns: boolean;
}

const EMPTY: Story = { id: DRAFT_STORY, title: '', steps: [] };
const draftStore = createStore<Draft>(() => ({ dataset: undefined, story: EMPTY, returns: false }));
const keyOf = (dataset: string) => `sourceline:lesson:${dataset}`;

/** The lesson being made of this timeline: as it was left, also by an earlier visit. */
export function draftOf(dataset: string): Story {
  if (draftStore.getState().dataset !== dataset)
    draftStore.setState({ dataset, story: read(dataset) ?? EMPTY, returns: false });
  return draftStore.getState().story;
}

export function useDraft(dataset: string): Story {
  const mine = useStore(draftStore, (draft) => (draft.dataset === dataset ? draft.story : undefined));
  return mine ?? draftOf(dataset);
}

/** Keeps a lesson, here and for the next visit: in this browser alone. */
export function saveDraft(dataset: string, story: Story): void {
  draftStore.setState({ dataset, story: { ...story, id: DRAFT_STORY } });
  const isEmpty = story.steps.length === 0 && story.title === '';
  // Where it is not kept, the file that is saved is.
  keep(keyOf(dataset), isEmpty ? undefined : JSON.stringify(story));
}

/** Whether a lesson that is tried out leads back to where it is made, once. */
export function expectReturn(returns: boolean): void {
  draftStore.setState({ returns });
}

export function takeReturn(): boolean {
  const { returns } = draftStore.getState();
  if (returns) draftStore.setState({ returns: false });
  return returns;
}

function read(dataset: string): Story | undefined {
  try {
    const kept = v.safeParse(StorySchema, JSON.parse(readKept(keyOf(dataset)) ?? ''));
    return kept.success ? kept.output : undefined;
  } catch {
    return undefined;
  }
}
