import { plural } from './plural';

/** The words of what previews and hosts read, and of the story pages. */
export const previewWords = {
  name: 'Sourceline',
  events: plural('{count} event', '{count} events'),
  sources: plural('{count} source', '{count} sources'),
  steps: plural('{count} step', '{count} steps'),
  /** What the picture shows, for those who cannot see it. */
  alt: '{title}: {events} from {sources} on a timeline, {span}',
  storyAlt: '{title}: {steps} on the timeline {timeline}',
  openStory: 'Open the story on the timeline',
  fullTimeline: 'The full timeline: {title}',
};
