import type { Catalog, TimelineEvent } from '../model/catalog';
import { createProvenance, findOrigins, type Origin, type Origins, type Provenance } from '../model/origins';
import type { Excerpt } from '../model/schema';
import { oneOriginWords } from './describe';
import type { Language } from './language';
import { originWords } from './origins.en';
import { fill, formatCount, formatList, sentence } from './text';

/** A badge in words: what it says, who is meant in a few words, and why. */
export interface OriginBadge {
  readonly text: string;
  /** "AFP, TASS and Ruptly" */
  readonly names: string;
  readonly reason: string;
}

/** What stands behind an event, in words; undefined where no sentence supports it. */
export function originBadge(
  event: TimelineEvent,
  catalog: Catalog,
  language: Language,
): OriginBadge | undefined {
  const { locale } = language;
  const provenance = provenanceOf(catalog);
  const origins = findOrigins(event.raw, provenance);
  const { groups, certain } = origins;
  const [first] = groups;
  if (!first) return undefined;
  const list = (names: readonly string[]) => formatList([...new Set(names)], locale);
  const namesOf = ({ keys, excerpts }: Origin) => {
    const outlets = outletsOf(excerpts, catalog);
    // Which of several agencies it was is not known; the outlet is.
    return keys.length > 1 && outlets.length === 1
      ? outlets
      : keys.map((key) => nameOf(key, excerpts, catalog, provenance));
  };
  const names = list(groups.flatMap(namesOf));
  if (groups.length === 1) {
    // How many pass it on stands with it: one origin is not one report.
    const text = oneOriginWords(certain, event.sourceCount, language);
    return {
      text: sentence(text, locale),
      names,
      reason: sentence(whyOne(first, origins, catalog, names, locale), locale),
    };
  }
  const parts = groups.map((group) => {
    const origin = list(namesOf(group));
    const outlets = list(outletsOf(group.excerpts, catalog));
    return outlets === origin ? origin : fill(originWords.group, { origin, outlets });
  });
  return {
    text: formatCount(originWords.several, groups.length, locale),
    names,
    reason: `${parts.join(originWords.between)}.`,
  };
}

function whyOne(
  { keys, excerpts }: Origin,
  { claimant, certain }: Origins,
  catalog: Catalog,
  origin: string,
  locale: string,
): string {
  const all = outletsOf(excerpts, catalog);
  const outlets = formatList(all, locale);
  if (claimant !== undefined) return fill(originWords.claimant, { actor: origin, outlets });
  if (keys.length > 1 && all.length === 1) {
    const agencies = excerpts.flatMap(({ source }) => catalog.sources.get(source)?.origins ?? []);
    return fill(originWords.carriesAny, { outlets, origin: formatList([...new Set(agencies)], locale) });
  }
  if (outlets === origin) return fill(originWords.outlet, { outlets });
  const carries = formatCount(originWords.carries, all.length, locale, { outlets, origin });
  if (certain) return carries;
  const unsaid = excerpts.filter(
    (excerpt) =>
      excerpt.origin === undefined && (catalog.sources.get(excerpt.source)?.origins?.length ?? 0) > 1,
  );
  return `${carries} ${fill(originWords.perhaps, { outlets: formatList(outletsOf(unsaid, catalog), locale) })}`;
}

function outletsOf(excerpts: readonly Excerpt[], catalog: Catalog): string[] {
  return [...new Set(excerpts.map(({ source }) => catalog.sources.get(source)?.publisher ?? source))];
}

/** The name that a key was made of. */
function nameOf(key: string, excerpts: readonly Excerpt[], catalog: Catalog, provenance: Provenance): string {
  const actor = catalog.actors.get(key)?.name;
  if (actor !== undefined) return actor;
  const written = excerpts.flatMap(({ source }) => {
    const known = catalog.sources.get(source);
    return known ? [known.publisher, ...(known.origins ?? [])] : [];
  });
  return written.find((name) => provenance.key(name) === key) ?? key;
}

const provenances = new WeakMap<Catalog, Provenance>();

/** Made once for each timeline: a list asks for it row by row. */
function provenanceOf(catalog: Catalog): Provenance {
  const known = provenances.get(catalog);
  if (known) return known;
  const made = createProvenance(catalog.dataset.sources, catalog.dataset.actors);
  provenances.set(catalog, made);
  return made;
}
