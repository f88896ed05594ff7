import * as v from 'valibot';
import type { LessonState, Timer } from './lesson';

/**
 * What the windows of one lesson tell each other. Each change has a number one higher than the last that was seen; of
 * two with the same number that of the greater name holds, so that both windows come to the same (L. Lamport, "Time,
 * clocks, and the ordering of events in a distributed system", 1978).
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const StateSchema = v.object({
  step: count,
  revealed: count,
  cover: v.picklist(['none', 'black', 'white']),
  timer: v.object({
    since: v.optional(v.pipe(v.number(), v.finite())),
    spentMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
  }),
});
/** Longest text of a message, in UTF-16 code units; most sentences of a step; most steps. */
export const MAX_TOLD = 10_000;
export const MAX_QUOTES = 100;
const MAX_STEPS = 100_000;
const text = v.pipe(v.string(), v.maxLength(MAX_TOLD));
const texts = v.pipe(v.array(text), v.maxLength(100));
const DeckSchema = v.object({
  /** Which lesson of which timeline: states of another one are not of this. */
  lesson: text,
  title: text,
  language: text,
  /** Of the interface, BCP 47: the presenter's window speaks as the stage does. */
  speaks: v.optional(text),
  minutes: v.optional(v.pipe(v.number(), v.finite())),
  address: text,
  steps: v.pipe(
    v.array(
      v.object({
        title: text,
        when: text,
        quotes: v.pipe(v.array(v.object({ text, from: text })), v.maxLength(MAX_QUOTES)),
        prompt: text,
        notes: text,
        reveals: texts,
      }),
    ),
    v.maxLength(MAX_STEPS),
  ),
});
const MessageSchema = v.variant('kind', [
  v.object({
    kind: v.literal('hello'),
    v: v.literal(1),
    from: text,
    role: v.picklist(['stage', 'presenter']),
  }),
  v.object({ kind: v.literal('bye'), v: v.literal(1), from: text, role: v.picklist(['stage', 'presenter']) }),
  v.object({ kind: v.literal('deck'), v: v.literal(1), from: text, deck: DeckSchema }),
  v.object({
    kind: v.literal('state'),
    v: v.literal(1),
    from: text,
    lesson: text,
    by: text,
    number: count,
    state: StateSchema,
  }),
]);

/** A lesson in plain words, for the presenter's window: all that it needs. */
export type Deck = v.InferOutput<typeof DeckSchema>;
export type DeckStep = Deck['steps'][number];
export type LessonMessage = v.InferOutput<typeof MessageSchema>;

/** A message as it came; undefined where it is none of ours. Never throws. */
export function readMessage(data: unknown): LessonMessage | undefined {
  const read = v.safeParse(MessageSchema, data);
  return read.success ? read.output : undefined;
}

/** A state with the number of its change and who made it. */
export interface Numbered {
  readonly state: LessonState;
  readonly number: number;
  readonly by: string;
}

/** Whether one state takes the place of another. */
export function supersedes(
  one: Pick<Numbered, 'number' | 'by'>,
  other: Pick<Numbered, 'number' | 'by'>,
): boolean {
  return one.number > other.number || (one.number === other.number && one.by > other.by);
}

/** So many changes a window may have missed. */
const MAX_JUMP = 10_000;

/** Whether a change that was heard takes the place of one's own: none that is far ahead, which would hold for ever. */
export function follows(
  heard: Pick<Numbered, 'number' | 'by'>,
  own: Pick<Numbered, 'number' | 'by'>,
): boolean {
  return supersedes(heard, own) && heard.number <= Math.max(0, own.number) + MAX_JUMP;
}

const DAY_MS = 86_400_000;

/** A timer as it was heard; one that cannot be of a lesson stands at its beginning. */
export function soundTimer(timer: Timer, now: number): Timer {
  const { since = now, spentMs } = timer;
  return Math.abs(now - since) <= DAY_MS && spentMs <= DAY_MS ? timer : { since: undefined, spentMs: 0 };
}
