import type { Catalog, TimelineEvent } from '../model/catalog';
import { AUTO_STORY, chooseEvents } from '../model/lesson/autoStory';
import { namesOf, type Quotation, quotationsOf } from '../model/lesson/quotation';
import { type Reveal, revealsOf } from '../model/lesson/reveals';
import type { Excerpt, Step, Story } from '../model/schema';
import { untranslated } from '../model/translate';
import type { LaneColor } from '../model/vocabulary';
import { standingWords, whenWords } from './describe';
import { actorWithSide, leadExcerpt, publishedDay } from './describeExcerpt';
import { excerptWords } from './excerpt.en';
import type { Language } from './language';
import { autoPrompts, autoStory, presentWords } from './present.en';
import { fill, formatList, sentence } from './text';

/** A step in words: the same on the stage, in the presenter's window and on the sheets. */
export interface Slide {
  /** Index of the event. */
  readonly index: number;
  readonly eventId: string;
  /** The step's own title, or the event's. */
  readonly title: string;
  /** The title gives away who speaks: it stays back until that is revealed. */
  readonly titleTells: boolean;
  /** The event's, for its mark. */
  readonly short: string;
  readonly when: string;
  readonly places: string;
  /** What the mark says beside its time: planned, claimed by, disputed. */
  readonly standing: string;
  readonly lane: string;
  readonly color: LaneColor;
  readonly quotes: readonly SlideQuote[];
  readonly prompt: string;
  readonly notes: string;
  readonly reveals: readonly Reveal[];
  /** What the class may choose from, where it is to guess. */
  readonly choices: Readonly<Partial<Record<Reveal, readonly string[]>>>;
}

/** A step's title while some of it is hidden: one that gives away who speaks stays back until that is revealed. */
export function shownTitle({ title, titleTells }: Slide, hidden: ReadonlySet<Reveal>): string {
  return titleTells && hidden.has('speaker') ? presentWords.hiddenTitle : title;
}

export interface SlideQuote extends Quotation {
  readonly id: string;
  readonly language: string | undefined;
  readonly outlet: string;
  /** "printed 25 February 2020"; empty where the day is not known. */
  readonly printed: string;
  readonly speaker: string | undefined;
  /** What the speaker may be called in any quotation. */
  readonly speakerNames: readonly string[];
  readonly voice: string;
  readonly translation: { readonly text: string; readonly language: string; readonly by: string } | undefined;
  /** Of the article, and where it stands; empty where that is not known. */
  readonly title: string;
  readonly address: string;
}

/** A step with its event and the excerpts it shows, all at hand. */
export interface ReadyStep {
  readonly step: Step;
  readonly event: TimelineEvent;
  readonly excerpts: readonly Excerpt[];
}

/** The steps of a story in words. */
export function describeSlides(steps: readonly ReadyStep[], catalog: Catalog, language: Language): Slide[] {
  const plain = steps.map((step) => describeStep(step, catalog, language));
  const speakersOf = plain.map(({ quotes }) => quotes.flatMap(({ speaker }) => speaker ?? []));
  const sources = (catalog.dataset.sources ?? []).map(({ publisher }) => publisher);
  const all: Partial<Record<Reveal, readonly string[]>> = {
    outlet: [...plain.flatMap(({ quotes }) => quotes.map(({ outlet }) => outlet)), ...sources],
    speaker: speakersOf.flat(),
  };
  const choicesOf = (slide: Slide, i: number): Slide['choices'] => {
    const choices: Partial<Record<Reveal, readonly string[]>> = {};
    for (const what of ['outlet', 'speaker'] as const) {
      if (!slide.reveals.includes(what)) continue;
      const right = new Set(slide.quotes.flatMap((quote) => quote[what] ?? []));
      // Those who had a part in the event might have said it too.
      const { others, sides } = what === 'speaker' ? aroundSpeakers(steps[i], catalog) : NOBODY;
      choices[what] = [...new Set([...right, ...others, ...(all[what] ?? [])])]
        .filter((option) => right.has(option) || !sides.has(option))
        .slice(0, Math.max(MOST_CHOICES, right.size))
        .sort(new Intl.Collator(language.locale).compare);
    }
    return choices;
  };
  return plain.map((slide, i) => ({ ...slide, choices: choicesOf(slide, i) }));
}

const NOBODY = { others: [] as readonly string[], sides: new Set<string>() };

/** Who else has a part in a step's event; and whom its speakers speak for, which would be right as well. */
function aroundSpeakers(ready: ReadyStep | undefined, catalog: Catalog): typeof NOBODY {
  const speakers = new Set(ready?.excerpts.flatMap(({ speaker }) => speaker ?? []));
  const sides = new Set([...speakers].flatMap((id) => catalog.actors.get(id)?.of ?? []));
  const others = (ready?.event.raw.actors ?? []).filter((id) => !speakers.has(id) && !sides.has(id));
  const nameOf = (id: string) => actorWithSide(id, catalog);
  return { others: others.map(nameOf), sides: new Set([...sides].map(nameOf)) };
}

/** So many answers a class is offered. */
const MOST_CHOICES = 4;

function describeStep({ step, event, excerpts }: ReadyStep, catalog: Catalog, language: Language): Slide {
  const reveals = revealsOf(step);
  const languages = excerpts.map(
    (excerpt) => excerpt.language ?? catalog.sources.get(excerpt.source)?.language,
  );
  const quotations = quotationsOf(
    excerpts.map(({ exact }, i) => ({ exact, language: languages[i] })),
    step.hideWords,
    reveals.includes('differences'),
  );
  const lane = catalog.lanes[event.lane];
  return {
    index: event.index,
    eventId: event.id,
    title: step.title ?? event.title,
    titleTells: step.title === undefined && reveals.includes('speaker'),
    short: event.short,
    when: sentence(whenWords(event, language, 'long'), language.locale),
    places: formatList(
      (event.raw.places ?? []).map((id) => catalog.places.get(id)?.name ?? id),
      language.locale,
    ),
    standing: standingWords(event, catalog, language).join(' · '),
    lane: lane?.label ?? '',
    color: lane?.color ?? 'blue',
    quotes: excerpts.map((excerpt, i): SlideQuote => {
      const source = catalog.sources.get(excerpt.source);
      const day = publishedDay(source, language);
      const { translation } = excerpt;
      const actor = excerpt.speaker === undefined ? undefined : catalog.actors.get(excerpt.speaker);
      return {
        ...(quotations[i] ?? { runs: [], cut: false }),
        id: excerpt.id,
        language: languages[i],
        outlet: source?.publisher ?? excerpt.source,
        printed: day === undefined ? '' : fill(presentWords.printed, { date: day }),
        speaker: excerpt.speaker === undefined ? undefined : actorWithSide(excerpt.speaker, catalog),
        speakerNames: actor ? namesOf(untranslated(actor)) : [],
        voice: excerpt.voice ? excerptWords.voice[excerpt.voice] : '',
        translation: translation && {
          text: translation.text,
          language: translation.language,
          by: presentWords.translation[translation.by ?? 'human'],
        },
        title: source?.title ?? '',
        address: source?.url ?? '',
      };
    }),
    prompt: step.prompt ?? '',
    notes: step.notes ?? '',
    reveals,
    choices: {},
  };
}

/** The excerpts a step shows where it names none: the event's first. */
export function shownByDefault(event: TimelineEvent, catalog: Catalog): Excerpt[] {
  const lead = leadExcerpt(event, catalog);
  return lead ? [lead] : [];
}

/** A story made by itself of any dataset: its weightiest events, each with one sentence and a question. */
export async function makeStory(catalog: Catalog): Promise<Story> {
  const indices = chooseEvents(catalog.columns);
  await catalog.records.load(indices);
  const steps = indices.flatMap((index): Step | [] => {
    const event = catalog.records.peek(index);
    const excerpt = event && leadExcerpt(event, catalog);
    return event && excerpt ? { event: event.id, show: [excerpt.id], prompt: promptFor(event) } : [];
  });
  const title = fill(autoStory.title, { title: catalog.dataset.title });
  return { id: AUTO_STORY, title, summary: autoStory.summary, steps };
}

function promptFor(event: TimelineEvent): string {
  if (event.disputed) return autoPrompts.disputed;
  if (event.claimed) return autoPrompts.claimed;
  if (event.status === 'planned') return autoPrompts.planned;
  return event.single ? autoPrompts.single : autoPrompts.otherwise;
}
