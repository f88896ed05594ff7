import { createStore } from 'zustand/vanilla';
import type { Catalog, TimelineEvent } from '../model/catalog';
import { type Dimension, type Filter, type FilterValue, NO_FILTER, toggleValue } from '../model/filter';
import type { Problem } from '../model/problems';
import { DEFAULT_VIEW, type LayoutName, type Theme, type View, type ViewProblem } from '../model/view';
import type { Settled } from '../timeline/createTimeline';
import type { Failure, Loaded, LoadProgress, Origin } from './loading';

/** What is shown: a dataset, or why there is none. */
export type ShownDataset =
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'ready';
      readonly catalog: Catalog;
      readonly problems: readonly Problem[];
      readonly origin: Origin;
      readonly dispose: () => void;
    };

export type DatasetState = { readonly status: 'loading' } | ShownDataset;

/** Something about the address that the reader should know; dismissible. */
export type Note =
  | { readonly kind: 'parameter'; readonly problem: ViewProblem }
  | { readonly kind: 'event'; readonly value: string }
  | { readonly kind: 'filter'; readonly value: string; readonly name: Dimension }
  | { readonly kind: 'excerpt'; readonly value: string }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'story'; readonly value: string };

export interface AppState {
  readonly dataset: DatasetState;
  /** How far a load under way has come. */
  readonly progress: LoadProgress | undefined;
  /** What cancelling leads back to. */
  readonly before: Before | undefined;
  /** What the address holds, but for the span while it is moving (see `settled`). */
  readonly view: View;
  /** The view after it was put right: it takes the place of the address that was wrong. */
  readonly mended: View | undefined;
  /** The record of the open event. It follows `view.event`: at once where it is at hand. */
  readonly open: TimelineEvent | undefined;
  /** What the timeline shows since it last rested. */
  readonly settled: Settled | undefined;
  readonly notes: readonly Note[];
  readonly problemsDismissed: boolean;
  /** A move the timeline is asked to make; a new object each time. */
  readonly request: TimelineRequest | undefined;
}

interface Before {
  readonly dataset: ShownDataset;
  readonly view: View;
  readonly open: TimelineEvent | undefined;
}

export type TimelineRequest =
  | { readonly kind: 'show'; readonly id: string; readonly neighbourhood: boolean; readonly jump: boolean }
  | { readonly kind: 'span'; readonly span: View['span']; readonly jump: boolean };

export const appStore = createStore<AppState>(() => ({
  dataset: { status: 'loading' },
  progress: undefined,
  before: undefined,
  view: DEFAULT_VIEW,
  mended: undefined,
  open: undefined,
  settled: undefined,
  notes: [],
  problemsDismissed: false,
  request: undefined,
}));

/** What of a view another dataset does not share. */
export const OTHER_DATASET = {
  event: undefined,
  compare: undefined,
  span: undefined,
  story: undefined,
  step: undefined,
  known: undefined,
  q: undefined,
  filter: NO_FILTER,
} as const satisfies Partial<View>;

const set = appStore.setState;
const get = appStore.getState;

function setView(change: Partial<View>): void {
  set({ view: { ...get().view, ...change } });
}

/** The actions: everything that changes the state goes through here. */
export const actions = {
  /** Remembers what is shown, so that a load can be cancelled. What is shown stays until `startLoading`. */
  rememberShown() {
    const { dataset, view, open, before } = get();
    set({ progress: undefined, before: dataset.status === 'loading' ? before : { dataset, view, open } });
  },
  startLoading() {
    set({ dataset: { status: 'loading' }, settled: undefined });
  },
  setProgress(progress: LoadProgress) {
    set({ progress });
  },
  /** Back to what was shown before; where there was nothing, the reader is told so. */
  cancelLoading(origin: Origin) {
    const { before } = get();
    if (before) {
      set({ ...before, before: undefined, progress: undefined, settled: undefined });
      return;
    }
    const failure: Failure = { code: 'cancelled', origin, value: '', problems: [] };
    set({ dataset: { status: 'failed', failure }, progress: undefined });
  },
  /** @param open the record of the event that the view names */
  finishLoading(loaded: Loaded, open: TimelineEvent | undefined) {
    const { view, notes, before, dataset } = get();
    for (const shown of [before?.dataset, dataset]) if (shown?.status === 'ready') shown.dispose();
    set({ before: undefined, progress: undefined, settled: undefined, open: undefined });
    if (!loaded.ok) {
      set({ dataset: { status: 'failed', failure: loaded.failure } });
      return;
    }
    const { catalog, problems, origin, dispose } = loaded;
    const missing = view.event !== undefined && !open;
    set({
      dataset: { status: 'ready', catalog, problems, origin, dispose },
      problemsDismissed: false,
      open,
      view: { ...view, event: open?.id },
      notes: missing ? [...notes, { kind: 'event', value: view.event ?? '' }] : notes,
    });
  },
  /** A file the reader opened takes the place of the dataset: nothing of the old view applies. */
  finishFile(loaded: Loaded) {
    setView(OTHER_DATASET);
    actions.finishLoading(loaded, undefined);
  },
  setView,
  addNotes(notes: readonly Note[]) {
    set({ notes: [...get().notes, ...notes] });
  },
  dismissNote(note: Note) {
    set({ notes: get().notes.filter((other) => other !== note) });
  },
  dismissProblems() {
    set({ problemsDismissed: true });
  },
  /** Opens an event; `show` also brings it into view on the timeline. */
  select(event: TimelineEvent, { show = true }: { show?: boolean } = {}) {
    set({ open: event });
    // Without a span an address opens an event's neighbourhood; here it opens what the reader has before them.
    setView({ event: event.id, span: get().view.span ?? get().settled?.span });
    if (show) set({ request: { kind: 'show', id: event.id, neighbourhood: false, jump: false } });
  },
  closeEvent() {
    set({ open: undefined });
    setView({ event: undefined });
  },
  /** Sets wordings side by side, or none: undefined. */
  compare(compare: View['compare']) {
    setView({ compare });
  },
  /** Some of the compared excerpts are not there: the address is put right, and the reader told. */
  dropCompared(lost: readonly string[]) {
    const { view, notes } = get();
    const kept = view.compare?.filter((id) => !lost.includes(id)) ?? [];
    const mended = { ...view, compare: kept.length < 2 ? undefined : kept };
    set({
      view: mended,
      mended,
      notes: [...notes, ...lost.map((value): Note => ({ kind: 'excerpt', value }))],
    });
  },
  /** Presents a story, from its beginning; nothing of what was explored goes along. */
  present(story: string | undefined) {
    set({ open: undefined });
    setView({ ...OTHER_DATASET, shell: 'present', story });
  },
  /** Another step; 0: what stands before the first. */
  goToStep(step: number) {
    setView({ step: step || undefined });
  },
  /** The story is not there: the address is put right, and the reader told. */
  dropStory(value: string) {
    const { view, notes } = get();
    const mended = { ...view, story: undefined, step: undefined };
    set({ view: mended, mended, notes: [...notes, { kind: 'story', value }] });
  },
  /** Back to exploring, where the lesson had come to. */
  leaveStory(open: TimelineEvent | undefined) {
    set({ open });
    setView({ ...OTHER_DATASET, shell: 'explore', event: open?.id });
  },
  /** Some values of the filter are not there: the address is put right, and the reader told. */
  dropFilters(lost: readonly FilterValue[]) {
    const { view, notes } = get();
    let { filter } = view;
    for (const { dimension, value } of lost)
      if (filter[dimension].includes(value)) filter = toggleValue(filter, dimension, value);
    const said = lost.map(({ dimension, value }): Note => ({ kind: 'filter', name: dimension, value }));
    set({ view: { ...view, filter }, notes: [...notes, ...said] });
  },
  /** Back and Forward: the timeline follows the view, whose event is `open`. */
  restore(open: TimelineEvent | undefined) {
    const { view } = get();
    set({ open });
    if (open && !view.span) set({ request: { kind: 'show', id: open.id, neighbourhood: true, jump: false } });
    else set({ request: { kind: 'span', span: view.span, jump: false } });
  },
  settle(settled: Settled) {
    set({ settled });
    setView({ span: settled.fitted && get().view.event === undefined ? undefined : settled.span });
  },
  setLayout(layout: LayoutName) {
    setView({ layout });
  },
  /** What was known on a day; undefined: everything. */
  setKnown(known: string | undefined) {
    setView({ known });
  },
  search(q: string | undefined) {
    setView({ q });
  },
  setFilter(filter: Filter) {
    setView({ filter });
  },
  setFold(fold: boolean) {
    setView({ fold });
  },
  setTheme(theme: Theme) {
    setView({ theme });
  },
};
