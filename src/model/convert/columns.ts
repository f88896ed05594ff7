import { headKey, type Table } from './rows';

/** What the columns of a plain table may be called (as `headKey` compares them), by what we take them for. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  date: ['date', 'when', 'startdate', 'start', 'from', 'begin', 'dates', 'datum'],
  /** Beside a date: in Sourceline's own table, the first day of it. */
  start: ['start', 'startdate', 'from'],
  end: ['end', 'enddate', 'to', 'until', 'finish'],
  year: ['year'],
  month: ['month'],
  day: ['day'],
  time: ['time', 'starttime'],
  title: ['title', 'headline', 'event', 'name', 'label', 'what'],
  text: ['text', 'summary', 'description', 'details', 'content', 'body'],
  quote: ['quote', 'quotes', 'quotation', 'quotations', 'excerpt', 'excerpts', 'quotedtext'],
  speaker: ['speaker', 'speakers', 'saidby'],
  stance: ['stance', 'stances'],
  source: ['source', 'sources', 'publisher', 'outlet', 'newspaper', 'publication'],
  sourceTitle: ['sourcetitle', 'article', 'articletitle'],
  author: ['author', 'authors', 'byline'],
  published: ['published', 'publicationdate', 'publishedon'],
  link: ['addresses', 'address', 'url', 'link', 'links', 'sourceurl', 'sourcelink', 'href', 'website', 'web'],
  lane: ['lane', 'group', 'category', 'theme', 'topic', 'track'],
  id: ['id'],
  status: ['status'],
  kind: ['kind'],
  importance: ['importance'],
  timeline: ['timeline'],
  rights: ['rights'],
};

/** What each column is taken for, by its key. Of two that could be one thing the likelier is, the other is not known. */
export function nameColumns({ columns }: Table): ReadonlyMap<string, string> {
  const keys = new Set(columns.map(headKey));
  const names = new Map<string, string>();
  for (const [name, candidates] of Object.entries(NAMES)) {
    const key = candidates.find((candidate) => keys.has(candidate) && !names.has(candidate));
    if (key !== undefined) names.set(key, name);
  }
  return names;
}

/** The table that Sourceline itself writes: several quotations in one cell, a sign between them. */
export function isOwnTable({ columns }: Table): boolean {
  const keys = new Set(columns.map(headKey));
  return ['quotations', 'addresses', 'timeline', 'rights'].every((key) => keys.has(key));
}
