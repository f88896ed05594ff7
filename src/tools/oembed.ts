import { previewWords } from '../i18n/preview.en';
import type { WholeCatalog } from '../model/catalog';
import { escapeHtml } from '../model/embedCode';
import type { Story } from '../model/schema';
import { CARD } from './card';

/** Size of the frame that hosts are given, px. Most take the width they have; WordPress keeps heights of 200 to 1000. */
const FRAME = { width: 600, height: 640 };
const DAY_SECONDS = 86_400;
/** Name of the timeline's own file, beside those of its stories. */
const TIMELINE = 'timeline';

/** Where a story's page stands, from the site's root. */
export function storyPath({ id }: Pick<Story, 'id'>): string {
  return `s/${encodeURIComponent(id)}/`;
}

/** Where the app presents a story, from the site's root. */
export function presentPath({ id }: Pick<Story, 'id'>): string {
  return `?view=present&story=${encodeURIComponent(id)}`;
}

/**
 * Name of the oEmbed file of the timeline, or of a story, without its ending. Throws where a story has the name of the
 * timeline's own file: one would replace the other.
 */
export function oembedName(story?: Pick<Story, 'id'>): string {
  if (story?.id === TIMELINE)
    throw new Error(
      `stories: the id '${TIMELINE}' is that of the timeline's own oEmbed file: give the story another id`,
    );
  return story?.id ?? TIMELINE;
}

/**
 * What a host needs to set a frame in its page, of type `rich` (https://oembed.com, §2.3.4.4). The frame has only the
 * attributes that WordPress keeps, and nothing before it: with a quotation beside it WordPress would hide it.
 *
 * @param site where the pages stand, with a slash at its end
 */
export function oembed({ dataset }: WholeCatalog, site: string, story?: Story) {
  const title = story?.title ?? dataset.title;
  const frame = story ? `${site}${presentPath(story)}` : `${site}embed/`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: previewWords.name,
    provider_url: site,
    title,
    html: `<iframe src="${escapeHtml(frame)}" width="${FRAME.width}" height="${FRAME.height}" title="${escapeHtml(title)}" frameborder="0"></iframe>`,
    ...FRAME,
    thumbnail_url: `${site}${story ? storyPath(story) : ''}${CARD.file}`,
    thumbnail_width: CARD.widthPx,
    thumbnail_height: CARD.heightPx,
    cache_age: DAY_SECONDS,
  };
}

/** The element by which hosts find that file: in the head, and WordPress reads no more than 150 kB. */
export function oembedLink({ dataset }: WholeCatalog, site: string, story?: Story): string {
  const address = `${site}oembed/${encodeURIComponent(oembedName(story))}.json`;
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(address)}" title="${escapeHtml(story?.title ?? dataset.title)}">`;
}
