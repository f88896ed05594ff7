import type { Catalog, TimelineEvent } from '../catalog';

/** The texts by which an event is found, by what they are. */
export const TEXTS = ['title', 'quotes', 'names', 'about'] as const;
export type TextKind = (typeof TEXTS)[number];

/** What of a catalog gives names. */
export type NamedHead = Pick<Catalog, 'actors' | 'places' | 'sources'>;

/** Titles; quotations and their translations; who acts, claims and speaks, where, and who printed it; all else. */
export function textsOf({ raw, excerpts }: TimelineEvent, names: NameLists): Record<TextKind, string[]> {
  const list = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);
  return {
    title: list(raw.title, raw.short, ...translated(raw.i18n, 'title')),
    quotes: list(...excerpts.flatMap(({ exact, translation }) => [exact, translation?.text])),
    names: [
      ...(raw.actors ?? []).flatMap(names.actor),
      ...(raw.claimedBy ?? []).flatMap(names.actor),
      ...(raw.places ?? []).flatMap(names.place),
      ...excerpts.flatMap(({ speaker, source }) => [
        ...(speaker === undefined ? [] : names.actor(speaker)),
        ...names.source(source),
      ]),
    ],
    about: list(
      raw.summary,
      raw.disputed,
      raw.dateBasis?.words,
      ...(raw.tags ?? []),
      ...(raw.history ?? []).map((step) => step.note),
      ...(raw.figures ?? []).map((figure) => figure.words),
      ...translated(raw.i18n, 'summary'),
    ),
  };
}

type NameLists = ReturnType<typeof nameLists>;
type Translations = TimelineEvent['raw']['i18n'];

const listed = new WeakMap<NamedHead['actors'], NameLists>();

/** All names of an actor, a place or a source, by its id; put together once for each dataset. */
export function listNames(head: NamedHead): NameLists {
  const known = listed.get(head.actors) ?? nameLists(head);
  listed.set(head.actors, known);
  return known;
}

function nameLists({ actors, places, sources }: NamedHead) {
  const named = ({ name, aliases, i18n }: { name: string; aliases?: string[]; i18n?: Translations }) => [
    name,
    ...(aliases ?? []),
    ...translated(i18n, 'name'),
  ];
  const lists = <T>(records: ReadonlyMap<string, T>, namesOf: (one: T) => readonly string[]) => {
    const names = new Map([...records].map(([id, one]) => [id, namesOf(one)]));
    return (id: string) => names.get(id) ?? [];
  };
  return {
    actor: lists(actors, named),
    place: lists(places, named),
    source: lists(sources, ({ publisher, author = [], i18n }) =>
      [publisher].concat(author, translated(i18n, 'publisher')),
    ),
  };
}

function translated(i18n: Translations, field: string): string[] {
  return Object.values(i18n ?? {}).flatMap((texts) => texts[field] ?? []);
}
