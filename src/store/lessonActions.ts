import type { TimelineEvent } from '../model/catalog';
import type { View } from '../model/view';
import { appStore, OTHER_DATASET } from './store';

const { setState: set, getState: get } = appStore;

/** The actions of presenting, which come late. */
export const lessonActions = {
  /** Presents a story, from its beginning; nothing of what was explored goes along. */
  present(story: string | undefined) {
    set({ open: undefined, view: { ...viewWithout(), shell: 'present', story } });
  },
  /** Another step; 0: what stands before the first. */
  goToStep(step: number) {
    const { view } = get();
    if ((view.step ?? 0) !== step) set({ view: { ...view, step: step || undefined } });
  },
  /** The story is not there: the address is put right, and the reader told. */
  dropStory(value: string) {
    const { view, notes } = get();
    const mended = { ...view, story: undefined, step: undefined };
    set({ view: mended, mended, notes: [...notes, { kind: 'story', value }] });
  },
  /** The step is not there: the last takes its place, and the reader is told. */
  dropStep(value: number, last: number) {
    const { view, notes } = get();
    const mended = { ...view, step: last };
    set({ view: mended, mended, notes: [...notes, { kind: 'step', value: String(value), last }] });
  },
  /** Back to exploring, where the lesson had come to. */
  leave(open: TimelineEvent | undefined) {
    set({ open, view: { ...viewWithout(), shell: 'explore', event: open?.id } });
  },
};

function viewWithout(): View {
  return { ...get().view, ...OTHER_DATASET };
}
