/** A kept copy of a page: who keeps it, and the day it was made, where its address says so. */
export interface Archive {
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly made: string | undefined;
}

/** What a link says of itself where a copy is kept (Robust Links, https://robustlinks.mementoweb.org/spec/). */
export type RobustLink = Readonly<Record<`data-${'originalurl' | 'versionurl' | 'versiondate'}`, string>>;

/** The attributes of a link to a page or to its kept copy; undefined where no copy, or no original, is known. */
export function robustLink(
  original: string | undefined,
  archived: string | undefined,
): Partial<RobustLink> | undefined {
  if (original === undefined || archived === undefined) return undefined;
  const { made } = readArchive(archived);
  return {
    'data-originalurl': original,
    'data-versionurl': archived,
    ...(made !== undefined && { 'data-versiondate': made }),
  };
}

/** Hosts whose name says less than their own. */
const NAMES: Readonly<Record<string, string>> = {
  'web.archive.org': 'Internet Archive',
  'archive.org': 'Internet Archive',
};

/**
 * Reads the address of an archived copy. Web archives that follow Memento write the moment of capture as fourteen
 * digits before the original's address: https://web.archive.org/web/20200225120000/https://example.org/.
 * A shorter stamp names no one capture, so no day either.
 */
export function readArchive(address: string): Archive {
  const host = URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address;
  const [, year, month, day] =
    /^https?:\/\/[^/]+\/(?:.*?\/)?(\d{4})(\d\d)(\d\d)\d{6}(?:[a-z]{2}_)?\/\w/i.exec(address) ?? [];
  const made = `${year}-${month}-${day}`;
  const isDay = year !== undefined && new Date(`${made}T00:00Z`).toJSON()?.startsWith(made);
  return { name: NAMES[host] ?? host, made: isDay ? made : undefined };
}
