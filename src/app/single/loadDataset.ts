import { type Loading, type LoadOptions, type LoadSource, originOf } from '../../store/loading';
import { loadOnPage } from '../../store/loadOnPage';

/** Without a worker, which a page from disk may not have: in slices on the page. */
export function loadDataset(source: LoadSource, options: LoadOptions): Loading {
  if (source.kind === 'file' && source.as && source.file.size === 0) return nothingInside(source);
  return loadOnPage(source, options);
}

/** An app without data, as the build makes it. */
function nothingInside(source: LoadSource): Loading {
  const failure = { code: 'nothingInside', origin: originOf(source), value: '', problems: [] } as const;
  return { done: Promise.resolve({ ok: false, failure }), cancel: () => undefined };
}
