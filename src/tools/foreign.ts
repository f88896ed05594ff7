import { describeProblem } from '../i18n/describeProblem';
import { convertedWords } from '../i18n/losses.en';
import { type Converted, convert, type ForeignKind } from '../model/convert/convert';
import type { Problem } from '../model/problems';
import { validate } from '../model/validate';
import { type CheckOptions, describeFailure, type Finding, type Report, unusable } from './checkDataset';

/** A file of another kind in our format; undefined where it is ours, or of no kind that we know. */
export function convertFile(bytes: Uint8Array, name: string): Converted | undefined {
  return isOurs(bytes) ? undefined : convert(bytes, name);
}

/** Whether a file names our format, whatever its version, or tries to. */
export function isOurs(bytes: Uint8Array): boolean {
  try {
    const file: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof file === 'object' && file !== null && 'format' in file;
  } catch {
    return false;
  }
}

/** What a file of another kind loses on the way into ours, and what is wrong with the result. */
export function checkConverted(converted: Converted, { allowUnsourced }: CheckOptions = {}): Report {
  const losses = converted.losses.map(findingOf);
  if (!converted.ok) {
    const { message, fix, excerpt } = describeFailure(converted.code, converted.value);
    const line = String(converted.line ?? '');
    return unusable({ message: message.replace('{line}', line), fix, excerpt }, losses);
  }
  const checked = validate(converted.dataset);
  if (!checked.ok) return unusable(describeFailure(checked.code, checked.value), losses);
  const problems = checked.problems.filter(({ code }) => !(allowUnsourced && code === 'unsourced'));
  const findings = [...losses, ...problems.map(findingOf)];
  const { events, sources = [] } = checked.dataset;
  return {
    exit: findings.length > 0 ? 1 : 0,
    unusable: undefined,
    findings,
    quotations: undefined,
    counts: {
      events: events.length,
      excerpts: events.reduce((sum, event) => sum + (event.excerpts?.length ?? 0), 0),
      sources: sources.length,
    },
  };
}

/** "TimelineJS" */
export function nameOfKind(kind: ForeignKind): string {
  return convertedWords.kinds[kind];
}

function findingOf(problem: Problem): Finding {
  const places = problem.places.map(({ path, value }) => ({ path, value, line: undefined }));
  return { ...describeProblem(problem), count: problem.count, places };
}
