import { useRef } from 'react';
import { presentWords } from '../../i18n/present.en';
import { formatCount } from '../../i18n/text';
import type { Story } from '../../model/schema';
import { useLanguage } from '../../ui/Language';
import { useFit } from './useFit';

interface ContentNoteProps {
  readonly story: Story;
  readonly steps: number;
  readonly language: string | undefined;
  /** Share of the usual size of text. */
  readonly size: number;
  readonly onBegin: () => void;
}

/** What stands before the first step: what the lesson is about, and what a class should know beforehand. */
export function ContentNote({ story, steps, language, size, onBegin }: ContentNoteProps) {
  const { locale } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useFit(box, { what: story.id, size, guesses: false });
  const { note } = presentWords;
  const facts = [
    ...(story.minutes === undefined ? [] : [formatCount(note.minutes, story.minutes, locale)]),
    formatCount(note.steps, steps, locale),
  ];
  return (
    <div ref={box} className="present-step present-note" data-testid="content-note">
      <p className="present-facts">{facts.join(' · ')}</p>
      <h1 id="present-title" dir="auto" lang={language}>
        {story.title}
      </h1>
      {story.summary && (
        <p className="present-summary" dir="auto" lang={language}>
          {story.summary}
        </p>
      )}
      <section className="present-warning" aria-labelledby="present-before">
        <h2 id="present-before">{note.heading}</h2>
        <p dir="auto" lang={story.contentNote === undefined ? undefined : language}>
          {story.contentNote ?? note.general}
        </p>
        <p>{note.stored}</p>
      </section>
      <button type="button" className="present-begin" onClick={onBegin}>
        {note.begin}
      </button>
    </div>
  );
}
