import { type ReactNode, useRef, useState } from 'react';
import { lessonWords } from '../../i18n/lesson.en';
import { fill, formatCount, formatNumber } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { LESSON_FORMAT, type LessonRead, readLesson, writeLesson } from '../../model/lesson/lessonFile';
import type { Problem } from '../../model/problems';
import type { Step, Story } from '../../model/schema';
import { saveDraft, useDraft, useDraftIsKept } from '../../store/draft';
import { useEvents } from '../../store/useRecords';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import { saveFile } from '../../ui/saveFile';
import { EventPicker } from './EventPicker';
import { Field } from './Field';
import css from './lesson.css?inline';
import { StepCard } from './StepCard';

interface BuilderProps {
  readonly open: boolean;
  readonly catalog: Catalog;
  readonly track: () => () => void;
  /** Shows what is wrong with a file. */
  readonly renderProblems: (problems: readonly Problem[]) => ReactNode;
  /** What can be done with a lesson elsewhere: taken along. */
  readonly children?: ReactNode;
  readonly onPreview: () => void;
  readonly onClose: () => void;
}

/** Where a teacher makes a lesson of a timeline's events and sentences. */
export function Builder({
  open,
  catalog,
  track,
  renderProblems,
  children,
  onPreview,
  onClose,
}: BuilderProps) {
  return (
    <Dialog full open={open} title={lessonWords.heading} onClose={onClose}>
      <LateStyle css={css} />
      <Workshop catalog={catalog} track={track} renderProblems={renderProblems} onPreview={onPreview}>
        {children}
      </Workshop>
    </Dialog>
  );
}

function Workshop({
  catalog,
  track,
  renderProblems,
  children,
  onPreview,
}: Omit<BuilderProps, 'open' | 'onClose'>) {
  const { locale } = useLanguage();
  const { id: dataset, language } = catalog.dataset;
  const story = useDraft(dataset);
  const isKept = useDraftIsKept();
  const events = useEvents(
    catalog.records,
    story.steps.map(({ event }) => event),
  );
  const [said, setSaid] = useState('');
  const [read, setRead] = useState<LessonRead>();
  const [removed, setRemoved] = useState<Story>();
  const chooser = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const saidLine = useRef<HTMLParagraphElement>(null);

  const change = (part: Partial<Story>) => saveDraft(dataset, { ...story, ...part });
  const titleOf = (i: number) => story.steps[i]?.title ?? events[i]?.title ?? story.steps[i]?.event ?? '';
  const setStep = (i: number, step: Step) =>
    change({ steps: story.steps.map((other, k) => (k === i ? step : other)) });
  const move = (from: number, to: number) => {
    const steps = [...story.steps];
    const [step] = steps.splice(from, 1);
    if (!step || to < 0 || to > steps.length) return;
    steps.splice(to, 0, step);
    change({ steps });
    setSaid(fill(lessonWords.moved, { title: titleOf(from), number: to + 1, count: steps.length }));
    // The focus goes along with the step.
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('[data-step-title]')[to]?.focus(),
    );
  };
  /** What had the focus is gone: it goes to what brings it back. */
  const focusUndo = () => requestAnimationFrame(() => saidLine.current?.querySelector('button')?.focus());
  const remove = (i: number) => {
    setRemoved(story);
    focusUndo();
    change({ steps: story.steps.filter((_, k) => k !== i) });
    setSaid(fill(lessonWords.removed, { title: titleOf(i) }));
  };
  const add = (event: TimelineEvent, show: readonly string[]) => {
    change({ steps: [...story.steps, { event: event.id, show: [...show] }] });
    setSaid(fill(lessonWords.added, { title: event.title, number: story.steps.length + 1 }));
  };
  const save = () => {
    const title = story.title || lessonWords.untitled;
    const id = fileName(title);
    const name = `${id}.lesson.json`;
    const lesson = writeLesson({ ...story, id, title }, dataset);
    saveFile(name, new Blob([lesson], { type: 'application/json' }));
    setSaid(fill(lessonWords.saved, { name }));
  };
  const openFile = async (file: File) => {
    const done = track();
    try {
      const found = await readLesson(await file.text(), catalog.records);
      setRead(found);
      if (!found.ok) return;
      setRemoved(story.steps.length > 0 ? story : undefined);
      saveDraft(dataset, found.story);
      setSaid(
        formatCount(lessonWords.opened, found.story.steps.length, locale, { title: found.story.title }),
      );
    } catch {
      setRead(undefined);
      setSaid(lessonWords.failures.unreadable);
    } finally {
      done();
    }
  };

  return (
    <div className="lesson" data-testid="builder">
      {isKept ? (
        <p className="lesson-about">{lessonWords.about}</p>
      ) : (
        <p key="notKept" role="alert" className="lesson-about">
          {lessonWords.notKept}
        </p>
      )}
      <div className="lesson-bar">
        <Button disabled={story.steps.length === 0} onClick={onPreview}>
          {lessonWords.preview}
        </Button>
        <Button disabled={story.steps.length === 0} onClick={save}>
          {lessonWords.save}
        </Button>
        <Button onClick={() => chooser.current?.click()}>{lessonWords.openFile}</Button>
        {children}
        {story.steps.length > 0 && (
          <Clear
            count={story.steps.length}
            onClear={() => {
              setRemoved(story);
              setRead(undefined);
              saveDraft(dataset, { id: '', title: '', steps: [] });
              focusUndo();
            }}
          />
        )}
        <input
          ref={chooser}
          type="file"
          accept=".json"
          hidden
          aria-label={lessonWords.openFile}
          data-testid="lesson-file"
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) openFile(file);
          }}
        />
      </div>
      <p ref={saidLine} role="status" className="lesson-said">
        {said}{' '}
        {removed && (
          <Button
            onClick={() => {
              saveDraft(dataset, removed);
              setRemoved(undefined);
              setSaid(lessonWords.undone);
              requestAnimationFrame(() =>
                list.current?.querySelector<HTMLElement>('[data-step-title]')?.focus(),
              );
            }}
          >
            {lessonWords.undo}
          </Button>
        )}
      </p>
      {read && <Outcome read={read} dataset={dataset} renderProblems={renderProblems} />}
      <div className="lesson-body">
        <div className="lesson-story">
          <div className="lesson-fields">
            <Field label={lessonWords.title} value={story.title} onChange={(title) => change({ title })} />
            <Field
              label={lessonWords.minutes}
              value={story.minutes === undefined ? '' : String(story.minutes)}
              numeric
              onChange={(text) => change({ minutes: text === '' ? undefined : Number(text) })}
            />
          </div>
          <Field
            label={lessonWords.summary}
            value={story.summary ?? ''}
            lines={2}
            onChange={(text) => change({ summary: text || undefined })}
          />
          <Field
            label={lessonWords.contentNote}
            help={lessonWords.contentNoteHelp}
            value={story.contentNote ?? ''}
            lines={2}
            onChange={(text) => change({ contentNote: text || undefined })}
          />
          <h3 className="lesson-heading">{lessonWords.steps}</h3>
          {story.steps.length === 0 ? (
            <p className="lesson-none">{lessonWords.noSteps}</p>
          ) : (
            <p className="lesson-help">{lessonWords.moveHelp}</p>
          )}
          <ol ref={list} className="lesson-steps">
            {story.steps.map((step, i) => (
              <StepCard
                // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be alike; what is written in them is in the story
                key={i}
                number={i + 1}
                count={story.steps.length}
                step={step}
                event={events[i]}
                catalog={catalog}
                language={language}
                onChange={(next) => setStep(i, next)}
                onMove={(to) => move(i, to)}
                onDrop={(from) => move(from, i)}
                onRemove={() => remove(i)}
              />
            ))}
          </ol>
        </div>
        <EventPicker catalog={catalog} track={track} onAdd={add} />
      </div>
    </div>
  );
}

/** What came of opening a file: nothing, or its problems. */
function Outcome({
  read,
  dataset,
  renderProblems,
}: {
  readonly read: LessonRead;
  readonly dataset: string;
  readonly renderProblems: BuilderProps['renderProblems'];
}) {
  if (!read.ok) {
    const slots = {
      value: read.value || LESSON_FORMAT,
      line: read.where?.line ?? '?',
      column: read.where?.column ?? '?',
    };
    return (
      <div role="alert" className="lesson-failure">
        <p>{fill(lessonWords.failures[read.code], slots)}</p>
        {read.problems.length > 0 && renderProblems(read.problems)}
      </div>
    );
  }
  const isOther = read.dataset !== undefined && read.dataset !== dataset;
  return (
    <>
      {isOther && <p>{fill(lessonWords.otherTimeline, { dataset: read.dataset })}</p>}
      {read.problems.length > 0 && renderProblems(read.problems)}
    </>
  );
}

function Clear({ count, onClear }: { readonly count: number; readonly onClear: () => void }) {
  const [asked, setAsked] = useState(false);
  const { locale } = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={button} aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {lessonWords.clear}
      </Button>
      {asked && (
        <span role="alert" className="lesson-asked">
          {fill(lessonWords.clearQuestion, { count: formatNumber(count, locale) })}
          <Button
            onClick={() => {
              setAsked(false);
              onClear();
            }}
          >
            {lessonWords.clearYes}
          </Button>
          <Button
            onClick={() => {
              button.current?.focus();
              setAsked(false);
            }}
          >
            {lessonWords.clearNo}
          </Button>
        </span>
      )}
    </>
  );
}

/** A name that every file system takes, and that is an id. */
function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return plain.slice(0, 80) || 'lesson';
}
