import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { type Slide, shownTitle } from '../../i18n/describeSlide';
import { presentWords } from '../../i18n/present.en';
import { fill, formatList } from '../../i18n/text';
import type { Command, LessonState } from '../../model/lesson/lesson';
import { hiddenOf } from '../../model/lesson/reveals';
import type { Story } from '../../model/schema';
import { lettersAreOn } from '../../store/shortcuts';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import { ContentNote } from './ContentNote';
import { commandFor, readKey, type StageKey } from './keys';
import { type Overlay, Overlays } from './Overlays';
import { Pointer } from './Pointer';
import css from './present.css?inline';
import type { SheetKind } from './Sheet';
import { StepView } from './StepView';
import { Tools } from './Tools';
import { useFullScreen } from './useFullScreen';
import { useKeptFocus } from './useKeptFocus';
import { useTouch } from './useTouch';
import { useWakeLock } from './useWakeLock';

interface StageProps {
  readonly story: Story;
  readonly slides: readonly Slide[];
  readonly state: LessonState;
  /** BCP 47, of the dataset's words. */
  readonly language: string | undefined;
  /** The timeline below. */
  readonly strip: ReactNode;
  /** Notes on the address and the dataset. */
  readonly messages: ReactNode;
  /** Further tools: download. */
  readonly tools: ReactNode;
  /** Prints a sheet. */
  readonly onPrint: (kind: SheetKind) => void;
  readonly onCommand: (command: Command) => void;
  /** Opens the presenter's window; false where the browser refused. */
  readonly onWindow: () => boolean;
  readonly onLeave: () => void;
}

const SIZES = [0.75, 0.875, 1, 1.125, 1.25];

/** The stage: one step at a time, as large as the room needs it. */
export function Stage({
  story,
  slides,
  state,
  language,
  strip,
  messages,
  tools,
  onCommand,
  onWindow,
  onPrint,
  onLeave,
}: StageProps) {
  const { dir, locale } = useLanguage();
  const rtl = dir === 'rtl';
  const [size, setSize] = useState(SIZES.indexOf(1));
  const [overlay, setOverlay] = useState<Overlay>();
  const [pointing, setPointing] = useState(false);
  const [said, setSaid] = useState('');
  const refused = useCallback(() => setSaid(presentWords.blocked.fullScreen), []);
  const { isFull, setFull } = useFullScreen(refused);
  const stage = useRef<HTMLElement>(null);
  useWakeLock();
  useKeptFocus(stage, `${state.step} ${state.revealed}`);

  const slide = slides[state.step - 1];
  const nextReveal = slide?.reveals[state.revealed];

  const onKey = (key: StageKey) => {
    setSaid('');
    const command = commandFor(key);
    if (command) onCommand(command);
    switch (key) {
      case 'fullScreen':
        setFull(!isFull);
        break;
      case 'pointer':
        setPointing(!pointing);
        break;
      case 'window':
        if (!onWindow()) setSaid(presentWords.blocked.window);
        break;
      case 'larger':
      case 'smaller':
        setSize((at) => Math.min(SIZES.length - 1, Math.max(0, at + (key === 'larger' ? 1 : -1))));
        break;
      case 'goTo':
        setOverlay({ kind: 'goTo', digits: '' });
        break;
      case 'overview':
      case 'keys':
        setOverlay({ kind: key });
        break;
      case 'escape':
        // The nearest first: what covers, then the screen, then the lesson; and that only after a question, since a
        // clicker sends Esc and F5 in turn.
        if (state.cover !== 'none') onCommand({ kind: 'cover', cover: state.cover });
        else if (isFull) setFull(false);
        else setOverlay({ kind: 'leave' });
    }
  };

  const act = useRef(onKey);
  act.current = onKey;
  useEffect(() => {
    const onKeyDown = (domEvent: KeyboardEvent) => {
      const asked = readKey(domEvent, rtl, lettersAreOn());
      if (asked === undefined) return;
      const open = document.querySelector('dialog[open], [popover]:popover-open');
      // What lies over the stage has its own keys; F5 of a clicker closes it, and must not load the page anew.
      if (open && asked !== 'fullScreen') return;
      if (open && domEvent.key !== 'F5') return;
      domEvent.preventDefault();
      if (typeof asked === 'object') setOverlay({ kind: 'goTo', digits: asked.digit });
      else if (domEvent.key === 'F5') {
        setOverlay(undefined);
        // Always to full screen: what leaves it is Esc.
        if (document.fullscreenElement === null) act.current('fullScreen');
      } else act.current(asked);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [rtl]);

  const touch = useTouch((move) => act.current(move), rtl);
  const close = () => setOverlay(undefined);
  const lastRevealed = slide?.reveals[state.revealed - 1];
  const announcement = !slide
    ? story.title
    : lastRevealed
      ? fill(presentWords.revealed, { what: revealedWords(slide, lastRevealed, locale) })
      : `${fill(presentWords.position, { step: state.step, count: slides.length })}: ${shownTitle(slide, hiddenOf(slide.reveals, state.revealed))}`;

  return (
    <main
      ref={stage}
      className="present"
      data-full={isFull || undefined}
      aria-label={fill(presentWords.stage, { title: story.title })}
    >
      <LateStyle css={css} />
      <div className="present-messages">{messages}</div>
      <SizedPart size={SIZES[size] ?? 1} {...touch}>
        {slide ? (
          <StepView
            key={state.step}
            slide={slide}
            step={state.step}
            revealed={state.revealed}
            language={language}
            size={size}
          />
        ) : (
          <ContentNote
            story={story}
            steps={slides.length}
            language={language}
            size={size}
            onBegin={() => onCommand({ kind: 'next' })}
          />
        )}
      </SizedPart>
      {strip}
      <Tools
        state={state}
        count={slides.length}
        atEnd={state.step === slides.length && nextReveal === undefined && state.cover === 'none'}
        nextLabel={
          slide ? (nextReveal ? presentWords.reveal[nextReveal] : presentWords.next) : presentWords.note.begin
        }
        minutes={story.minutes}
        isFull={isFull}
        hasReveals={(slide?.reveals.length ?? 0) > 0}
        pointing={pointing}
        onKey={onKey}
        onResetTimer={() => onCommand({ kind: 'reset' })}
      >
        <Button data-closes onClick={() => setOverlay({ kind: 'sheets' })}>
          {presentWords.sheet.print}
        </Button>
        {tools}
      </Tools>
      <p role="status" className={said ? 'present-said-line' : 'sr-only'}>
        {said || (state.cover === 'none' ? announcement : presentWords.cover[state.cover])}
      </p>
      {state.cover !== 'none' && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the stage bring it back as well
        <div
          className="present-cover"
          data-cover={state.cover}
          data-testid="cover"
          role="img"
          aria-label={presentWords.cover[state.cover]}
          onClick={() => onCommand({ kind: 'cover', cover: state.cover })}
        />
      )}
      {pointing && <Pointer />}
      <Overlays
        overlay={overlay}
        slides={slides}
        step={state.step}
        language={language}
        onGoTo={(step) => {
          close();
          onCommand({ kind: 'goTo', step });
        }}
        onPrint={onPrint}
        onLeave={() => {
          setFull(false);
          onLeave();
        }}
        onClose={close}
      />
    </main>
  );
}

/** The part of the stage that is touched, and whose text has a size. */
function SizedPart({
  size,
  children,
  ...touch
}: { readonly size: number; readonly children: ReactNode } & ReturnType<typeof useTouch>) {
  return (
    <div className="present-room" style={{ ['--size' as string]: size }} {...touch}>
      {children}
    </div>
  );
}

function revealedWords(slide: Slide, what: Slide['reveals'][number], locale: string): string {
  const { quotes } = slide;
  switch (what) {
    case 'outlet':
      return formatList(
        quotes.map(({ outlet }) => outlet),
        locale,
      );
    case 'speaker':
      return formatList(
        quotes.flatMap(({ speaker }) => speaker ?? []),
        locale,
      );
    case 'date':
      return slide.when;
    case 'words':
      return quotes.flatMap(({ runs }) => runs.flatMap((run) => (run.hidden ? run.text : []))).join(' … ');
    case 'differences':
      return presentWords.differs;
  }
}
