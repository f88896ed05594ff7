/** Puts what readers without scripts, search engines and previews need into the pages that the build has made. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { importSource } from './importSource.mjs';
import { writePreviews } from './previews.mjs';

const DATA = 'data/idlib.json';

/**
 * @param dist folder of the built site
 * @param site where it will stand, with a slash at its end; undefined: what needs absolute addresses is left out
 * @param accessed the day of the build, YYYY-MM-DD
 */
export async function fillPages(dist, site, accessed) {
  const { createCatalog } = await importSource('src/model/createCatalog.ts');
  const pages = await importSource('src/tools/staticPages.ts');
  const { escapeHtml } = await importSource('src/model/embedCode.ts');
  const { previewHead } = await importSource('src/tools/previewHead.ts');
  const { linkedData } = await importSource('src/tools/linkedData.ts');
  const catalog = createCatalog(JSON.parse(readFileSync(`${dist}/${DATA}`, 'utf8')));
  const head = [...previewHead(catalog, site), linkedData(catalog, site, DATA)].join('\n    ');
  change(`${dist}/index.html`, (html) =>
    withStatic(withHead(html, head), pages.listPage(catalog, { accessed }), catalog.dataset.language),
  );
  change(`${dist}/embed/index.html`, (html) =>
    withStatic(
      withHead(html, `<title>${escapeHtml(pages.headTexts(catalog).title)}</title>`),
      pages.embedPage(catalog, { accessed }),
      catalog.dataset.language,
    ),
  );
  await writePreviews(dist, catalog, site, accessed);
}

function change(path, edit) {
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

/** In the place of the title and description that the page has in its source. */
function withHead(html, head) {
  return html.replace(/<title>.*<\/title>(\s*<meta name="description"[^>]*>)?/, () => head);
}

/** Before the root, and outside it: what the app draws takes nothing over. */
function withStatic(html, content, language = 'en') {
  const root = '<div id="root"></div>';
  if (!html.includes(root)) throw new Error('the built page has no root');
  return html.replace(root, () => `<main id="static" lang="${language}">${content}</main>\n    ${root}`);
}

/** What of a page is text, for readers without scripts and for search engines (the timeline as data), gzip: no code. */
export function staticBytes(html) {
  const without = html
    .replace(/<main id="static".*<\/main>/s, '')
    .replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');
  const weight = (text) => gzipSync(text, { level: 9 }).length;
  return weight(html) - weight(without);
}
