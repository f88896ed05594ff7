import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { parts } from '../src/i18n/dictionary';

/*
 * A language that nobody speaks, for tests: English with accents on all small letters, in brackets, and longer by some
 * 40 %. What is seen without accents was not translated. It is served in the place of German, so that the site as it is
 * built holds nothing of it.
 */

const ACCENTS = 'àƀçđéƒĝĥíĵķĺɱñóþǫŕšŧúṽŵẋýž';
const FILLER = 'ñéŵš';

export function pseudo(text: string): string {
  const marked = text
    .split(/(\{\w+\})/)
    .map((run, i) =>
      i % 2 ? run : run.replace(/[a-z]/g, (letter) => ACCENTS[letter.charCodeAt(0) - 97] ?? ''),
    )
    .join('');
  const more = Math.round(0.4 * text.replace(/\{\w+\}/g, '').length);
  const words = Array.from({ length: Math.ceil(more / 5) }, (_, i) =>
    FILLER.slice(0, Math.min(4, more - 5 * i)),
  );
  return text === '' ? '' : `⟦${[marked, ...words].join(' ').trim()}⟧`;
}

function pseudoAll(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (Array.isArray(value)) return value.map(pseudoAll);
  return Object.fromEntries(Object.entries(value as object).map(([key, child]) => [key, pseudoAll(child)]));
}

const FOLDER = fileURLToPath(new URL('../src/i18n/', import.meta.url));

/** From here on `?lang=de` shows it. Dates are German, which is how they are told from words. */
export async function speakPseudo(page: Page): Promise<void> {
  for (const name of readdirSync(FOLDER)) {
    if (/(^|\.)en\.ts$/.test(name)) await import(`../src/i18n/${name}`);
  }
  const texts = JSON.stringify(pseudoAll(Object.fromEntries(parts)));
  await page.route(/\/assets\/(first|late)-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    const exported = /export\s*\{\s*\w+ as (\w+)\s*\}/.exec(await response.text())?.[1];
    await route.fulfill({ response, body: `const texts = ${texts};\nexport { texts as ${exported} };` });
  });
}

/** Sentences, names and notes of a dataset in capitals, without its translations: what has small letters is the interface's. */
export function inCapitals(json: string): string {
  return JSON.stringify(JSON.parse(json), function (this: object, key, value: unknown) {
    if (key === 'i18n') return undefined;
    // Of a figure these are words, of an actor it is an id.
    if (key === 'of') return 'measure' in this ? String(value).toUpperCase() : value;
    if (typeof value === 'string' && TEXTS.has(key)) return value.toUpperCase();
    // Of a source this is a word, of an event it is a choice.
    if (key === 'kind' && 'publisher' in this) return String(value).toUpperCase();
    const isList = LISTS.has(key) && Array.isArray(value);
    return isList
      ? value.map((item: unknown) => (typeof item === 'string' ? item.toUpperCase() : item))
      : value;
  });
}
const TEXTS = new Set(
  'title short summary disputed method label name publisher words note exact prefix suffix text why was now prompt notes contentNote by license measure unit author country'.split(
    ' ',
  ),
);
const LISTS = new Set(['aliases', 'hideWords', 'tags', 'origins', 'curators']);
