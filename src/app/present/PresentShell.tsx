import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { Sheet, type SheetKind } from '../../features/present/Sheet';
import { Stage } from '../../features/present/Stage';
import { Strip } from '../../features/present/Strip';
import { Notes } from '../../features/problems/Notes';
import { describeSlides, type Slide } from '../../i18n/describeSlide';
import { exploreWords } from '../../i18n/explore.en';
import { presentWords } from '../../i18n/present.en';
import { fill, formatCount } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { countProblems } from '../../model/countProblems';
import { type LessonState, startAt } from '../../model/lesson/lesson';
import { hiddenOf } from '../../model/lesson/reveals';
import type { Problem } from '../../model/problems';
import * as actions from '../../store/actions';
import { createLesson, type Lesson } from '../../store/lesson';
import { lessonActions } from '../../store/lessonActions';
import { appStore } from '../../store/store';
import { type ReadyStory, readyStory } from '../../store/stories';
import type { Mirror, TimelineHandle } from '../../timeline/createTimeline';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { LanguageChoice } from '../../ui/LanguageChoice';
import { ForClass } from '../ForClass';
import { useApp } from '../hooks';
import { track } from '../idle';
import { probe } from '../probe';
import { strangerHost } from '../stranger';
import { createTimelineWords } from '../timelineWords';
import { usePrinting } from '../usePrinting';
import { deckOf, lessonAddress } from './deckOf';
import { openPresenterWindow } from './presenterWindow';
import { newName, stageId, takeNewStageId } from './stageId';

interface PresentShellProps {
  readonly catalog: Catalog;
  readonly mirror: Mirror | undefined;
  readonly problems: readonly Problem[];
  readonly onReady: () => void;
}

/** Presenting a story. It waits for what the steps show, then leads the lesson. */
export function PresentShell({ catalog, mirror, problems, onReady }: PresentShellProps) {
  const wanted = useApp((state) => state.view.story);
  const language = useLanguage();
  const [ready, setReady] = useState<ReadyStory & { readonly wanted: string | undefined }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `language`: a story made by itself is told in it
  useEffect(() => {
    let current = true;
    const over = track();
    readyStory(catalog, wanted)
      .then((found) => {
        if (!current) return;
        if (found.isOther && wanted !== undefined) lessonActions.dropStory(wanted);
        setReady({ ...found, wanted: found.isOther ? undefined : wanted });
      })
      .finally(over);
    return () => {
      current = false;
    };
  }, [catalog, wanted, language]);
  if (!ready || ready.wanted !== wanted) return <p className="p-6">{presentWords.loading} …</p>;
  if (ready.steps.length === 0) return <Nothing onReady={onReady} />;
  return (
    <Show
      key={ready.story.id}
      ready={ready}
      mirror={mirror}
      catalog={catalog}
      problems={problems}
      onReady={onReady}
    />
  );
}

function Nothing({ onReady }: { onReady: () => void }) {
  useEffect(onReady, [onReady]);
  return (
    <main className="flex flex-col items-start gap-4 p-6" data-testid="nothing">
      <h1 className="font-serif text-2xl font-semibold">{presentWords.noSteps}</h1>
      <Button onClick={() => lessonActions.leave(undefined)}>{presentWords.explore}</Button>
    </main>
  );
}

function Show({ ready, ...rest }: PresentShellProps & { readonly ready: ReadyStory }) {
  const language = useLanguage();
  const { catalog } = rest;
  const slides = useMemo(
    () => describeSlides(ready.steps, catalog, language),
    [ready.steps, catalog, language],
  );
  const lesson = useLesson(ready, slides, catalog);
  return lesson && <Led ready={ready} slides={slides} lesson={lesson} {...rest} />;
}

interface LedProps extends PresentShellProps {
  readonly ready: ReadyStory;
  readonly slides: readonly Slide[];
  readonly lesson: Lesson;
}

function Led({ ready, slides, lesson, mirror, catalog, problems, onReady }: LedProps) {
  const language = useLanguage();
  const { story, steps } = ready;
  const notes = useApp((state) => state.notes);
  const { around } = ready;
  const words = useMemo(() => createTimelineWords(around, language), [around, language]);
  const state = useStore(lesson.store, (part) => part.state);
  const timeline = useRef<TimelineHandle | null>(null);
  const lost = countProblems(problems);

  useEffect(() => {
    probe(() => timeline.current?.inspect(), catalog.columns.count, lost);
  }, [catalog, lost]);

  const [taking, setTaking] = useState(false);
  const [sheet, setSheet] = useState<SheetKind>('pupil');
  const printing = usePrinting();
  const print = (kind: SheetKind) => {
    flushSync(() => setSheet(kind));
    window.print();
  };
  const origin = useApp(({ dataset }) => (dataset.status === 'ready' ? dataset.origin : undefined));

  const stranger = origin?.kind === 'address' ? strangerHost(origin.url) : undefined;
  // Said before anything else: an address may begin with any step.
  const [entered] = useState(state.step);
  const slide = slides[state.step - 1];
  const back = hiddenOf(slide?.reveals ?? [], state.revealed);
  return (
    <>
      <Stage
        story={story}
        slides={slides}
        state={state}
        language={catalog.dataset.language}
        messages={
          <>
            <Notes notes={notes} onDismiss={actions.dismissNote} />
            {stranger !== undefined && state.step === entered && (
              <p data-testid="stranger" className="bg-sunk px-6 py-2 text-sm">
                {fill(exploreWords.stranger, { host: stranger })}
              </p>
            )}
            {lost > 0 && state.step === entered && (
              <p role="status" className="bg-sunk px-6 py-2 text-sm">
                {formatCount(presentWords.problems, lost, language.locale)}
              </p>
            )}
          </>
        }
        strip={
          <Strip
            catalog={around}
            mirror={mirror}
            words={words}
            slides={slides}
            current={back.has('date') ? -1 : state.step - 1}
            isSecret={back.has('speaker') || back.has('date')}
            track={track}
            onReady={onReady}
            handle={(handle) => {
              timeline.current = handle;
            }}
          />
        }
        tools={
          <>
            <Button data-closes onClick={() => setTaking(true)}>
              {presentWords.tools.classroom}
            </Button>
            <LanguageChoice label={presentWords.tools.language} onLang={actions.setLang} />
          </>
        }
        onCommand={lesson.send}
        onWindow={() => {
          const peer = openPresenterWindow(stageId());
          if (peer) lesson.addPeer(peer);
          return peer !== undefined;
        }}
        onPrint={print}
        onLeave={() => lessonActions.leave(steps[state.step - 1]?.event)}
      />
      <ForClass open={taking} catalog={catalog} story={story.id} onClose={() => setTaking(false)} />
      {printing && (
        <Sheet
          kind={sheet}
          story={story}
          slides={slides}
          language={catalog.dataset.language}
          from={catalog.dataset.title}
          address={origin?.kind === 'address' ? lessonAddress() : undefined}
        />
      )}
    </>
  );
}

/** The lesson of this stage, in step with the address. */
function useLesson({ story }: ReadyStory, slides: readonly Slide[], catalog: Catalog): Lesson | undefined {
  const { locale } = useLanguage();
  const [copies, setCopies] = useState(0);
  // The lesson goes on where it was when its words change.
  const left = useRef<{ readonly copies: number; readonly state: LessonState }>(undefined);
  const deck = useMemo(() => deckOf(story, slides, catalog, locale), [story, slides, catalog, locale]);
  const make = useCallback(() => {
    const step = stepOfAddress(slides.length);
    return createLesson({
      stage: stageId(),
      role: 'stage',
      name: newName(),
      state: left.current?.copies === copies ? left.current.state : startAt(step),
      deck,
      opener: undefined,
      onTwin: () => {
        takeNewStageId();
        setCopies((count) => count + 1);
      },
    });
  }, [deck, slides, copies]);
  const [lesson, setLesson] = useState<Lesson>();
  useEffect(() => {
    const made = make();
    setLesson(made);
    return () => {
      left.current = { copies, state: made.store.getState().state };
      made.close();
    };
  }, [make, copies]);

  useEffect(() => {
    if (!lesson) return;
    const unsubscribe = [
      lesson.store.subscribe(({ state: { step } }, before) => {
        if (step !== before.state.step) lessonActions.goToStep(step);
      }),
      appStore.subscribe(({ view }, before) => {
        if (view.step === before.view.step) return;
        const step = stepOfAddress(slides.length);
        if (step !== lesson.store.getState().state.step) lesson.send({ kind: 'goTo', step });
      }),
    ];
    lessonActions.goToStep(lesson.store.getState().state.step);
    return () => {
      for (const stop of unsubscribe) stop();
    };
  }, [lesson, slides]);
  return lesson;
}

/** The step that the address names. Where the story does not have it, the last, and the reader is told. */
function stepOfAddress(last: number): number {
  const { step = 0 } = appStore.getState().view;
  if (step <= last) return step;
  lessonActions.dropStep(step, last);
  return last;
}
