import type { Actor, Excerpt, Source } from './schema';

/**
 * Whose reporting the words of a source are, as keys: the id of an actor where it is one, else the name in lower case.
 * The same agency has the same key, whether an excerpt names it (`origin`), a source carries it (`origins`) or it
 * publishes itself.
 */
export interface Provenance {
  /** The key of an actor's id or of a name. */
  key(name: string): string;
  /** Whose words a source prints where its excerpt does not say: several where it carries several agencies. */
  ofSource(id: string): readonly string[];
}

/** One origin: what rests on it. */
export interface Origin {
  readonly keys: readonly string[];
  /** In the order of the event. */
  readonly excerpts: readonly Excerpt[];
}

export interface Origins {
  /** Separate origins, in the order in which they first speak. There may be more: see `certain`. */
  readonly groups: readonly Origin[];
  /** No further origin can hide behind an outlet that carries several agencies. */
  readonly certain: boolean;
  /** All rests on what one actor claims, whoever passes it on. */
  readonly claimant: string | undefined;
}

/** What of an event decides where it comes from. */
interface Sourced {
  readonly excerpts?: readonly Excerpt[] | undefined;
  readonly claimedBy?: readonly string[] | undefined;
}

export function createProvenance(
  sources: readonly Source[] | undefined,
  actors: readonly Actor[] | undefined,
): Provenance {
  const ids = new Map<string, string>();
  for (const { id, name, aliases } of actors ?? [])
    for (const known of [name, ...(aliases ?? [])]) ids.set(known.toLowerCase(), id);
  const key = (name: string) => ids.get(name.toLowerCase()) ?? name.toLowerCase();
  const ofSource = new Map(
    (sources ?? []).map(({ id, publisher, origins }) => [
      id,
      (origins?.length ? origins : [publisher]).map(key),
    ]),
  );
  return { key, ofSource: (id) => ofSource.get(id) ?? [id] };
}

/**
 * How many separate origins stand at least behind an event: not how many articles. The rule (`docs/data-format.md`):
 *
 * 1. Only what supports the event counts.
 * 2. Sentences that share an agency are one origin: the excerpt's `origin` where it has one, else the one agency that
 *    its source carries, else the outlet itself.
 * 3. What rests on one claimant is one origin, whoever passes it on: all of it where one actor alone claims the event,
 *    else the sentences of each claimant.
 * 4. A sentence of an outlet that carries several agencies may come from any of them: it adds an origin only where
 *    none of them stands behind the event already. So the number is the least there can be.
 */
export function findOrigins(event: Sourced, provenance: Provenance): Origins {
  const claimants = event.claimedBy ?? [];
  const claimant = claimants.length === 1 ? claimants[0] : undefined;
  const groups: { keys: string[]; excerpts: Excerpt[] }[] = [];
  const add = (keys: readonly string[], excerpt: Excerpt) => {
    const shared = groups.filter((group) => group.keys.some((key) => keys.includes(key)));
    const [first, ...rest] = shared;
    if (!first) {
      groups.push({ keys: [...new Set(keys)], excerpts: [excerpt] });
      return;
    }
    for (const group of rest) {
      first.excerpts.push(...group.excerpts);
      first.keys.push(...group.keys);
      groups.splice(groups.indexOf(group), 1);
    }
    first.excerpts.push(excerpt);
    first.keys.push(...keys.filter((key) => !first.keys.includes(key)));
  };
  const open: { keys: readonly string[]; excerpt: Excerpt }[] = [];
  for (const excerpt of event.excerpts ?? []) {
    if (!supports(excerpt)) continue;
    const { origin, speaker, source } = excerpt;
    const speaks = speaker !== undefined && claimants.includes(speaker) ? [speaker] : [];
    const wires = origin === undefined ? provenance.ofSource(source) : [origin];
    if (claimant !== undefined) add([claimant], excerpt);
    else if (wires.length < 2) add([...speaks, ...wires], excerpt);
    else if (speaks.length > 0) add(speaks, excerpt);
    else open.push({ keys: wires, excerpt });
  }
  const known = groups.map((group) => [...group.keys]);
  for (const { keys, excerpt } of open) {
    const at = known.findIndex((group) => group.some((key) => keys.includes(key)));
    const home = groups[at];
    if (home) home.excerpts.push(excerpt);
  }
  // What may come from none of those joins with its like.
  for (const { keys, excerpt } of open)
    if (!known.some((group) => group.some((key) => keys.includes(key)))) add(keys, excerpt);
  const outlets = new Set(groups.flatMap((group) => group.excerpts.map(({ source }) => source)));
  return { groups, certain: open.length === 0 || outlets.size === 1, claimant };
}

/** Only how many, and whether that is certain: asked of each of a million events. */
export function countOrigins(event: Sourced, provenance: Provenance): { count: number; certain: boolean } {
  const supporting = event.excerpts?.filter(supports).length ?? 0;
  if (supporting < 2 || event.claimedBy?.length === 1) return supporting === 0 ? NO_ORIGIN : ONE_ORIGIN;
  const { groups, certain } = findOrigins(event, provenance);
  return { count: groups.length, certain };
}
const NO_ORIGIN = { count: 0, certain: true };
const ONE_ORIGIN = { count: 1, certain: true };

function supports({ stance }: Excerpt): boolean {
  return stance === undefined || stance === 'supports';
}
