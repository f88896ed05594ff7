import { exportWords } from '../../i18n/export.en';
import type { Catalog } from '../../model/catalog';
import { emptyPage, escapeJson } from '../../model/classroom';
import { writeWhole } from '../../model/export/whole';
import { saveFile } from '../../ui/saveFile';

export interface ClassFile {
  /** All of the timeline: not what was known on a day, or what was found. */
  readonly catalog: Pick<Catalog, 'dataset' | 'columns' | 'records'>;
  /** The story that the file opens in; undefined: it opens to be explored. */
  readonly story: string | undefined;
  readonly page: ClassroomPage;
  /** @param share of the events that are written, 0 to 1 */
  onProgress?(share: number): void;
  readonly signal: AbortSignal;
}

/** The app in one file, into which a timeline can be put. */
export interface ClassroomPage {
  /** Where it comes from, for people. */
  readonly address: string;
  /** Its HTML. Rejects where it cannot be fetched. */
  fetch(signal: AbortSignal): Promise<string>;
}

export type ClassFileMade =
  | { readonly ok: true; readonly file: string; readonly bytes: number }
  | { readonly ok: false; readonly fault: 'page' | 'data'; readonly reason: string };

/**
 * Puts a timeline and the app into one HTML file, batch by batch with a breath between, and gives it to the reader. Rejects only
 * with the reason of `signal`.
 */
export async function downloadForClass(input: ClassFile): Promise<ClassFileMade> {
  const { catalog, story, page, onProgress, signal } = input;
  let html: string;
  try {
    html = await page.fetch(signal);
  } catch (error) {
    return failed('page', error, signal);
  }
  const empty = emptyPage(html, story);
  if (!empty) return failed('page', new Error('not an app in one file'), signal);
  const pause = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
  const parts: Blob[] = [];
  try {
    const written = writeWhole(catalog, { disputed: exportWords.disputed, pause, onProgress });
    // Packed one by one: all texts at once would take a quarter of a second.
    for await (const part of written) parts.push(new Blob([escapeJson(part)]));
  } catch (error) {
    return failed('data', error, signal);
  }
  signal.throwIfAborted();
  const file = classFileName(catalog);
  const blob = new Blob([empty.before, ...parts, empty.after], { type: 'text/html' });
  saveFile(file, blob);
  return { ok: true, file, bytes: blob.size };
}

export function classFileName({ dataset }: Pick<Catalog, 'dataset'>): string {
  return `${dataset.id}.html`;
}

function failed(fault: 'page' | 'data', error: unknown, signal: AbortSignal): ClassFileMade {
  signal.throwIfAborted();
  return { ok: false, fault, reason: error instanceof Error ? error.message : String(error) };
}
