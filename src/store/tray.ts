import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Catalog } from '../model/catalog';
import { MOST_COMPARED } from '../model/view';

interface Tray {
  /** Excerpts are of one timeline: those of another are forgotten. */
  readonly catalog: Catalog | undefined;
  readonly ids: readonly string[];
}

/** What the reader has put aside to compare, from any events. No address holds it before it is compared. */
const trayStore = createStore<Tray>(() => ({ catalog: undefined, ids: [] }));

const idsOf = (tray: Tray, catalog: Catalog) => (tray.catalog === catalog ? tray.ids : NONE);
const NONE: readonly string[] = [];

export function useTray(catalog: Catalog): readonly string[] {
  return useStore(trayStore, (tray) => idsOf(tray, catalog));
}

/** Puts an excerpt aside, or back. A full tray takes no more. */
export function toggleInTray(catalog: Catalog, id: string): void {
  const ids = idsOf(trayStore.getState(), catalog);
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(0, MOST_COMPARED);
  trayStore.setState({ catalog, ids: next });
}

export function emptyTray(): void {
  trayStore.setState({ ids: NONE });
}
