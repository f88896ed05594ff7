import { encodeView, type View } from '../../model/view';

/** The folder of the main `index.html`: against it a relative dataset is resolved, from every entry. */
const mainFolder = () => new URL('..', document.baseURI);

export function resolveFromEmbed(data: string): string {
  return new URL(data, mainFolder()).href;
}

/** The same view in the full timeline. */
export function exploreAddress(view: View): string {
  const query = encodeView({ ...view, shell: 'explore' });
  return new URL(query ? `?${query}` : '.', mainFolder()).href;
}
