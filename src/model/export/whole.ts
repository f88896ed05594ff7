import type { Catalog } from '../catalog';
import { readBatches } from './batches';
import { writeJson } from './json';

export interface WholeOptions {
  /** In place of how reports disagree, where that is not said. */
  readonly disputed: string;
  /** Lets the page breathe between two batches. */
  pause(): Promise<unknown>;
  /** @param share of the events that are written, 0 to 1 */
  onProgress?(share: number): void;
}

/** All of a timeline in our own format, as the parts of its text. Throws where a record cannot be fetched. */
export async function* writeWhole(
  { dataset, columns, records }: Pick<Catalog, 'dataset' | 'columns' | 'records'>,
  { disputed, pause, onProgress }: WholeOptions,
): AsyncGenerator<string, void> {
  const all = Array.from({ length: columns.count }, (_, index) => index);
  async function* counted() {
    let written = 0;
    for await (const batch of readBatches(records, all, pause)) {
      yield batch;
      written += batch.length;
      onProgress?.(written / all.length);
    }
  }
  yield* writeJson({ head: dataset, events: counted, partial: false, disputed });
}
