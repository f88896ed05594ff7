import { isWebAddress } from '../address';
import { MAX_TEXT } from '../vocabulary';
import type { SourceDraft } from './draft';
import type { Fields } from './fields';
import { htmlToText } from './html';

/** A text that was taken, and the pages that it led to. */
export interface TakenText {
  readonly text: string;
  readonly links: readonly SourceDraft[];
}

/** Takes a text with its markup off; what that loses is named. */
export function takeText(fields: Fields, name: string): TakenText {
  const raw = fields.take(name);
  if (raw === '') return { text: '', links: [] };
  const { text, links, media, hadMarkup } = htmlToText(raw);
  if (hadMarkup) fields.lose(name, 'lostMarkup');
  if (media.length > 0) fields.lose(name, 'lostMedia');
  const good = links.filter(({ href }) => isWebAddress(href));
  if (good.length < links.length) fields.lose(name, 'lostLink');
  return { text: shorten(text, fields, name), links: good.map(({ href }) => ({ url: href })) };
}

/** The same on one line, for what stands on a mark or names a source. */
export function takeLine(fields: Fields, name: string): TakenText {
  const { text, links } = takeText(fields, name);
  return { text: text.replaceAll('\n', ' '), links };
}

function shorten(text: string, fields: Fields, name: string): string {
  if (text.length <= MAX_TEXT) return text;
  fields.lose(name, 'lostEndOfText');
  return text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '');
}

/** What a text begins with, to call an event by that has no title. */
export function firstWordsOf(text: string): string {
  const words = text.split(/\s+/);
  const first = words.slice(0, 12).join(' ').slice(0, 120);
  return first.length < text.length ? `${first} …` : first;
}
