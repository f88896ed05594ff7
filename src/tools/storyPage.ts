import { leadExcerpt } from '../i18n/describeExcerpt';
import { previewWords } from '../i18n/preview.en';
import { fill } from '../i18n/text';
import type { WholeCatalog } from '../model/catalog';
import { escapeHtml } from '../model/embedCode';
import type { Story } from '../model/schema';
import { presentPath } from './oembed';
import { previewHead } from './previewHead';
import { heading, pageLanguage, quotation, type StaticOptions } from './staticPages';

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
 * A story's page, whole: what previews read, its steps each with its first quotation, and the way to the app, which
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
  const language = pageLanguage(catalog);
  return [
    `<h1>${escapeHtml(story.title)}</h1>`,
    story.summary ? `<p>${escapeHtml(story.summary)}</p>` : '',
    `<p><a id="present" href="${escapeHtml(`${ROOT}${presentPath(story)}`)}">${escapeHtml(previewWords.openStory)}</a></p>`,
    '<ol>',
    ...story.steps.flatMap(({ event: id, show, prompt }) => {
      const event = catalog.byId.get(id);
      if (!event) return [];
      const excerpt = event.excerpts.find((one) => one.id === show?.[0]) ?? leadExcerpt(event, catalog);
      return [
        '<li>',
        heading(event, catalog, language),
        prompt ? `<p>${escapeHtml(prompt)}</p>` : '',
        excerpt ? quotation(excerpt, catalog, options) : '',
        '</li>',
      ];
    }),
    '</ol>',
    `<p><a href="${ROOT}">${escapeHtml(fill(previewWords.fullTimeline, { title: catalog.dataset.title }))}</a></p>`,
  ].join('');
}
