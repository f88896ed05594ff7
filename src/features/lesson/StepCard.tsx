import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { whenWords } from '../../i18n/describe';
import { inReadingOrder } from '../../i18n/describeExcerpt';
import { excerptWords } from '../../i18n/excerpt.en';
import { lessonWords } from '../../i18n/lesson.en';
import { fill } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { countWords, MOST_WORDS } from '../../model/lesson/quotation';
import type { Excerpt, Step } from '../../model/schema';
import { useExcerpts } from '../../store/useRecords';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { Field } from './Field';

interface StepCardProps {
  readonly number: number;
  readonly count: number;
  readonly step: Step;
  /** Undefined until its record is at hand. */
  readonly event: TimelineEvent | undefined;
  readonly catalog: Catalog;
  readonly language: string | undefined;
  readonly onChange: (step: Step) => void;
  readonly onMove: (to: number) => void;
  /** Another step was dropped here. */
  readonly onDrop: (from: number) => void;
  readonly onRemove: () => void;
}

const DRAG_TYPE = 'application/x-sourceline-step';
const HIDEABLE = ['outlet', 'speaker', 'date'] as const;

/** One step as it is made: its sentences, what is to be guessed, the question and the notes. */
export function StepCard(props: StepCardProps) {
  const { number, count, step, event, catalog, onChange, onMove, onDrop, onRemove } = props;
  const language = useLanguage();
  const [over, setOver] = useState(false);
  const own = event ? inReadingOrder(event.excerpts, catalog) : [];
  const borrowed = useExcerpts(
    catalog.records,
    (step.show ?? []).filter((id) => !own.some((excerpt) => excerpt.id === id)),
  ).filter((excerpt) => excerpt !== undefined);
  const excerpts = [...own, ...borrowed];
  const shown = step.show ?? own.slice(0, 1).map(({ id }) => id);
  const chosen = shown.flatMap((id) => excerpts.find((excerpt) => excerpt.id === id) ?? []);
  const title = step.title ?? event?.title ?? step.event;
  const set = (part: Partial<Step>) => onChange({ ...step, ...part });
  const hidden = new Set([...(step.hideSource ? ['outlet' as const] : []), ...(step.hide ?? [])]);
  const toggleHidden = (what: (typeof HIDEABLE)[number]) =>
    set({
      hideSource: undefined,
      hide: hidden.has(what) ? [...hidden].filter((other) => other !== what) : [...hidden, what],
    });
  const toggleShown = (id: string) => {
    const show = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
    if (show.length > 0) set({ show, ...(show.length < 2 && { compare: undefined }) });
  };
  const hideWords = step.hideWords?.join(' … ') ?? '';
  const lost = (step.hideWords ?? []).some((words) => !chosen.some(({ exact }) => exact.includes(words)));

  const onKeyDown = (domEvent: KeyboardEvent) => {
    if (!domEvent.altKey || !['ArrowUp', 'ArrowDown'].includes(domEvent.key)) return;
    domEvent.preventDefault();
    const to = number - 1 + (domEvent.key === 'ArrowUp' ? -1 : 1);
    if (to >= 0 && to < count) onMove(to);
  };
  const drag = {
    onDragOver(domEvent: DragEvent) {
      if (!domEvent.dataTransfer.types.includes(DRAG_TYPE)) return;
      domEvent.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(domEvent: DragEvent) {
      const from = domEvent.dataTransfer.getData(DRAG_TYPE);
      setOver(false);
      if (from === '') return;
      domEvent.preventDefault();
      domEvent.stopPropagation();
      onDrop(Number(from));
    },
  };

  return (
    <li className={over ? 'lesson-step lesson-over' : 'lesson-step'} onKeyDown={onKeyDown} {...drag}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is a shortcut for the buttons beside it */}
      <div
        className="lesson-step-head"
        draggable
        onDragStart={({ dataTransfer }) => {
          dataTransfer.setData(DRAG_TYPE, String(number - 1));
          dataTransfer.effectAllowed = 'move';
        }}
      >
        <h4 tabIndex={-1} data-step-title dir="auto" lang={props.language}>
          <span className="lesson-step-number">{number}</span> {title}
        </h4>
        <div className="lesson-step-tools">
          <Button
            icon
            aria-label={`${lessonWords.up}: ${title}`}
            disabled={number === 1}
            onClick={() => onMove(number - 2)}
          >
            ↑
          </Button>
          <Button
            icon
            aria-label={`${lessonWords.down}: ${title}`}
            disabled={number === count}
            onClick={() => onMove(number)}
          >
            ↓
          </Button>
          <Button icon aria-label={`${lessonWords.remove}: ${title}`} onClick={onRemove}>
            ×
          </Button>
        </div>
      </div>
      {event && <p className="lesson-when">{whenWords(event, language)}</p>}
      <fieldset>
        <legend>{lessonWords.sentences}</legend>
        {excerpts.map((excerpt) => (
          <Sentence
            key={excerpt.id}
            excerpt={excerpt}
            catalog={catalog}
            checked={shown.includes(excerpt.id)}
            onToggle={() => toggleShown(excerpt.id)}
          />
        ))}
        <WordCount excerpts={chosen} />
      </fieldset>
      {chosen.length === 2 && (
        <label className="lesson-check">
          <input
            type="checkbox"
            checked={step.compare ?? false}
            onChange={() => set({ compare: step.compare ? undefined : true })}
          />
          {lessonWords.compare}
        </label>
      )}
      <fieldset className="lesson-hide">
        <legend>{lessonWords.hide}</legend>
        {HIDEABLE.map((what) => (
          <label key={what} className="lesson-check">
            <input type="checkbox" checked={hidden.has(what)} onChange={() => toggleHidden(what)} />
            {lessonWords.hideThings[what]}
          </label>
        ))}
      </fieldset>
      <Field
        label={lessonWords.hideWords}
        help={lessonWords.hideWordsHelp}
        fault={lost ? lessonWords.notInSentence : undefined}
        value={hideWords}
        onChange={(text) => set({ hideWords: text === '' ? undefined : text.split(' … ') })}
      />
      <Field
        label={lessonWords.prompt}
        value={step.prompt ?? ''}
        lines={2}
        onChange={(text) => set({ prompt: text || undefined })}
      />
      <Field
        label={lessonWords.notes}
        value={step.notes ?? ''}
        lines={2}
        onChange={(text) => set({ notes: text || undefined })}
      />
      <Field
        label={lessonWords.ownTitle}
        help={lessonWords.ownTitleHelp}
        value={step.title ?? ''}
        onChange={(text) => set({ title: text || undefined })}
      />
    </li>
  );
}

function Sentence({
  excerpt,
  catalog,
  checked,
  onToggle,
}: {
  readonly excerpt: Excerpt;
  readonly catalog: Catalog;
  readonly checked: boolean;
  readonly onToggle: () => void;
}) {
  const source = catalog.sources.get(excerpt.source);
  const speaker = excerpt.speaker === undefined ? undefined : catalog.actors.get(excerpt.speaker)?.name;
  return (
    <label className="lesson-check lesson-sentence">
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>
        <span lang={excerpt.language ?? source?.language} dir="auto" className="lesson-exact">
          {fill(excerptWords.quote, { text: excerpt.exact })}
        </span>{' '}
        <span className="lesson-help">
          {[speaker, source?.publisher ?? excerpt.source].filter(Boolean).join(' · ')}
        </span>
      </span>
    </label>
  );
}

function WordCount({ excerpts }: { readonly excerpts: readonly Excerpt[] }) {
  const count = excerpts.reduce((sum, { exact }) => sum + countWords(exact), 0);
  if (excerpts.length > 2) return <p className="lesson-fault">{lessonWords.tooMany}</p>;
  const isLong = count > MOST_WORDS;
  return (
    <p className={isLong ? 'lesson-fault' : 'lesson-help'}>
      {fill(isLong ? lessonWords.tooLong : lessonWords.words, { count, most: MOST_WORDS })}
    </p>
  );
}
