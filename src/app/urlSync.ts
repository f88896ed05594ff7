import { decodeView, encodeView, type View } from '../model/view';
import * as actions from '../store/actions';
import { findEvent } from '../store/records';
import { appStore, type Note } from '../store/store';
import { track } from './idle';

/** Reads the address into the store. Only here is it read as a view, and written. */
export function readAddress(): View {
  const { view, problems } = decodeView(location.search);
  const notes = problems.map((problem): Note => ({ kind: 'parameter', problem }));
  actions.setView(view);
  actions.addNotes(notes);
  return view;
}

/** Browsers refuse more than about 100 address writes in 30 s (Safari throws); the view already rests 150 ms. */
const WRITE_DELAY_MS = 120;

/**
 * Keeps the address in step with the store: opening an event or a view adds an entry, everything else replaces the
 * one there is. Back and Forward are read back into the store.
 *
 * @param onData called when Back or Forward leads to another dataset, with the view to show of it
 */
export function syncAddress(onData: (view: View) => void): () => void {
  let written = appStore.getState().view;
  let timer = 0;
  let done: (() => void) | undefined;

  const write = (push: boolean) => {
    clearTimeout(timer);
    done?.();
    done = undefined;
    const { view, dataset } = appStore.getState();
    written = view;
    // A file from the reader's computer has no address: it must not look as if it could be shared.
    if (dataset.status === 'ready' && dataset.origin.kind === 'file') return;
    const query = encodeView(view, location.search);
    const address = `${location.pathname}${query ? `?${query}` : ''}${location.hash}`;
    if (address === `${location.pathname}${location.search}${location.hash}`) return;
    if (push) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  const unsubscribe = appStore.subscribe((state) => {
    const { view } = state;
    if (view === written) return;
    const opens =
      view.event !== written.event ||
      view.layout !== written.layout ||
      view.shell !== written.shell ||
      view.story !== written.story ||
      view.step !== written.step ||
      // Another choice of wordings is the same comparison.
      !view.compare !== !written.compare;
    if (opens) {
      write(view !== state.mended);
      return;
    }
    done ??= track();
    clearTimeout(timer);
    timer = window.setTimeout(() => write(false), WRITE_DELAY_MS);
  });

  const onPop = () => {
    clearTimeout(timer);
    done?.();
    done = undefined;
    const { view } = decodeView(location.search);
    const { view: before, dataset } = appStore.getState();
    written = view;
    if (view.data !== before.data) {
      onData(written);
      return;
    }
    actions.setView(written);
    if (dataset.status !== 'ready') return;
    const { records } = dataset.catalog;
    const open = view.event === undefined ? undefined : records.peekId(view.event);
    if (open || view.event === undefined) {
      actions.restore(open);
      return;
    }
    findEvent(records, view.event).then((found) => {
      if (appStore.getState().view.event === view.event) actions.restore(found);
    });
  };
  window.addEventListener('popstate', onPop);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    done?.();
    window.removeEventListener('popstate', onPop);
  };
}
