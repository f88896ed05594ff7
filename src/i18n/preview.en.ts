import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of what previews and hosts read, and of the story pages. */
export const previewWords = dictionary('preview', {
  name: 'Sourceline',
  events: plural('{count} event', '{count} events'),
  sources: plural('{count} source', '{count} sources'),
  steps: plural('{count} step', '{count} steps'),
  /** What the picture shows, for those who cannot see it. */
  alt: '{title}: {events} from {sources} on a timeline, {span}',
  storyAlt: '{title}: {steps} on the timeline {timeline}',
  openStory: 'Open the story on the timeline',
  /** In place of words that a class is to guess. */
  gap: '____',
  answer: 'The answer, with its source',
  /** Where the title of the event would tell who speaks. */
  whoSpeaks: 'Who is speaking?',
  fullTimeline: 'The full timeline: {title}',
});
