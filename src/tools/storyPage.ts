import { shownByDefault } from '../i18n/describeSlide';
import { previewWords } from '../i18n/preview.en';
import { fill } from '../i18n/text';
import type { TimelineEvent, WholeCatalog } from '../model/catalog';
import { escapeHtml } from '../model/embedCode';
import { quotationsOf } from '../model/lesson/quotation';
import { revealsOf } from '../model/lesson/reveals';
import type { Excerpt, Step, Story } from '../model/schema';
import { presentPath } from './oembed';
import { previewHead } from './previewHead';
import { blockquote, day, heading, pageLanguage, quotation, type StaticOptions } from './staticPages';

interface StoryPageOptions extends StaticOptions {
  /** Where the pages stand; undefined: nobody has said it. */
  readonly site: string | undefined;
  readonly policy: string;
  /** Paths of style sheets, from the site's root. */
  readonly styles: readonly string[];
}

/** From the page of a story to the root of the site. */
const ROOT = '../../';

/**
 * A story's page, whole: what previews read, its steps each with its quotations, and the way to the app, which
 * `story.js` takes at once. A step whose event is not there is left out.
 */
export function storyPage(catalog: WholeCatalog, story: Story, options: StoryPageOptions): string {
  const { dataset } = catalog;
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(dataset.language ?? 'en')}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(options.policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...previewHead(catalog, options.site, story),
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${ROOT}favicon.svg" type="image/svg+xml">`,
    ...options.styles.map((path) => `<link rel="stylesheet" href="${ROOT}${escapeHtml(path)}">`),
    `<script src="${ROOT}story.js" defer></script>`,
    '</head>',
    '<body>',
    `<main id="static">${content(catalog, story, options)}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function content(catalog: WholeCatalog, story: Story, options: StoryPageOptions): string {
  return [
    `<h1>${escapeHtml(story.title)}</h1>`,
    story.summary ? `<p>${escapeHtml(story.summary)}</p>` : '',
    story.contentNote ? `<p>${escapeHtml(story.contentNote)}</p>` : '',
    `<p><a id="present" href="${escapeHtml(`${ROOT}${presentPath(story)}`)}">${escapeHtml(previewWords.openStory)}</a></p>`,
    '<ol>',
    ...story.steps.flatMap((step) => {
      const event = catalog.byId.get(step.event);
      return event ? [`<li>${stepItem(step, event, catalog, options)}</li>`] : [];
    }),
    '</ol>',
    `<p><a href="${ROOT}">${escapeHtml(fill(previewWords.fullTimeline, { title: catalog.dataset.title }))}</a></p>`,
  ].join('');
}

/**
 * A step. What a class is to guess is folded away: a citation tells outlet, day and often the speaker at once, and its
 * address the words, so nothing of it stands beside the quotation.
 */
function stepItem(
  step: Step,
  event: TimelineEvent,
  catalog: WholeCatalog,
  options: StoryPageOptions,
): string {
  const language = pageLanguage(catalog);
  const hidden = new Set(revealsOf(step).filter((what) => what !== 'differences'));
  const excerpts = excerptsOf(step, event, catalog);
  const prompt = step.prompt ? `<p>${escapeHtml(step.prompt)}</p>` : '';
  const cited = excerpts.map((excerpt) => quotation(excerpt, catalog, options)).join('');
  if (hidden.size === 0)
    return heading({ ...event, title: step.title ?? event.title }, catalog, language) + prompt + cited;
  const title = step.title ?? (hidden.has('speaker') ? previewWords.whoSpeaks : event.title);
  return [
    `<h2>${escapeHtml(title)}</h2>`,
    hidden.has('date') ? '' : `<p>${day(event, language)}</p>`,
    prompt,
    ...quotationsOf(excerpts, step.hideWords).map(({ runs }, i) => {
      const words = runs.map((run) => (run.hidden ? previewWords.gap : run.text)).join('');
      return `<figure>${blockquote(`<mark>${escapeHtml(words)}</mark>`, excerpts[i], catalog)}</figure>`;
    }),
    `<details><summary>${escapeHtml(previewWords.answer)}</summary>`,
    title === event.title && !hidden.has('date')
      ? ''
      : `<p>${escapeHtml(event.title)} · ${day(event, language)}</p>`,
    `${cited}</details>`,
  ].join('');
}

/** What a step shows, of any event; without a choice the event's first. */
function excerptsOf({ show = [] }: Step, event: TimelineEvent, catalog: WholeCatalog): Excerpt[] {
  const chosen = show.flatMap((id) => catalog.records.peekExcerpt(id) ?? []);
  return chosen.length > 0 ? chosen : shownByDefault(event, catalog);
}
