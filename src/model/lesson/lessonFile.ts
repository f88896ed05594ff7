import * as v from 'valibot';
import type { Records } from '../catalog';
import { type JsonError, locateJsonError } from '../jsonError';
import { createProblemLog, type Problem, preview } from '../problems';
import { createKnown, createReferences, type Known, locate } from '../references';
import { salvage } from '../salvage';
import { type Excerpt, type Step, type Story, StorySchema } from '../schema';
import { FORMAT } from '../vocabulary';
import { checkStep } from './checkStep';

/** The format of a lesson's own file: a story, and of which timeline. */
export const LESSON_FORMAT = 'sourceline-lesson/1';

/** The id of a lesson that is being made. */
export const DRAFT_STORY = 'draft';

const { id, title, ...rest } = StorySchema.entries;
const LessonSchema = v.object(
  {
    $schema: v.optional(v.string('text')),
    format: v.literal(LESSON_FORMAT, 'format'),
    dataset: v.optional(id),
    story: v.object({ ...rest, id: v.optional(id), title: v.optional(title) }, 'object'),
  },
  'object',
);

/** A lesson as it is kept in a file. */
export function writeLesson(story: Story, dataset: string): string {
  return `${JSON.stringify({ format: LESSON_FORMAT, dataset, story }, null, 2)}\n`;
}

export type LessonRead =
  | {
      readonly ok: true;
      readonly story: Story;
      /** The timeline it was made for; undefined where it does not say. */
      readonly dataset: string | undefined;
      readonly problems: readonly Problem[];
    }
  | {
      readonly ok: false;
      /** `timeline`: the file is a whole timeline, not a lesson. */
      readonly code: 'empty' | 'notJson' | 'timeline' | 'format' | 'noSteps';
      readonly value: string;
      readonly where?: JsonError;
      readonly problems: readonly Problem[];
    };

/**
 * Reads a lesson's file, by the same rules as a dataset: what is good is kept, what is not is named with path, value and
 * fix. Never throws for anything that can be wrong with it.
 *
 * @param records those of the timeline that it is to be for
 */
export async function readLesson(text: string, records: Records): Promise<LessonRead> {
  const log = createProblemLog();
  const refuse = (
    code: Extract<LessonRead, { ok: false }>['code'],
    value: unknown,
    where?: JsonError,
  ): LessonRead => ({
    ok: false,
    code,
    value: preview(value),
    ...(where && { where }),
    problems: log.problems,
  });
  if (text.trim() === '') return refuse('empty', undefined);
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const where = locateJsonError(text);
    return refuse('notJson', where?.excerpt, where);
  }
  const record = typeof file === 'object' && file !== null && !Array.isArray(file) ? file : {};
  const format = 'format' in record ? record.format : undefined;
  if (format === FORMAT) return refuse('timeline', format);
  if (format !== LESSON_FORMAT) return refuse('format', format);
  const lesson = salvage(LessonSchema, record, '', log);
  if (!lesson || lesson.story.steps.length === 0)
    return refuse('noSteps', 'story' in record ? record.story : undefined);
  const { story } = lesson;
  const { known, excerpts } = await lookUp(story.steps, records);
  const references = createReferences(known, log);
  const textsOf = ({ event, show }: Step) =>
    [...excerpts.values()].flatMap(({ excerpt, of }) =>
      (show?.length ? show.includes(excerpt.id) : of === event) ? excerpt.exact : [],
    );
  const steps = locate(story.steps, 'story.steps')
    .filter((step) => references.resolves('event', step.record.event, `${step.path}.event`))
    .map((step) => checkStep(step, references, textsOf));
  if (steps.length === 0) return refuse('noSteps', story.steps);
  return {
    ok: true,
    dataset: lesson.dataset,
    story: { ...story, id: story.id ?? DRAFT_STORY, title: story.title ?? '', steps },
    problems: log.problems,
  };
}

/** What of all that steps name is there. */
async function lookUp(steps: readonly Step[], records: Records) {
  const known: Known = createKnown();
  const excerpts = new Map<string, { readonly excerpt: Excerpt; readonly of: string | undefined }>();
  for (const { event, show } of steps) {
    const index = await records.find(event);
    if (index !== undefined) {
      known.event.set(event, index);
      await records.load([index]);
      for (const excerpt of records.peek(index)?.excerpts ?? []) {
        known.excerpt.set(excerpt.id, index);
        excerpts.set(excerpt.id, { excerpt, of: event });
      }
    }
    for (const wanted of show ?? []) {
      if (excerpts.has(wanted)) continue;
      const excerpt = await records.findExcerpt(wanted);
      if (!excerpt) continue;
      known.excerpt.set(wanted, index ?? 0);
      excerpts.set(wanted, { excerpt, of: undefined });
    }
  }
  return { known, excerpts };
}
