import { standingWords, whenWords } from '../i18n/describe';
import { leadExcerpt } from '../i18n/describeExcerpt';
import { excerptWords } from '../i18n/excerpt.en';
import { englishFor, type Language } from '../i18n/language';
import { staticWords } from '../i18n/static.en';
import { fill, formatCount, sentence } from '../i18n/text';
import type { TimelineEvent, WholeCatalog } from '../model/catalog';
import { citeSource } from '../model/cite/item';
import { formatCitation } from '../model/cite/styles';
import { leadIn } from '../model/context';
import { isoDate } from '../model/dateWords';
import { escapeHtml } from '../model/embedCode';
import type { Excerpt } from '../model/schema';
import { textFragment } from '../model/textFragment';

/* What the built pages hold for readers without scripts: the same words as the app's, from the same model. */

export interface StaticOptions {
  /** The day of the build, YYYY-MM-DD: when the addresses were last looked at. */
  readonly accessed: string;
  /** With the words around a quotation. */
  readonly context?: boolean;
}

/** Events that a small page can hold: the most important, those of most sources first among equals. */
const MOST_IMPORTANT = 10;

/** The whole list, with every quotation and its citation: for the main page. */
export function listPage(catalog: WholeCatalog, options: StaticOptions): string {
  const language = pageLanguage(catalog);
  const { dataset } = catalog;
  return [
    // As the app's own head, which is to take its place without anything moving.
    '<header class="page-head">',
    `<div class="title-row"><h1 class="page-title">${escapeHtml(dataset.title)}</h1><div class="actions-room"></div></div>`,
    dataset.summary ? `<p class="page-summary">${escapeHtml(dataset.summary)}</p>` : '',
    '</header>',
    `<p>${escapeHtml(staticWords.noScript)}</p>`,
    '<ol>',
    ...catalog.events.map((event) =>
      [
        '<li><article>',
        heading(event, catalog, language),
        event.raw.summary ? `<p>${escapeHtml(event.raw.summary)}</p>` : '',
        event.disputed
          ? `<p><strong>${escapeHtml(sentence(language.words.mark.disputed, language.locale))}.</strong> ${escapeHtml(event.raw.disputed ?? '')}</p>`
          : '',
        ...event.excerpts.map((excerpt) => quotation(excerpt, catalog, options)),
        event.unsourced
          ? `<p>${escapeHtml(sentence(language.words.mark.unsourced, language.locale))}</p>`
          : '',
        '</article></li>',
      ].join(''),
    ),
    '</ol>',
  ].join('');
}

/** The most important events, each with its best quotation, and the way to the full timeline: for the embed. */
export function embedPage(catalog: WholeCatalog, options: StaticOptions): string {
  const language = pageLanguage(catalog);
  const chosen = mostImportant(catalog.events);
  return [
    `<h1>${escapeHtml(catalog.dataset.title)}</h1>`,
    '<ol>',
    ...chosen.map((event) => {
      const lead = leadExcerpt(event, catalog);
      return `<li>${heading(event, catalog, language)}${lead ? quotation(lead, catalog, { ...options, context: false }) : ''}</li>`;
    }),
    '</ol>',
    `<p><a href="../" target="_blank" rel="noopener">${escapeHtml(
      formatCount(staticWords.full, catalog.events.length, language.locale),
    )}</a></p>`,
  ].join('');
}

/** In order of time. */
export function mostImportant(events: readonly TimelineEvent[]): TimelineEvent[] {
  return [...events]
    .sort((a, b) => b.importance - a.importance || b.sourceCount - a.sourceCount || a.index - b.index)
    .slice(0, MOST_IMPORTANT)
    .sort((a, b) => a.index - b.index);
}

export function pageLanguage({ dataset }: WholeCatalog): Language {
  return englishFor(dataset.language);
}

export function heading(event: TimelineEvent, catalog: WholeCatalog, language: Language): string {
  const standing = standingWords(event, catalog, language).filter(
    (words) => words !== language.words.mark.disputed,
  );
  return `<h2>${escapeHtml(event.title)}</h2><p>${[day(event, language), ...standing.map(escapeHtml)].join(' · ')}</p>`;
}

export function day(event: TimelineEvent, language: Language): string {
  const first = event.when.start ?? event.when.end;
  return `<time datetime="${escapeHtml((first && isoDate(first)) ?? '')}">${escapeHtml(whenWords(event, language))}</time>`;
}

export function quotation(
  excerpt: Excerpt,
  catalog: WholeCatalog,
  { accessed, context = true }: StaticOptions,
): string {
  const { sources, actors } = catalog;
  const source = sources.get(excerpt.source);
  const speaker = excerpt.speaker === undefined ? undefined : actors.get(excerpt.speaker)?.name;
  const stance = excerptWords.stance[excerpt.stance ?? 'supports'];
  const said = [speaker, stance].filter(Boolean).map((part) => escapeHtml(String(part)));
  // In the embed, which is to be light, the address stands in the link alone, and is short.
  const cited = source && (context ? source : { ...source, url: undefined });
  const citation = cited ? escapeHtml(formatCitation(citeSource(cited, { accessed }), 'apa').text) : '';
  const link = source?.url
    ? ` <a href="${escapeHtml(textFragment(source.url, excerpt, { brief: !context }))}" rel="noopener noreferrer">${escapeHtml(excerptWords.open)}</a>`
    : '';
  const words = [
    context && excerpt.prefix ? escapeHtml(leadIn(excerpt.prefix)) : '',
    `<mark>${escapeHtml(excerpt.exact)}</mark>`,
    context && excerpt.suffix ? `${escapeHtml(excerpt.suffix)} …` : '',
  ].join('');
  const by = said.length > 0 ? `${said.join(' · ')}, ${escapeHtml(staticWords.in)} ` : '';
  return `<figure>${blockquote(words, excerpt, catalog)}<figcaption>${by}${citation}${link}</figcaption></figure>`;
}

/** @param html what stands in it, escaped */
export function blockquote(html: string, excerpt: Excerpt | undefined, { sources }: WholeCatalog): string {
  const lang = excerpt?.language ?? sources.get(excerpt?.source ?? '')?.language;
  return `<blockquote${lang ? ` lang="${escapeHtml(lang)}" dir="auto"` : ''}>${html}</blockquote>`;
}

/** The title and description of a page, for its head. */
export function headTexts({ dataset, events }: WholeCatalog): { title: string; description: string } {
  const description = dataset.summary ?? formatCount(staticWords.full, events.length, 'en-GB');
  return { title: fill(staticWords.pageTitle, { title: dataset.title }), description };
}
