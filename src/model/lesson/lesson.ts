/** Where a lesson stands: what the stage and the presenter's window share. */
export interface LessonState {
  /** From 1; 0 is the note before the first step. */
  readonly step: number;
  /** So many of the step's reveals have been made. */
  readonly revealed: number;
  readonly cover: Cover;
  readonly timer: Timer;
}

/** The stage blanked, so that the class looks up. */
export type Cover = 'none' | 'black' | 'white';

export interface Timer {
  /** When it was started, epoch ms; undefined while it stands. */
  readonly since?: number | undefined;
  /** What it had run before, ms. */
  readonly spentMs: number;
}

export type Command =
  | { readonly kind: 'next' | 'previous' | 'first' | 'last' | 'hide' | 'reset' }
  | { readonly kind: 'goTo'; readonly step: number }
  | { readonly kind: 'cover'; readonly cover: Cover }
  /** Starts or stops the timer. `now`: epoch ms. */
  | { readonly kind: 'timer'; readonly now: number };

/** The beginning, or a step of which nothing is revealed. */
export function startAt(step: number): LessonState {
  return { step, revealed: 0, cover: 'none', timer: { since: undefined, spentMs: 0 } };
}

/**
 * What a command makes of a lesson. Next reveals before it moves on, and previous takes that back; a covered stage is
 * uncovered first.
 *
 * @param reveals of each step how many reveals it has
 */
export function obey(state: LessonState, command: Command, reveals: readonly number[]): LessonState {
  const last = reveals.length;
  const most = (step: number) => reveals[step - 1] ?? 0;
  const at = (step: number, revealed = 0): LessonState => ({ ...state, step, revealed, cover: 'none' });
  switch (command.kind) {
    case 'next':
      if (state.cover !== 'none') return { ...state, cover: 'none' };
      if (state.revealed < most(state.step)) return { ...state, revealed: state.revealed + 1 };
      return state.step < last ? at(state.step + 1) : state;
    case 'previous':
      if (state.cover !== 'none') return { ...state, cover: 'none' };
      if (state.revealed > 0) return { ...state, revealed: state.revealed - 1 };
      return state.step > 0 ? at(state.step - 1, most(state.step - 1)) : state;
    case 'first':
      return at(Math.min(1, last));
    case 'last':
      return at(last);
    case 'goTo':
      return at(Math.min(Math.max(0, Math.round(command.step)), last));
    case 'hide':
      return { ...state, revealed: state.revealed > 0 ? 0 : most(state.step) };
    case 'cover':
      return { ...state, cover: state.cover === command.cover ? 'none' : command.cover };
    case 'timer':
      return { ...state, timer: toggle(state.timer, command.now) };
    case 'reset':
      return { ...state, timer: { since: undefined, spentMs: 0 } };
  }
}

function toggle({ since, spentMs }: Timer, now: number): Timer {
  if (since === undefined) return { since: now, spentMs };
  return { since: undefined, spentMs: spentMs + Math.max(0, now - since) };
}

/** What the timer has run, ms. */
export function spent({ since, spentMs }: Timer, now: number): number {
  return spentMs + (since === undefined ? 0 : Math.max(0, now - since));
}
