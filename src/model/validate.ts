import { checkFile, type FileFailure } from './checkFile';
import { eventsInMemory } from './eventSource';
import { finish } from './indexColumns';
import { createProblemLog, type Problem } from './problems';
import type { RawDataset } from './schema';

export type Validated =
  | { readonly ok: true; readonly dataset: RawDataset; readonly problems: readonly Problem[] }
  | FileFailure;

/** Checks parsed JSON as a dataset, by the rules of `checkFile`, and holds all of it. Never throws. */
export function validate(raw: unknown): Validated {
  const log = createProblemLog();
  const list = typeof raw === 'object' && raw !== null && 'events' in raw ? raw.events : undefined;
  const events = Array.isArray(list) ? eventsInMemory(list) : undefined;
  let count = 0;
  const checked = finish(
    checkFile(raw, events, log, () => () => {
      count += 1;
    }),
  );
  if (!checked.ok) return checked;
  return {
    ok: true,
    dataset: { ...checked.head, events: Array.from({ length: count }, (_, number) => checked.read(number)) },
    problems: log.problems,
  };
}
