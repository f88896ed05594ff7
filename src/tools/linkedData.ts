import { staticWords } from '../i18n/static.en';
import { fill } from '../i18n/text';
import type { WholeCatalog } from '../model/catalog';
import { datasetNode } from '../model/export/jsonldNodes';

/**
 * The timeline as https://schema.org has it, as the element for the head of its page: one node, a dataset that is also for
 * learning. Without `site` the address is left out, and that of the data counts from the page's own (JSON-LD 1.1, §4.1.3).
 *
 * @param site where the page stands, with a slash at its end
 * @param data path of the data from there
 */
export function linkedData(catalog: WholeCatalog, site: string | undefined, data: string): string {
  const { dataset, extent } = catalog;
  const node = {
    '@context': 'https://schema.org',
    ...datasetNode({
      catalog,
      address: site ?? '',
      title: dataset.title,
      rights: fill(staticWords.pageTitle, { title: dataset.title }),
      span: extent,
      isTaken: () => true,
      disputed: '',
    }),
    '@type': ['Dataset', 'LearningResource'],
    learningResourceType: 'timeline',
    isAccessibleForFree: true,
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: `${site ?? ''}${data}`,
    },
    // In the file that can be downloaded, and no help to a search engine.
    ...LEFT_OUT,
  };
  return `<script type="application/ld+json">${safeJson(node)}</script>`;
}

const LEFT_OUT = { citation: undefined, measurementTechnique: undefined, copyrightNotice: undefined };

/** JSON in which no tag can begin or end, for a script element (HTML Standard, "Restrictions for contents of script elements"). */
function safeJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
