import type { Slide } from '../../i18n/describeSlide';
import { exploreWords } from '../../i18n/explore.en';
import { presentWords } from '../../i18n/present.en';
import { fill, formatNumber } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { type Deck, type DeckStep, MAX_QUOTES, MAX_TOLD } from '../../model/lesson/messages';
import type { Story } from '../../model/schema';

/** The lesson in plain words, as the presenter's window shows it: no more of it than a message may hold. */
export function deckOf(story: Story, slides: readonly Slide[], { dataset }: Catalog, locale: string): Deck {
  return {
    lesson: `${dataset.id} ${story.id} ${slides.length}`,
    title: told(story.title),
    language: dataset.language ?? '',
    speaks: locale,
    minutes: story.minutes,
    address: lessonAddress(),
    steps: slides.map((slide) => ({
      title: told(slide.title),
      when: joined(slide.when, slide.places),
      quotes: quotesOf(slide, locale),
      prompt: told(slide.prompt),
      notes: told(slide.notes),
      reveals: slide.reveals.map((what) => presentWords.reveal[what]),
    })),
  };
}

function quotesOf({ quotes }: Slide, locale: string): DeckStep['quotes'] {
  const more = quotes.length - MAX_QUOTES;
  return quotes.slice(0, MAX_QUOTES).map(({ runs, outlet, printed, speaker, voice }, i) => ({
    text: told(runs.map((run) => run.text).join('')),
    from: joined(
      joined(speaker, voice, outlet, printed),
      // The last says how many follow it.
      more > 0 && i === MAX_QUOTES - 1
        ? fill(exploreWords.problems.more, { count: formatNumber(more, locale) })
        : '',
    ),
  }));
}

function joined(...parts: readonly (string | undefined)[]): string {
  return told(parts.filter(Boolean).join(' · '));
}

function told(text: string): string {
  if (text.length <= MAX_TOLD) return text;
  return `${text.slice(0, MAX_TOLD - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Where this lesson stands, from its beginning. */
export function lessonAddress(): string {
  const address = new URL(location.href);
  address.searchParams.delete('step');
  return address.href;
}
