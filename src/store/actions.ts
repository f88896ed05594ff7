/* The actions: everything that changes the state goes through here. Imported as `actions`. */

import type { TimelineEvent } from '../model/catalog';
import { type Filter, type FilterValue, toggleValue } from '../model/filter';
import type { LayoutName, Theme, View } from '../model/view';
import type { Settled } from '../timeline/createTimeline';
import type { Failure, Loaded, LoadProgress, Origin } from './loading';
import { appStore, type Note, OTHER_DATASET } from './store';

const set = appStore.setState;
const get = appStore.getState;

export function setView(change: Partial<View>): void {
  set({ view: { ...get().view, ...change } });
}

/** Remembers what is shown, so that a load can be cancelled. What is shown stays until `startLoading`. */
export function rememberShown(): void {
  const { dataset, view, open, before } = get();
  set({ progress: undefined, before: dataset.status === 'loading' ? before : { dataset, view, open } });
}

export function startLoading(): void {
  set({ dataset: { status: 'loading' }, settled: undefined });
}

export function setProgress(progress: LoadProgress): void {
  set({ progress });
}

/** Back to what was shown before; where there was nothing, the reader is told so. */
export function cancelLoading(origin: Origin): void {
  const { before } = get();
  if (before) {
    set({ ...before, before: undefined, progress: undefined, settled: undefined });
    return;
  }
  const failure: Failure = { code: 'cancelled', origin, value: '', problems: [] };
  set({ dataset: { status: 'failed', failure }, progress: undefined });
}

/** @param open the record of the event that the view names */
export function finishLoading(loaded: Loaded, open: TimelineEvent | undefined): void {
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
}

/** A file the reader opened takes the place of the dataset: nothing of the old view applies. */
export function finishFile(loaded: Loaded): void {
  setView(OTHER_DATASET);
  finishLoading(loaded, undefined);
}

export function addNotes(notes: readonly Note[]): void {
  set({ notes: [...get().notes, ...notes] });
}

export function dismissNote(note: Note): void {
  set({ notes: get().notes.filter((other) => other !== note) });
}

export function dismissProblems(): void {
  set({ problemsDismissed: true });
}

/** Opens an event; `show` also brings it into view on the timeline. */
export function select(event: TimelineEvent, { show = true }: { show?: boolean } = {}): void {
  set({ open: event });
  // Without a span an address opens an event's neighbourhood; here it opens what the reader has before them.
  setView({ event: event.id, span: get().view.span ?? get().settled?.span });
  if (show) set({ request: { kind: 'show', id: event.id, neighbourhood: false, jump: false } });
}

export function closeEvent(): void {
  set({ open: undefined });
  setView({ event: undefined });
}

/** Sets wordings side by side, or none: undefined. */
export function compare(compare: View['compare']): void {
  setView({ compare });
}

/** Some of the compared excerpts are not there: the address is put right, and the reader told. */
export function dropCompared(lost: readonly string[]): void {
  const { view, notes } = get();
  const kept = view.compare?.filter((id) => !lost.includes(id)) ?? [];
  const mended = { ...view, compare: kept.length < 2 ? undefined : kept };
  set({
    view: mended,
    mended,
    notes: [...notes, ...lost.map((value): Note => ({ kind: 'excerpt', value }))],
  });
}

/** Some values of the filter are not there: the address is put right, and the reader told. */
export function dropFilters(lost: readonly FilterValue[]): void {
  const { view, notes } = get();
  let { filter } = view;
  for (const { dimension, value } of lost)
    if (filter[dimension].includes(value)) filter = toggleValue(filter, dimension, value);
  const said = lost.map(({ dimension, value }): Note => ({ kind: 'filter', name: dimension, value }));
  set({ view: { ...view, filter }, notes: [...notes, ...said] });
}

/** Back and Forward: the timeline follows the view, whose event is `open`. */
export function restore(open: TimelineEvent | undefined): void {
  const { view } = get();
  set({ open });
  if (open && !view.span) set({ request: { kind: 'show', id: open.id, neighbourhood: true, jump: false } });
  else set({ request: { kind: 'span', span: view.span, jump: false } });
}

export function settle(settled: Settled): void {
  set({ settled });
  setView({ span: settled.fitted && get().view.event === undefined ? undefined : settled.span });
}

export function setLayout(layout: LayoutName): void {
  setView({ layout });
}

/** What was known on a day; undefined: everything. */
export function setKnown(known: string | undefined): void {
  setView({ known });
}

/** It cannot be said of so many events: the address is put right, and the reader told. */
export function dropKnown(): void {
  const { known } = get().view;
  if (known === undefined) return;
  setKnown(undefined);
  addNotes([{ kind: 'known', value: known }]);
}

export function search(q: string | undefined): void {
  setView({ q });
}

export function setFilter(filter: Filter): void {
  setView({ filter });
}

export function setFold(fold: boolean): void {
  setView({ fold });
}

export function setTheme(theme: Theme): void {
  setView({ theme });
}

export function setLang(lang: string): void {
  setView({ lang });
}
