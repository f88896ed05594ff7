import { staticWords } from '../i18n/static.en';
import { fill, formatCount } from '../i18n/text';
import type { WholeCatalog } from '../model/catalog';
import { escapeHtml } from '../model/embedCode';
import type { Story } from '../model/schema';
import { CARD, cardAlt } from './card';
import { oembedLink, storyPath } from './oembed';
import { headTexts } from './staticPages';

/**
 * What the head of the main page, or of a story's page, says to search engines and previews, an element each: title and
 * description always, and what must be an absolute address only where `site` is known (Open Graph, https://ogp.me).
 *
 * @param site where the pages stand, with a slash at its end
 */
export function previewHead(catalog: WholeCatalog, site: string | undefined, story?: Story): string[] {
  const { dataset } = catalog;
  const description = story
    ? (story.summary ?? formatCount(staticWords.full, catalog.events.length, 'en-GB'))
    : headTexts(catalog).description;
  const title = story ? fill(staticWords.pageTitle, { title: story.title }) : headTexts(catalog).title;
  return [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', description),
    meta('property', 'og:title', story?.title ?? dataset.title),
    meta('property', 'og:description', description),
    meta('property', 'og:type', 'article'),
    ...(site ? absolute(catalog, site, story) : []),
  ];
}

function absolute(catalog: WholeCatalog, site: string, story: Story | undefined): string[] {
  const page = `${site}${story ? storyPath(story) : ''}`;
  return [
    `<link rel="canonical" href="${escapeHtml(page)}">`,
    meta('property', 'og:url', page),
    meta('property', 'og:image', `${page}${CARD.file}`),
    meta('property', 'og:image:width', String(CARD.widthPx)),
    meta('property', 'og:image:height', String(CARD.heightPx)),
    meta('property', 'og:image:alt', cardAlt(catalog, story)),
    meta('name', 'twitter:card', 'summary_large_image'),
    oembedLink(catalog, site, story),
  ];
}

function meta(attribute: 'name' | 'property', name: string, content: string): string {
  return `<meta ${attribute}="${name}" content="${escapeHtml(content)}">`;
}
