import type { WholeCatalog } from '../model/catalog';
import { createCatalog } from '../model/createCatalog';
import type { RawDataset, RawEvent } from '../model/schema';
import { type EventStatus, FORMAT, STATUSES } from '../model/vocabulary';

/**
 * A dataset written as text: a line a lane, an event between bars.
 *
 *     dataset(`front | a 2022-02-24 | b 2022-03-01/2022-03-05 !3 planned
 *              talks | c 2022-03? period claimed "The words on the mark"
 *                    | d 2022`)
 *
 * After id and date, in any order: `!1` to `!3` for the importance, a status, `moment` or `period`, `claimed`,
 * `disputed`, `unsourced`, `single` (one excerpt, not two of two outlets), `later` (known only from sources after
 * `asOf`), and the words in double quotes. A line that begins with a bar puts its events into no lane.
 */
export function dataset(text: string, more: Partial<RawDataset> = {}): RawDataset {
  const lanes: { id: string; label: string }[] = [];
  const events: RawEvent[] = [];
  for (const line of text.split('\n')) {
    const [head = '', ...cells] = line.split('|').map((cell) => cell.trim());
    if (head !== '' && !lanes.some((lane) => lane.id === head)) lanes.push({ id: head, label: head });
    events.push(...cells.filter(Boolean).map((cell) => readEvent(cell, head || undefined)));
  }
  return {
    format: FORMAT,
    id: 'scene',
    title: 'Scene',
    asOf: '2020-02-25',
    lanes,
    actors: [{ id: 'side', name: 'One side' }],
    sources: [
      { id: 'press', publisher: 'The press', published: '2020-02-25', role: 'core' },
      { id: 'wire', publisher: 'A wire', published: '2020-02-25', role: 'corroborating' },
      { id: 'after', publisher: 'A later report', published: '2020-03-10', role: 'corroborating' },
      { id: 'book', publisher: 'A book', published: '2020-04-10', role: 'corroborating' },
    ],
    events,
    ...more,
  };
}

/** The same, indexed. */
export function catalogOf(text: string, more: Partial<RawDataset> = {}): WholeCatalog {
  return createCatalog(dataset(text, more));
}

/** The event with this id; throws where there is none, so that a test fails where the mistake is. */
export function eventOf(catalog: WholeCatalog, id: string) {
  const event = catalog.byId.get(id);
  if (!event) throw new Error(`no event ${id} in this scene`);
  return event;
}

function readEvent(cell: string, lane: string | undefined): RawEvent {
  const words = /"([^"]*)"/.exec(cell)?.[1];
  const [id = '', date = '', ...rest] = cell
    .replace(/"[^"]*"/, '')
    .trim()
    .split(/\s+/);
  const has = new Set(rest);
  const take = (word: string) => has.delete(word);
  const importance = ([1, 2, 3] as const).find((n) => take(`!${n}`));
  const status = STATUSES.find((word): word is EventStatus => take(word));
  const kind = (['moment', 'period'] as const).find(take);
  const outlets = take('later') ? ['after', 'book'] : ['press', 'wire'];
  const most = take('single') ? 1 : 2;
  const sources = take('unsourced') ? [] : outlets.slice(0, most);
  const event: RawEvent = {
    id,
    title: words ?? id,
    date,
    lane,
    importance,
    status,
    kind,
    claimedBy: take('claimed') ? ['side'] : undefined,
    disputed: take('disputed') ? 'One report says so, another does not.' : undefined,
    excerpts: sources.map((source, i) => ({ id: `${id}-${i + 1}`, source, exact: `The words for ${id}` })),
  };
  if (has.size > 0) throw new Error(`scene: '${cell}': what is '${[...has].join(' ')}'?`);
  return event;
}
