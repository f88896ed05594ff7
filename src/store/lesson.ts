import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Command, type LessonState, obey, startAt } from '../model/lesson/lesson';
import { type Deck, follows, type LessonMessage, type Numbered, soundTimer } from '../model/lesson/messages';
import { openStageLink, type StageLink } from './stageLink';

/** One window's part of a lesson. */
export interface LessonPart extends Numbered {
  /** The lesson in words; undefined in a presenter's window that has not heard of it yet. */
  readonly deck: Deck | undefined;
  /** Another window of the lesson is there: the stage for the presenter's, the presenter's for the stage. */
  readonly linked: boolean;
}

export interface Lesson {
  readonly store: StoreApi<LessonPart>;
  /** Carries a command out here and in the other windows. */
  send(command: Command): void;
  addPeer(peer: Window): void;
  close(): void;
}

interface LessonOptions {
  /** The stage's id. Two lessons on one computer have two. */
  readonly stage: string;
  readonly role: 'stage' | 'presenter';
  /** The name of this window. */
  readonly name: string;
  readonly state: LessonState;
  /** Undefined in a presenter's window: it hears of it. */
  readonly deck: Deck | undefined;
  readonly opener: Window | undefined;
  /** Another stage has the same id: this page is a copy of it, and takes another id. */
  onTwin(): void;
}

/** A lesson that several windows hold: each may lead, none needs the other. */
export function createLesson({ stage, role, name, state, deck, opener, onTwin }: LessonOptions): Lesson {
  const store = createStore<LessonPart>(() => ({ state, number: 0, by: '', deck, linked: false }));
  const { getState: get, setState: set } = store;
  const link: StageLink = openStageLink(stage, opener, hear);
  const head = { v: 1, from: name } as const;
  const tell = () => {
    const { state: now, number, by, deck: told } = get();
    if (told) link.post({ ...head, kind: 'state', lesson: told.lesson, state: now, number, by });
  };
  const tellAll = () => {
    const { deck: told } = get();
    if (role === 'stage' && told) link.post({ ...head, kind: 'deck', deck: told });
    tell();
  };

  function hear(message: LessonMessage): void {
    if (message.from === name) return;
    const part = get();
    switch (message.kind) {
      case 'hello':
        if (message.role !== role) {
          set({ linked: true });
          tellAll();
        } else if (role === 'stage') {
          // Of two stages the one that came later goes: only it hears an answer to its greeting.
          if (isNew) onTwin();
          else link.post({ ...head, kind: 'hello', role });
        }
        break;
      case 'bye':
        if (message.role !== role) set({ linked: false });
        break;
      case 'deck':
        if (role === 'stage') break;
        if (message.deck.lesson === part.deck?.lesson) set({ deck: message.deck, linked: true });
        // What was known is of another lesson: whatever the stage says next takes its place.
        else set({ deck: message.deck, linked: true, state: startAt(0), number: -1, by: '' });
        break;
      case 'state':
        if (part.deck && message.lesson === part.deck.lesson && follows(message, part))
          set({ state: within(message.state, part.deck), number: message.number, by: message.by });
    }
  }

  let isNew = true;
  const growUp = setTimeout(() => {
    isNew = false;
  }, GREETING_MS);
  const bye = () => link.post({ ...head, kind: 'bye', role });
  window.addEventListener('pagehide', bye);
  link.post({ ...head, kind: 'hello', role });
  // Windows that are there already hear of the lesson; a new one asks.
  tellAll();

  return {
    store,
    send(command) {
      const part = get();
      const next = obey(part.state, command, revealCounts(part.deck));
      if (next === part.state) return;
      set({ state: next, number: part.number + 1, by: name });
      tell();
    },
    addPeer: link.addPeer,
    close() {
      clearTimeout(growUp);
      bye();
      window.removeEventListener('pagehide', bye);
      link.close();
    },
  };
}

/** So long after it has begun a stage finds out that there is another one like it. */
const GREETING_MS = 1_000;

function revealCounts(deck: Deck | undefined): number[] {
  return deck?.steps.map(({ reveals }) => reveals.length) ?? [];
}

/** Whatever was heard: no step that the lesson does not have, no timer that makes no sense. */
function within(state: LessonState, deck: Deck): LessonState {
  const counts = revealCounts(deck);
  const step = Math.min(state.step, counts.length);
  return {
    ...state,
    step,
    revealed: Math.min(state.revealed, counts[step - 1] ?? 0),
    timer: soundTimer(state.timer, Date.now()),
  };
}
