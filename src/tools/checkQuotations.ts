import { preview } from '../model/problems';
import { countWords, locateQuote, type NearestPassage, shareQuoted, type TextSpan } from '../model/quote';
import type { Excerpt, RawDataset } from '../model/schema';
import type { Article, Finding } from './checkDataset';
import type { LineOf } from './lineFinder';

/** Most words of one excerpt, and of the context on each of its sides. */
export const MAX_EXACT_WORDS = 60;
export const MAX_CONTEXT_WORDS = 12;
/** Most of an article that all its excerpts together may quote. */
export const MAX_SHARE = 0.6;

export interface SourceCheck {
  readonly source: string;
  readonly article: string;
  readonly excerpts: number;
  readonly verbatim: number;
  /** 0 to 1: how many of the article's words are quoted, context included, each counted once. */
  readonly share: number;
  readonly words: number;
}

export interface Quotations {
  readonly checked: readonly SourceCheck[];
  /** Sources that no text was given for. */
  readonly notChecked: readonly string[];
  /** Texts that no source names by its `textSha256`. */
  readonly strangers: readonly Article[];
  readonly findings: readonly Finding[];
}

/** Looks up every excerpt in the text of its source, word for word, and measures how much is quoted. */
export function checkQuotations(
  dataset: RawDataset,
  raw: unknown,
  articles: readonly Article[],
  lineOf: LineOf,
): Quotations {
  const pathOf = excerptPaths(raw);
  const bySum = new Map(articles.map((article) => [article.sha256.toLowerCase(), article]));
  const excerpts = dataset.events.flatMap((event) => event.excerpts ?? []);
  const sources = dataset.sources ?? [];
  const findings: Finding[] = [];
  const add = (excerpt: Excerpt, field: string, value: string, message: string, fix: string) => {
    const path = `${pathOf.get(excerpt.id) ?? excerpt.id}${field}`;
    findings.push({ message, fix, count: 1, places: [{ path, line: lineOf(path), value: preview(value) }] });
  };

  for (const excerpt of excerpts) {
    for (const [field, limit] of LIMITS) {
      const words = countWords(excerpt[field] ?? '');
      if (words <= limit) continue;
      const message = `Excerpt "${excerpt.id}" has ${words} words in "${field}"; ${limit} are allowed.`;
      add(excerpt, `.${field}`, excerpt[field] ?? '', message, FIX_LENGTH[field]);
    }
  }

  const checked: SourceCheck[] = [];
  const notChecked: string[] = [];
  for (const [index, source] of sources.entries()) {
    const article = bySum.get(source.textSha256?.toLowerCase() ?? '');
    if (!article) {
      notChecked.push(source.id);
      continue;
    }
    const own = excerpts.filter((excerpt) => excerpt.source === source.id);
    const spans: TextSpan[] = [];
    for (const excerpt of own) {
      const located = locateQuote(article.text, excerpt);
      if (located.found) spans.push(located.withContext);
      else {
        const message = `Excerpt "${excerpt.id}" is not word for word in ${article.name}.`;
        add(excerpt, '', excerpt.exact, message, suggest(excerpt, located.nearest));
      }
    }
    const share = shareQuoted(article.text, spans);
    const words = countWords(article.text);
    checked.push({
      source: source.id,
      article: article.name,
      excerpts: own.length,
      verbatim: spans.length,
      share,
      words,
    });
    const find = (path: string, value: unknown, message: string, fix: string) =>
      findings.push({
        message,
        fix,
        count: 1,
        places: [{ path, line: lineOf(path), value: preview(value) }],
      });
    if (share > MAX_SHARE) {
      find(
        `sources[${index}]`,
        source.id,
        `The excerpts of "${source.id}" quote ${percent(share)} of its words; ${percent(MAX_SHARE)} are allowed.`,
        'Shorten excerpts or their context, or remove some, for example those that say the same thing twice.',
      );
    }
    if (typeof source.words === 'number' && source.words !== words) {
      find(
        `sources[${index}].words`,
        source.words,
        `The text of "${source.id}" has ${words} words, not ${source.words}.`,
        `Write "words": ${words}, or leave the field out.`,
      );
    }
  }
  const named = new Set(sources.map((source) => source.textSha256?.toLowerCase()));
  const strangers = articles.filter((article) => !named.has(article.sha256.toLowerCase()));
  return { checked, notChecked, strangers, findings };
}

/** 0.414 → '41 %'; rounded up, so that what is over a limit also looks it. */
export function percent(share: number): string {
  return `${Math.ceil(share * 100 - 1e-9)} %`;
}

const LIMITS = [
  ['exact', MAX_EXACT_WORDS],
  ['prefix', MAX_CONTEXT_WORDS],
  ['suffix', MAX_CONTEXT_WORDS],
] as const;

const FIX_LENGTH = {
  exact: 'Keep the words that matter, or make two excerpts of it.',
  prefix: 'Keep the last words before the quotation, for example six.',
  suffix: 'Keep the first words after the quotation, for example six.',
};

function suggest({ exact, prefix = '', suffix = '' }: Excerpt, nearest: NearestPassage | undefined): string {
  if (!nearest)
    return 'Nothing in the text comes near it. Check that the excerpt names the right source, and copy the words from the text.';
  const context = [
    prefix && `before it: ${JSON.stringify(nearest.prefix)}`,
    suffix && `after it: ${JSON.stringify(nearest.suffix)}`,
  ];
  const around = context.filter(Boolean).join(', ');
  const same =
    exact === nearest.text
      ? 'The words are there, but not beside this context. The text has'
      : 'The text has';
  return `${same}: ${JSON.stringify(nearest.text)}${around && ` (${around})`}. Copy it as it stands, spaces at the joins too.`;
}

/** Where in the file each excerpt stands, by its id. The file was validated only as far as it is usable: hence the care. */
function excerptPaths(raw: unknown): Map<string, string> {
  const paths = new Map<string, string>();
  for (const [i, event] of listAt(raw, 'events').entries()) {
    for (const [j, excerpt] of listAt(event, 'excerpts').entries()) {
      const id = fieldOf(excerpt, 'id');
      if (typeof id === 'string' && !paths.has(id)) paths.set(id, `events[${i}].excerpts[${j}]`);
    }
  }
  return paths;
}

function listAt(record: unknown, key: string): readonly unknown[] {
  const list = fieldOf(record, key);
  return Array.isArray(list) ? list : [];
}

function fieldOf(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[key] : undefined;
}
