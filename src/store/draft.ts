import * as v from 'valibot';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { DRAFT_STORY } from '../model/lesson/lessonFile';
import { MUTED } from '../model/references';
import { salvage } from '../model/salvage';
import { type Story, StorySchema } from '../model/schema';
import { keep, readKept } from './kept';

/** A lesson that is being made, of a timeline. */
interface Draft {
  readonly dataset: string | undefined;
  readonly story: Story;
  /** Leaving the lesson leads back to where it is made. */
  readonly returns: boolean;
  /** The browser has it for the next visit too. */
  readonly kept: boolean;
}

const { id, title, ...rest } = StorySchema.entries;
const DraftSchema = v.object({ ...rest, id: v.optional(id), title: v.optional(title) }, 'object');

const EMPTY: Story = { id: DRAFT_STORY, title: '', steps: [] };
const draftStore = createStore<Draft>(() => ({
  dataset: undefined,
  story: EMPTY,
  returns: false,
  kept: true,
}));
const keyOf = (dataset: string) => `sourceline:lesson:${dataset}`;

/** The lesson being made of this timeline: as it was left, also by an earlier visit. */
export function draftOf(dataset: string): Story {
  if (draftStore.getState().dataset !== dataset)
    draftStore.setState({ dataset, story: read(dataset) ?? EMPTY, returns: false, kept: canKeep(dataset) });
  return draftStore.getState().story;
}

export function useDraft(dataset: string): Story {
  const mine = useStore(draftStore, (draft) => (draft.dataset === dataset ? draft.story : undefined));
  return mine ?? draftOf(dataset);
}

/** Whether the browser keeps the lesson: where it denies or lacks the room, only a file does. */
export function draftIsKept(): boolean {
  return draftStore.getState().kept;
}

export function useDraftIsKept(): boolean {
  return useStore(draftStore, ({ kept }) => kept);
}

/** Keeps a lesson, here and for the next visit: in this browser alone. */
export function saveDraft(dataset: string, story: Story): void {
  const isEmpty = story.steps.length === 0 && story.title === '';
  const kept = keep(keyOf(dataset), isEmpty ? undefined : JSON.stringify(story));
  draftStore.setState({ dataset, story: { ...story, id: DRAFT_STORY }, kept });
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

/** Storage that is denied denies even what is there already. */
function canKeep(dataset: string): boolean {
  return keep(keyOf(dataset), readKept(keyOf(dataset)) ?? undefined);
}

/** What was written so far need not be good yet: what is, is kept. */
function read(dataset: string): Story | undefined {
  try {
    const raw: unknown = JSON.parse(readKept(keyOf(dataset)) ?? '');
    const kept = salvage(DraftSchema, raw, '', MUTED);
    return kept && { ...kept, id: DRAFT_STORY, title: kept.title ?? '' };
  } catch {
    return undefined;
  }
}
