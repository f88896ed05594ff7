import { describeProblem } from '../i18n/describeProblem';
import { failureWords, type LoadFailure } from '../i18n/failures.en';
import { fill } from '../i18n/text';
import { locateJsonError } from '../model/jsonError';
import type { RawDataset } from '../model/schema';
import { validate } from '../model/validate';
import { checkQuotations, type Quotations } from './checkQuotations';
import { lineFinder } from './lineFinder';

/** The text of an article, as it was collected. */
export interface Article {
  /** For messages: the name of its file. */
  readonly name: string;
  readonly text: string;
  /** Of its bytes, in lower case. */
  readonly sha256: string;
}

export interface CheckOptions {
  /** Absent: quotations are not checked. */
  readonly articles?: readonly Article[] | undefined;
  readonly allowUnsourced?: boolean | undefined;
}

/** Problems of one kind, ready to be printed. */
export interface Finding {
  readonly message: string;
  readonly fix: string;
  readonly count: number;
  readonly places: readonly {
    readonly path: string;
    readonly line: number | undefined;
    readonly value: string;
  }[];
}

/** Why the file cannot be used at all. */
export interface Unusable {
  readonly message: string;
  readonly fix: string;
  /** For broken JSON: the line at fault, and under it a caret. */
  readonly excerpt: string;
}

export interface Report {
  /** 0 fine, 1 problems, 2 unusable. */
  readonly exit: 0 | 1 | 2;
  readonly unusable: Unusable | undefined;
  readonly findings: readonly Finding[];
  /** Undefined where no articles were given. */
  readonly quotations: Quotations | undefined;
  readonly counts: { readonly events: number; readonly excerpts: number; readonly sources: number };
}

/** Checks the text of a dataset by the loader's own rules, and its quotations against the articles. */
export function checkDataset(fileText: string, options: CheckOptions = {}): Report {
  const text = fileText.replace(/^\uFEFF/, '');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return unusable(describeBrokenJson(text));
  }
  const checked = validate(raw);
  const lineOf = lineFinder(text);
  const problems = checked.problems.filter(
    (problem) => !(options.allowUnsourced && problem.code === 'unsourced'),
  );
  const findings = problems.map(
    (problem): Finding => ({
      ...describeProblem(problem),
      count: problem.count,
      places: problem.places.map(({ path, value }) => ({ path, value, line: lineOf(path) })),
    }),
  );
  if (!checked.ok) return unusable(describeFailure(checked.code, checked.value), findings);
  const quotations = options.articles && checkQuotations(checked.dataset, raw, options.articles, lineOf);
  const all = [...findings, ...(quotations?.findings ?? [])];
  return {
    exit: all.length > 0 ? 1 : 0,
    unusable: undefined,
    findings: all,
    quotations,
    counts: count(checked.dataset),
  };
}

/** A report on a file that cannot be used. */
export function unusable(reason: Unusable, findings: readonly Finding[] = []): Report {
  const counts = { events: 0, excerpts: 0, sources: 0 };
  return { exit: 2, unusable: reason, findings, quotations: undefined, counts };
}

export function describeFailure(code: LoadFailure, value = '', excerpt = ''): Unusable {
  const { message, fix } = failureWords[code];
  return { message: fill(message, { value }), fix: fill(fix, { value }), excerpt };
}

/** How many findings in all, each place counted. */
export function countFindings(report: Report): number {
  return report.findings.reduce((sum, finding) => sum + finding.count, 0);
}

/** How far the caret may stand from the left edge. */
const BEFORE_CARET = 60;

function describeBrokenJson(text: string): Unusable {
  if (text.trim() === '') return describeFailure('empty');
  if (text.trimStart().startsWith('<')) return describeFailure('html');
  const fault = locateJsonError(text);
  if (!fault) return describeFailure('notDataset');
  const { line, column } = fault;
  const whole = (text.split('\n')[line - 1] ?? '').replaceAll('\t', ' ').trimEnd();
  const from = Math.max(0, column - 1 - BEFORE_CARET);
  const number = `  ${line} | `;
  const excerpt = `${number}${whole.slice(from, from + 2 * BEFORE_CARET)}\n${' '.repeat(number.length + column - 1 - from)}^`;
  const { message, fix } = failureWords.notJson;
  return { message: fill(message, { line, column }), fix, excerpt };
}

function count({ events, sources = [] }: RawDataset): Report['counts'] {
  const excerpts = events.reduce((sum, event) => sum + (event.excerpts?.length ?? 0), 0);
  return { events: events.length, excerpts, sources: sources.length };
}
