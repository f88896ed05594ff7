import { DEFAULT_VIEW, encodeView } from '../../model/view';
import { insideStory } from './inside';

/** Opened without a query, a file for class opens in its story; from then on the address says where it is, as anywhere. */
if (insideStory !== undefined && location.search === '') {
  const query = encodeView({ ...DEFAULT_VIEW, shell: 'present', story: insideStory });
  history.replaceState(null, '', `${location.pathname}?${query}${location.hash}`);
}
