import * as v from 'valibot';
import type { LessonState } from './lesson';

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
const text = v.pipe(v.string(), v.maxLength(10_000));
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
        quotes: v.pipe(v.array(v.object({ text, from: text })), v.maxLength(20)),
        prompt: text,
        notes: text,
        reveals: texts,
      }),
    ),
    v.maxLength(1_000),
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
