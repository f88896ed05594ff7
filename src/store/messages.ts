import type { CatalogParts, TimelineEvent } from '../model/catalog';
import type { Found, Query } from '../model/find/finder';
import type { Problem } from '../model/problems';
import type { Excerpt } from '../model/schema';
import type { Failure, LoadProgress, LoadSource } from './loading';

/** What can be asked of the worker once it has loaded: by what is asked, what is given and what is answered. */
export interface Questions {
  records: { readonly given: readonly number[]; readonly answer: readonly TimelineEvent[] };
  find: { readonly given: string; readonly answer: number | undefined };
  findExcerpt: { readonly given: string; readonly answer: Excerpt | undefined };
  seek: { readonly given: Query; readonly answer: Found };
}

/** From the page to the worker. */
export type ToWorker =
  | { readonly type: 'load'; readonly source: LoadSource }
  | {
      [K in keyof Questions]: {
        readonly type: 'ask';
        readonly ticket: number;
        readonly question: K;
        readonly given: Questions[K]['given'];
      };
    }[keyof Questions];

/** From the worker to the page. */
export type FromWorker =
  /** The worker runs: from here on a fault is ours, not that of a page that allows no worker. */
  | { readonly type: 'hello' }
  | { readonly type: 'progress'; readonly progress: LoadProgress }
  | {
      readonly type: 'loaded';
      readonly parts: CatalogParts;
      readonly problems: readonly Problem[];
      /** All of them, where they are few. */
      readonly events: readonly TimelineEvent[] | undefined;
    }
  | { readonly type: 'failed'; readonly failure: Omit<Failure, 'origin'> }
  | { readonly type: 'answer'; readonly ticket: number; readonly answer: unknown };
