/** The files beside the pages that previews and hosts fetch: pictures, oEmbed, and a page for each story. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createCardPainter } from './cardImage.mjs';
import { importSource } from './importSource.mjs';
import { POLICY } from './policy.mjs';

/**
 * @param dist folder of the built site, with its main page
 * @param site where it will stand, with a slash at its end; undefined: no oEmbed, and pages without absolute addresses
 * @param accessed the day of the build, YYYY-MM-DD
 */
export async function writePreviews(dist, catalog, site, accessed) {
  const { storyPage } = await importSource('src/tools/storyPage.ts');
  const { oembed, oembedName } = await importSource('src/tools/oembed.ts');
  const { CARD } = await importSource('src/tools/card.ts');
  const paint = await createCardPainter();
  const write = (path, content) => {
    mkdirSync(dirname(`${dist}/${path}`), { recursive: true });
    writeFileSync(`${dist}/${path}`, content);
  };
  const styles = stylesOf(readFileSync(`${dist}/index.html`, 'utf8'));
  for (const story of [undefined, ...(catalog.dataset.stories ?? [])]) {
    const folder = story ? `s/${story.id}/` : '';
    write(`${folder}${CARD.file}`, paint(catalog, story));
    if (site) write(`oembed/${oembedName(story)}.json`, `${JSON.stringify(oembed(catalog, site, story))}\n`);
    if (story)
      write(`${folder}index.html`, storyPage(catalog, story, { site, accessed, styles, policy: POLICY }));
  }
}

/** The style sheets of the main page, from the site's root. */
function stylesOf(html) {
  return [...html.matchAll(/<link rel="stylesheet"[^>]*? href="\.\/([^"]+)"/g)].map(([, path]) => path);
}
