import type { Slide } from '../../i18n/describeSlide';
import { presentWords } from '../../i18n/present.en';
import type { Catalog } from '../../model/catalog';
import type { Deck } from '../../model/lesson/messages';
import type { Story } from '../../model/schema';

/** The lesson in plain words, as the presenter's window shows it. */
export function deckOf(story: Story, slides: readonly Slide[], { dataset }: Catalog, locale: string): Deck {
  return {
    lesson: `${dataset.id} ${story.id} ${slides.length}`,
    title: story.title,
    language: dataset.language ?? '',
    speaks: locale,
    minutes: story.minutes,
    address: lessonAddress(),
    steps: slides.map((slide) => ({
      title: slide.title,
      when: [slide.when, slide.places].filter(Boolean).join(' · '),
      quotes: slide.quotes.map(({ runs, outlet, printed, speaker, voice }) => ({
        text: runs.map((run) => run.text).join(''),
        from: [speaker, voice, outlet, printed].filter(Boolean).join(' · '),
      })),
      prompt: slide.prompt,
      notes: slide.notes,
      reveals: slide.reveals.map((what) => presentWords.reveal[what]),
    })),
  };
}

/** Where this lesson stands, from its beginning. */
export function lessonAddress(): string {
  const address = new URL(location.href);
  address.searchParams.delete('step');
  return address.href;
}
