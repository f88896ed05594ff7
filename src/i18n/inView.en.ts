import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words on what is in view of the timeline, which come late. */
export const inViewWords = dictionary('inView', {
  clusterTitle: plural('{count} event at this point', '{count} events at this point'),
  clusterSpan: plural('{count} event, {span}', '{count} events, {span}'),
  clusterZoom: 'Zoom in to them',
  clusterMore: plural('and {count} more; zoom in to see it', 'and {count} more; zoom in to see them'),
  live: '{span}: {events}',
  liveEvents: plural('{visible} of {count} event', '{visible} of {count} events'),
  emptyTitle: 'No events in view, {span}',
  emptyBefore: 'Before: {title}, {date}',
  emptyAfter: 'After: {title}, {date}',
});
