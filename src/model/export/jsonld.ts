import type { EventBatches } from './batches';
import {
  actorNode,
  claimNode,
  datasetNode,
  eventNode,
  excerptNode,
  type GraphInput,
  placeNode,
  sourceNode,
} from './jsonldNodes';

/**
 * Events as JSON-LD in the terms of https://schema.org, as the parts of its text: one `@graph` with the dataset, its
 * actors, places and sources, then each event with its quotations, and a `Claim` where only some say so or reports
 * disagree. What the terms cannot say is left out: dates as `isoDatesOf` has it, of links between events only `part-of`,
 * of a plan only whether it is still to come or was given up.
 */
export async function* writeJsonLd(
  input: GraphInput,
  batches: EventBatches,
): AsyncGenerator<string, { events: number }> {
  const { actors, places, sources } = input.catalog.dataset;
  const head = [
    datasetNode(input),
    ...(actors ?? []).map((actor) => actorNode(actor, input)),
    ...(places ?? []).map((place) => placeNode(place, input)),
    ...(sources ?? []).map((source) => sourceNode(source, input)),
  ];
  yield `{\n"@context": "https://schema.org",\n"@graph": [\n${lines(head)}`;
  let events = 0;
  for await (const batch of batches) {
    const nodes = batch.flatMap((event) => [
      eventNode(event, input),
      ...event.excerpts.map((excerpt) => excerptNode(excerpt, event, input)),
      ...(event.claimed || event.disputed ? [claimNode(event, input)] : []),
    ]);
    yield `,\n${lines(nodes)}`;
    events += batch.length;
  }
  yield '\n]\n}\n';
  return { events };
}

/** A line for each node. */
function lines(nodes: readonly object[]): string {
  return nodes.map((node) => JSON.stringify(node)).join(',\n');
}
