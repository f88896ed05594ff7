import { byId, wholeRecords } from './assemble';
import {
  countFlags,
  countLanes,
  extentOf,
  lanesOf,
  OTHER_LANE,
  relate,
  relatedOf,
  resolveEvent,
  type TimelineEvent,
  type WholeCatalog,
} from './catalog';
import { compareDates, endOfDate, parseEdtf } from './edtf';
import { columnsOf, finish } from './indexColumns';
import { createProvenance } from './origins';
import type { RawDataset } from './schema';

/** Indexes a checked dataset that is in memory as a whole. Its dates and references are taken as good (see `validate`). */
export function createCatalog({ events: raws, ...dataset }: RawDataset): WholeCatalog {
  const sources = byId(dataset.sources);
  const provenance = createProvenance(dataset.sources, dataset.actors);
  const asOf = endOfDate(dataset.asOf);
  const lanes = lanesOf(
    dataset.lanes,
    raws.some((raw) => raw.lane === undefined),
  );
  const laneIndex = new Map(lanes.map((lane, i) => [lane.id, i]));
  const resolved = raws.flatMap((raw) => {
    const parsed = parseEdtf(raw.date);
    return parsed.ok ? [{ raw, when: parsed.date }] : [];
  });
  resolved.sort((a, b) => compareDates(a.when, b.when) || (a.raw.id < b.raw.id ? -1 : 1));
  const indexOf = new Map(resolved.map(({ raw }, index) => [raw.id, index]));
  const related = finish(relate(resolved.map(({ raw }) => raw)));
  const events = resolved.map(({ raw, when }, index) => {
    const links = relatedOf(related.get(raw.id), (id) => indexOf.get(id));
    const lane = laneIndex.get(raw.lane ?? OTHER_LANE) ?? 0;
    return resolveEvent(raw, when, index, lane, links, sources, provenance, asOf);
  });
  const columns = columnsOf(events, lanes.length);
  return {
    dataset,
    lanes: countLanes(lanes, columns),
    events,
    byId: byId(events),
    actors: byId(dataset.actors),
    places: byId(dataset.places),
    sources,
    extent: extentOf(columns),
    asOf,
    columns,
    flagCounts: countFlags(columns),
    excerptCounts: countExcerpts(events),
    records: wholeRecords(events),
  };
}

function countExcerpts(events: readonly TimelineEvent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { excerpts } of events)
    for (const { source } of excerpts) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}
