import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { presentWords } from '../../i18n/present.en';
import { fill } from '../../i18n/text';
import { type LessonState, spent } from '../../model/lesson/lesson';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { clockText } from './clockText';
import type { StageKey } from './keys';

interface ToolsProps {
  readonly state: LessonState;
  readonly count: number;
  /** Nothing more to reveal or to go to. */
  readonly atEnd: boolean;
  /** What the next key does, where it reveals. */
  readonly nextLabel: string;
  readonly minutes: number | undefined;
  readonly isFull: boolean;
  readonly hasReveals: boolean;
  readonly pointing: boolean;
  readonly onKey: (key: StageKey) => void;
  readonly onResetTimer: () => void;
  /** What is offered beside: sheets, download. */
  readonly children?: ReactNode;
}

/** The foot of the stage: back and on in plain sight, the rest of the tools beside them. */
export function Tools(props: ToolsProps) {
  const { state, count, onKey } = props;
  const { tools } = presentWords;
  // A click with the mouse gives the keys back to the stage: Space goes on, and does not press the button again.
  const press = (key: StageKey) => (domEvent: MouseEvent<HTMLButtonElement>) => {
    if (domEvent.detail > 0) domEvent.currentTarget.blur();
    onKey(key);
  };
  /** Side by side where there is room, in the menu where there is not. */
  const first: readonly { key: StageKey; label: string; sign?: string; pressed?: boolean }[] = [
    { key: 'overview', label: tools.overview },
    { key: 'timer', label: tools.timer, pressed: state.timer.since !== undefined },
    { key: 'smaller', label: tools.smaller, sign: 'A−' },
    { key: 'larger', label: tools.larger, sign: 'A+' },
    { key: 'fullScreen', label: tools.fullScreen, pressed: props.isFull },
    { key: 'window', label: tools.window },
  ];
  return (
    <div className="present-tools" role="group" aria-label={tools.label}>
      <div className="present-tools-wide">
        {first.map(({ key, label, sign, pressed }) => (
          <Button
            key={key}
            icon={sign !== undefined}
            aria-label={sign && label}
            aria-pressed={pressed}
            onClick={press(key)}
          >
            {sign ? <span dir="ltr">{sign}</span> : label}
          </Button>
        ))}
      </div>
      <Menu label={tools.more} above>
        {first.map(({ key, label, sign, pressed }) => (
          <Button
            key={key}
            // The size is changed by several presses.
            data-closes={sign === undefined ? true : undefined}
            className="present-tools-narrow"
            aria-pressed={pressed}
            onClick={press(key)}
          >
            {label}
          </Button>
        ))}
        <Button data-closes onClick={press('goTo')}>
          {tools.goTo}
        </Button>
        <Button data-closes onClick={press('black')}>
          {tools.black}
        </Button>
        <Button data-closes onClick={press('white')}>
          {tools.white}
        </Button>
        {props.hasReveals && (
          <Button data-closes onClick={press('hide')}>
            {state.revealed > 0 ? tools.hide : tools.show}
          </Button>
        )}
        <Button data-closes aria-pressed={props.pointing} onClick={press('pointer')}>
          {tools.pointer}
        </Button>
        <Button data-closes onClick={props.onResetTimer}>
          {tools.resetTimer}
        </Button>
        {props.children}
        <Button data-closes onClick={press('keys')}>
          {tools.keys}
        </Button>
        <Button data-closes onClick={press('escape')}>
          {tools.leave}
        </Button>
      </Menu>
      <TimerText timer={state.timer} minutes={props.minutes} />
      <p className="present-position">
        <span aria-hidden="true">{fill(presentWords.of, { step: state.step, count })}</span>
        <span className="sr-only">{fill(presentWords.position, { step: state.step, count })}</span>
      </p>
      <button
        type="button"
        className="present-go"
        aria-disabled={state.step === 0}
        onClick={press('previous')}
      >
        <span aria-hidden="true">‹ </span>
        <span className="present-go-words">{presentWords.previous}</span>
      </button>
      <button
        type="button"
        className="present-go present-go-on"
        aria-disabled={props.atEnd}
        onClick={press('next')}
      >
        {props.nextLabel}
        <span aria-hidden="true"> ›</span>
      </button>
    </div>
  );
}

/** What the timer says, once it was started: what is left of the lesson's minutes, or what has run. */
export function TimerText({ timer, minutes }: { timer: LessonState['timer']; minutes: number | undefined }) {
  const [now, setNow] = useState(Date.now);
  const isRunning = timer.since !== undefined;
  useEffect(() => {
    if (!isRunning) return;
    setNow(Date.now());
    const ticking = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(ticking);
  }, [isRunning]);
  const runMs = spent(timer, now);
  const leftMs = minutes === undefined ? undefined : minutes * 60_000 - runMs;
  if (runMs === 0 && !isRunning) return null;
  const { timer: words } = presentWords;
  const text =
    leftMs === undefined
      ? fill(words.run, { time: clockText(runMs) })
      : fill(leftMs >= 0 ? words.left : words.over, { time: clockText(Math.abs(leftMs)) });
  return (
    <span role="timer" className="tabular-nums">
      {text}
    </span>
  );
}
