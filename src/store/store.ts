import { createStore } from 'zustand/vanilla';
import type { Catalog, TimelineEvent } from '../model/catalog';
import { type Dimension, NO_FILTER } from '../model/filter';
import type { Problem } from '../model/problems';
import { DEFAULT_VIEW, type View, type ViewProblem } from '../model/view';
import type { Settled } from '../timeline/createTimeline';
import type { Failure, LoadProgress, Origin } from './loading';

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
  | { readonly kind: 'language' | 'languageFailed'; readonly value: string }
  | { readonly kind: 'story'; readonly value: string }
  | { readonly kind: 'step'; readonly value: string; readonly last: number }
  | { readonly kind: 'known'; readonly value: string };

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
