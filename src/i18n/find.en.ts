import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of search and filters, which come late. */
export const findWords = dictionary('find', {
  region: 'Search and filters',
  search: 'Search',
  placeholder: 'Search the sentences',
  hint: 'Titles, quotations, people, places and outlets. The slash key comes here.',
  results: 'Best matches',
  found: plural('{count} event found', '{count} events found'),
  preparing: 'Reading all events for the search',
  none: 'Nothing found for “{text}”.',
  showAll: plural('Show it in the list', 'Show all {count} in the list'),
  clear: 'Clear the search',
  filters: 'Filters',
  filtersActive: plural('{count} filter on', '{count} filters on'),
  close: 'Close the filters',
  show: plural('Show {count} event', 'Show {count} events'),
  dimensions: {
    only: 'What it rests on',
    lane: 'Lane',
    status: 'Status',
    actor: 'Who acts or speaks',
    source: 'Source',
    place: 'Place',
    tag: 'Subject',
  },
  /** The same in little room. */
  short: {
    only: 'Only',
    lane: 'Lane',
    status: 'Status',
    actor: 'Who',
    source: 'Source',
    place: 'Place',
    tag: 'Subject',
  },
  only: {
    single: 'Rests on one source',
    disputed: 'Reports disagree',
    unsourced: 'Unsourced',
  },
  all: plural('Show {count} value', 'Show all {count}'),
  fewer: 'Show fewer',
  narrow: 'Find among: {dimension}',
  narrowHint: 'Find among these',
  most: plural('{count} more; type to find it', '{count} more; type to find them'),
  active: 'Search and filters that are on',
  shown: plural('{shown} of {count} event', '{shown} of {count} events'),
  searched: 'Search: “{text}”',
  /** Before what neither title nor quotation shows. */
  foundIn: {
    names: 'Found in a name:',
    about: 'Found in the description:',
    title: 'Found in another title:',
  },
  chip: '{dimension}: {value}',
  remove: 'Clear {chip}',
  removeAll: 'Clear all',
  nothing: 'Nothing matches.',
  without: plural(
    'Without the filter “{what}”: {count} event',
    'Without the filter “{what}”: {count} events',
  ),
  withoutSearch: plural('Without the search: {count} event', 'Without the search: {count} events'),
  withoutAll: 'Clearing one of them alone brings nothing in: clear several, or all.',
});
