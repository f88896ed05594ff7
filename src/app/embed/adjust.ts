import type { Language } from '../../i18n/language';
import type { Catalog } from '../../model/catalog';
import { translateCatalog } from '../../model/translate';
import type { View } from '../../model/view';
import type { Mirror } from '../../timeline/createTimeline';
import * as mirror from '../../timeline/mirror';
import { axisOf } from '../axis';

/** A dataset as it is shown: in the reader's language, time running as theirs does. */
export interface Adjusted {
  readonly catalog: Catalog;
  readonly mirror?: Mirror;
}

/** Fetched only by those who read another language than the dataset's, or from right to left. */
export function adjust(catalog: Catalog, { locale }: Language, axis: View['axis']): Adjusted {
  const translated = translateCatalog(catalog, locale);
  return axisOf(axis, locale) === 'rtl' ? { catalog: translated, mirror } : { catalog: translated };
}
