import type { LoadFailure } from '../i18n/failures.en';
import type { Catalog } from '../model/catalog';
import type { Problem } from '../model/problems';

/** Where a dataset came from. */
export type Origin =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly name: string }
  /** It stands in the page itself, which is one file of this name. */
  | { readonly kind: 'inside'; readonly name: string };

/**
 * What is to be loaded: an absolute address, a file the reader chose, or what stands in the page's own file (`as: 'inside'`). Nothing
 * of a file leaves the computer.
 */
export type LoadSource =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly file: File; readonly as?: 'inside' };

export function originOf(source: LoadSource): Origin {
  return source.kind === 'address' ? source : { kind: source.as ?? 'file', name: source.file.name };
}

/** How far loading has come. */
export type LoadProgress =
  /** `total` is undefined where the server does not say it. */
  | { readonly phase: 'downloading'; readonly bytes: number; readonly total: number | undefined }
  /** `share`: 0 to 1. */
  | { readonly phase: 'checking'; readonly share: number };

/** Why nothing can be shown, with what it takes to say so. */
export interface Failure {
  readonly code: LoadFailure;
  readonly origin: Origin;
  /** The offending value or the server's answer. */
  readonly value: string;
  /** For broken JSON. */
  readonly line?: number;
  readonly column?: number;
  readonly problems: readonly Problem[];
}

export type Loaded =
  | {
      readonly ok: true;
      readonly catalog: Catalog;
      readonly problems: readonly Problem[];
      readonly origin: Origin;
      /** Lets go of what holds the records: they cannot be asked for any more. */
      dispose(): void;
    }
  | { readonly ok: false; readonly failure: Failure };

export interface LoadOptions {
  onProgress(progress: LoadProgress): void;
  /** Marks the start of something pending; call the result when it is over. */
  track(): () => void;
}

/** A load under way. */
export interface Loading {
  /** Undefined where it was cancelled. Never rejects for anything that can be wrong with a file or the network. */
  readonly done: Promise<Loaded | undefined>;
  /** Does nothing once it is done. */
  cancel(): void;
}
