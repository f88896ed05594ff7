import type { LoadSource } from '../store/loading';

/** What is to be loaded for the `data` of an address, which is seen from the folder of the main `index.html`. */
export function dataSource(data: string): LoadSource {
  return { kind: 'address', url: new URL(data, new URL('.', document.baseURI)).href };
}
