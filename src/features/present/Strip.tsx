import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Slide } from '../../i18n/describeSlide';
import { presentWords } from '../../i18n/present.en';
import { fill } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import type { Mirror, TimelineHandle, TimelineOptions, TimelineWords } from '../../timeline/createTimeline';
import type { Metrics } from '../../timeline/layout';
import { Timeline } from '../../timeline/Timeline';

interface StripProps {
  readonly catalog: Catalog;
  readonly mirror: Mirror | undefined;
  readonly words: TimelineWords;
  readonly slides: readonly Slide[];
  /** Which of them is shown; -1: none yet, or its date is still to be guessed. */
  readonly current: number;
  /** The event's name would tell who speaks. */
  readonly isSecret: boolean;
  readonly track: () => () => void;
  readonly onReady: () => void;
  readonly handle: (handle: TimelineHandle | null) => void;
}

/** As small as marks can be told apart: the whole is drawn larger, see `useScale`. */
const METRICS: Metrics = { axisPx: 44, rowPx: 17, lanePadPx: 0, laneHeadPx: 0, footPx: 3, minLanePx: 17 };
/** The timeline's smallest text, px, and what it is to be on the stage: share of the height of the page. */
const TEXT_PX = 12;
const LEAST_SHARE = 0.028;
/** More rows than a glance takes in: what is beyond is scrolled to. */
const MOST_SHARE = 0.27;

/** The timeline below a step: it moves to the step's event, and names that and its neighbours. */
export function Strip({
  catalog,
  mirror,
  words,
  slides,
  current,
  isSecret,
  track,
  onReady,
  handle,
}: StripProps) {
  const timeline = useRef<TimelineHandle | null>(null);
  const outer = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [rest, setRest] = useState(0);
  const scale = useScale(outer, inner);
  const slide = slides[current];
  const own = useMemo(
    () => new Set(slides.map(({ eventId }) => catalog.records.peekId(eventId)?.index)),
    [slides, catalog],
  );
  const at = slide && catalog.records.peekId(slide.eventId)?.index;
  const emphasis = useCallback((index: number) => own.has(index), [own]);
  const goal = useRef(at);
  goal.current = at;

  const options = useMemo((): TimelineOptions => {
    const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
    return {
      span: undefined,
      // Nobody touches it: it moves as it is drawn, and needs no canvas.
      movesWhen: 'touched',
      motion: () => !reduced.matches,
      track,
      wheelZooms: () => false,
      onSelect: () => undefined,
      onOpenCluster: () => undefined,
      onUnfold: () => undefined,
      onPreview: () => undefined,
      onSettle: () => setRest((count) => count + 1),
      onFirstPaint: () => {
        const { current: first } = goal;
        if (first !== undefined) timeline.current?.show(first, { jump: true, neighbourhood: true });
        onReady();
      },
      compactMetrics: METRICS,
    };
  }, [track, onReady]);

  useEffect(() => {
    if (at !== undefined) timeline.current?.show(at, { neighbourhood: true });
    else if (current < 0 && !isSecret) timeline.current?.fit();
  }, [at, current, isSecret]);

  return (
    <div className="present-strip" data-testid="strip">
      <p className="sr-only">
        {slide ? fill(presentWords.strip.showing, { when: slide.when }) : presentWords.strip.waiting}
      </p>
      <Labels
        box={outer}
        slides={slides}
        current={current}
        isSecret={isSecret}
        when={`${rest} ${scale} ${current} ${isSecret}`}
      />
      <div ref={outer} className="present-strip-window" inert>
        <div ref={inner} className="present-strip-scaled">
          <Timeline
            handle={(made: TimelineHandle | null) => {
              timeline.current = made;
              handle(made);
            }}
            catalog={catalog}
            selected={at}
            folded
            heightPx={400}
            compact
            emphasis={emphasis}
            lit={false}
            mirror={mirror}
            words={words}
            options={options}
          />
        </div>
      </div>
    </div>
  );
}

/** Draws the timeline larger, so that its text can be read at the back; the window takes the height that it then has. */
function useScale(
  outer: React.RefObject<HTMLDivElement | null>,
  inner: React.RefObject<HTMLDivElement | null>,
): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const [window_, scaled] = [outer.current, inner.current];
    if (!window_ || !scaled) return;
    const measure = () => {
      // As the styles have it: the smaller of height and width counts.
      const basePx = Math.max(4.6, Math.min(window.innerHeight, window.innerWidth) / 100);
      const next = Math.max(1, (LEAST_SHARE * 100 * basePx) / TEXT_PX);
      scaled.style.inlineSize = `${window_.clientWidth / next}px`;
      scaled.style.transform = `scale(${next})`;
      window_.style.blockSize = `${Math.min(scaled.offsetHeight * next, window.innerHeight * MOST_SHARE)}px`;
      setScale(next);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scaled);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, [outer, inner]);
  return scale;
}

/** The names of the current step's event and, where there is room, of its neighbours: above their marks. */
function Labels({
  box,
  slides,
  current,
  isSecret,
  when,
}: {
  readonly box: React.RefObject<HTMLDivElement | null>;
  readonly slides: readonly Slide[];
  readonly current: number;
  readonly isSecret: boolean;
  /** Placed anew when this changes. */
  readonly when: string;
}) {
  const line = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `when` says when to measure
  useLayoutEffect(() => {
    const row = line.current;
    if (!box.current || !row) return;
    const mend = () => box.current && placeLabels(box.current, row, slides, current);
    mend();
    // The timeline marks an event a frame later, and where it need not move for it, says nothing.
    const observer = new MutationObserver(mend);
    observer.observe(box.current, { subtree: true, attributeFilter: ['aria-current'] });
    return () => observer.disconnect();
  }, [box, slides, when]);
  return (
    <div ref={line} className="present-labels" aria-hidden="true">
      <span>{neighbour(slides, current, -1)}</span>
      <span className="present-label-now">{isSecret ? '?' : slides[current]?.short}</span>
      <span>{neighbour(slides, current, 1)}</span>
    </div>
  );
}

/** The current one over its mark; its neighbours over theirs, where their whole names have room beside it. */
function placeLabels(box: HTMLElement, row: HTMLElement, slides: readonly Slide[], current: number): void {
  const [before, now, after] = row.querySelectorAll<HTMLElement>('span');
  for (const label of [before, now, after]) if (label) label.style.visibility = 'hidden';
  const frame = box.getBoundingClientRect();
  const markX = (slide: Slide | undefined) => {
    if (!slide) return undefined;
    const own = `[data-event="${CSS.escape(slide.eventId)}"] .hit`;
    // The current one may stand in a cluster, which is marked in its place.
    const mark = box.querySelector(slide === slides[current] ? `${own}, [aria-current] .pill` : own);
    const rect = mark?.getBoundingClientRect();
    return rect && rect.width > 0 ? rect.left + rect.width / 2 - frame.left : undefined;
  };
  const x = markX(slides[current]);
  if (!now || x === undefined) return;
  box.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  const place = (label: HTMLElement, left: number) => {
    label.style.left = `${left}px`;
    label.style.visibility = 'visible';
  };
  const width = now.offsetWidth;
  const left = Math.min(Math.max(0, x - width / 2), frame.width - width);
  place(now, left);
  const gapPx = width * 0.05 + 16;
  const xBefore = markX(slides[current - 1]);
  if (before && xBefore !== undefined && xBefore < left - gapPx) {
    const own = before.offsetWidth;
    const room = left - gapPx;
    if (own <= room) place(before, Math.min(Math.max(0, xBefore - own / 2), room - own));
  }
  const xAfter = markX(slides[current + 1]);
  const end = left + width + gapPx;
  if (after && xAfter !== undefined && xAfter > end) {
    const own = after.offsetWidth;
    if (own <= frame.width - end) place(after, Math.max(end, Math.min(xAfter - own / 2, frame.width - own)));
  }
}

/** The name of the step before or after, unless it is of the same event, or is still to be guessed. */
function neighbour(slides: readonly Slide[], current: number, by: -1 | 1): string {
  const other = slides[current + by];
  if (!other || other.index === slides[current]?.index) return '';
  // What is to come may have a secret; what was, has none any more.
  return by > 0 && (other.titleTells || other.reveals.includes('speaker') || other.reveals.includes('date'))
    ? ''
    : other.short;
}
