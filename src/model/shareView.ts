import type { EmbedAddresses } from './embedCode';
import { NO_FILTER } from './filter';
import { encodeView, type Theme, type View } from './view';

/** What of the view before the reader goes along when it is shared. */
export interface ShareChoice {
  readonly event: boolean;
  readonly span: boolean;
  /** Search and filters. */
  readonly find: boolean;
  /** The day up to which is shown what was known. */
  readonly known: boolean;
  readonly fold: boolean;
  readonly theme: Theme;
  /** BCP 47; undefined: as the browser of whoever opens it. */
  readonly lang: string | undefined;
}

/** Everything goes along, as it is before the reader. */
export function wholeChoice({ fold, theme, lang }: View): ShareChoice {
  return { event: true, span: true, find: true, known: true, fold, theme, lang };
}

/** The view that is shared. */
export function sharedView(view: View, choice: ShareChoice): View {
  return {
    ...view,
    shell: 'explore',
    event: choice.event ? view.event : undefined,
    span: choice.span ? view.span : undefined,
    q: choice.find ? view.q : undefined,
    filter: choice.find ? view.filter : NO_FILTER,
    known: choice.known ? view.known : undefined,
    fold: choice.fold,
    theme: choice.theme,
    lang: choice.lang,
  };
}

/**
 * Where a view stands: in the full timeline, and in the embed, which has one layout and compares nothing.
 *
 * @param site the folder of the main `index.html`, with a slash at its end
 */
export function addressesOf(view: View, site: string): EmbedAddresses {
  const write = (folder: string, query: string) =>
    `${new URL(folder, site).href}${query === '' ? '' : `?${query}`}`;
  return {
    link: write('.', encodeView(view)),
    embed: write('embed/', encodeView({ ...view, layout: undefined, compare: undefined })),
    script: new URL('embed.js', site).href,
  };
}
