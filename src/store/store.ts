import { createStore } from 'zustand/vanilla';
import type { Catalog, TimelineEvent } from '../model/catalog';
import type { Problem } from '../model/problems';
import { DEFAULT_VIEW, type LayoutName, type Theme, type View, type ViewProblem } from '../model/view';
import type { Settled } from '../timeline/createTimeline';
import type { Failure, Loaded, Origin } from './loadDataset';

export type DatasetState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'ready';
      readonly catalog: Catalog;
      readonly problems: readonly Problem[];
      readonly origin: Origin;
    };

/** Something about the address that the reader should know; dismissible. */
export type Note =
  | { readonly kind: 'parameter'; readonly problem: ViewProblem }
  | { readonly kind: 'event'; readonly value: string }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'view'; readonly value: string };

export interface AppState {
  readonly dataset: DatasetState;
  /** What the address holds, but for the span while it is moving (see `settled`). */
  readonly view: View;
  /** What the timeline shows since it last rested. */
  readonly settled: Settled | undefined;
  readonly notes: readonly Note[];
  readonly problemsDismissed: boolean;
  /** A move the timeline is asked to make; a new object each time. */
  readonly request: TimelineRequest | undefined;
}

export type TimelineRequest =
  | { readonly kind: 'show'; readonly id: string; readonly neighbourhood: boolean; readonly jump: boolean }
  | { readonly kind: 'span'; readonly span: View['span']; readonly jump: boolean };

export const appStore = createStore<AppState>(() => ({
  dataset: { status: 'loading' },
  view: DEFAULT_VIEW,
  settled: undefined,
  notes: [],
  problemsDismissed: false,
  request: undefined,
}));

const set = appStore.setState;
const get = appStore.getState;

function setView(change: Partial<View>): void {
  set({ view: { ...get().view, ...change } });
}

/** The actions: everything that changes the state goes through here. */
export const actions = {
  startLoading() {
    set({ dataset: { status: 'loading' }, settled: undefined });
  },
  finishLoading(loaded: Loaded) {
    if (!loaded.ok) {
      set({ dataset: { status: 'failed', failure: loaded.failure } });
      return;
    }
    const { catalog, problems, origin } = loaded;
    const { view, notes } = get();
    const missing = view.event !== undefined && !catalog.byId.has(view.event);
    set({
      dataset: { status: 'ready', catalog, problems, origin },
      problemsDismissed: false,
      settled: undefined,
      view: { ...view, event: missing ? undefined : view.event },
      notes: missing ? [...notes, { kind: 'event', value: view.event ?? '' }] : notes,
    });
  },
  /** A file the reader opened takes the place of the dataset: nothing of the old view applies. */
  finishFile(loaded: Loaded) {
    setView({ event: undefined, span: undefined });
    actions.finishLoading(loaded);
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
  select(id: string, { show = true }: { show?: boolean } = {}) {
    // Without a span an address opens an event's neighbourhood; here it opens what the reader has before them.
    setView({ event: id, span: get().view.span ?? get().settled?.span });
    if (show) set({ request: { kind: 'show', id, neighbourhood: false, jump: false } });
  },
  closeEvent() {
    setView({ event: undefined });
  },
  request(request: TimelineRequest) {
    set({ request });
  },
  settle(settled: Settled) {
    set({ settled });
    setView({ span: settled.fitted && get().view.event === undefined ? undefined : settled.span });
  },
  setLayout(layout: LayoutName) {
    setView({ layout });
  },
  setFold(fold: boolean) {
    setView({ fold });
  },
  setTheme(theme: Theme) {
    setView({ theme });
  },
};

/** The open event and its neighbours in date order. */
export function openEvent(
  state: AppState,
):
  | { event: TimelineEvent; previous: TimelineEvent | undefined; next: TimelineEvent | undefined }
  | undefined {
  if (state.dataset.status !== 'ready' || state.view.event === undefined) return undefined;
  const { byId, events } = state.dataset.catalog;
  const event = byId.get(state.view.event);
  return event && { event, previous: events[event.index - 1], next: events[event.index + 1] };
}
