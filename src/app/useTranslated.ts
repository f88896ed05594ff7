import { useEffect, useMemo, useRef, useState } from 'react';
import type { Catalog } from '../model/catalog';
import { primary } from '../model/languageTag';
import { track } from './idle';

type Translate = Pick<typeof import('../model/translate'), 'translateCatalog'>;

/**
 * A dataset in the language of the interface, as far as it is translated; undefined until the file that does it is
 * there. A dataset in the reader's own language needs none.
 */
export function useTranslated(catalog: Catalog | undefined, locale: string | undefined): Catalog | undefined {
  const [part, setPart] = useState<Translate>();
  const own = catalog?.dataset.language;
  const wanted = own !== undefined && locale !== undefined && primary(own) !== primary(locale);
  useEffect(() => {
    if (!wanted || part) return;
    const done = track();
    // Without it the dataset is read in its own language.
    import('../model/translate')
      .then(setPart, () => setPart({ translateCatalog: (whole) => whole }))
      .finally(done);
  }, [wanted, part]);
  const translated = useMemo(() => {
    if (!catalog || !wanted || locale === undefined) return catalog;
    return part?.translateCatalog(catalog, locale);
  }, [catalog, wanted, part, locale]);
  // Another language leaves what is shown as it is until then: focus and all that is open stay.
  const shown = useRef<{ of: Catalog | undefined; is: Catalog | undefined }>(undefined);
  useEffect(() => {
    if (translated) shown.current = { of: catalog, is: translated };
  }, [catalog, translated]);
  return translated ?? (shown.current?.of === catalog ? shown.current?.is : undefined);
}
