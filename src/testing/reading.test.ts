import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parts } from '../i18n/dictionary';

/* Chartability asks for texts that are read after nine years of school, names and terms explained. */

const MOST_GRADE = 9;
/** The English of the interface. */
import.meta.glob('../i18n/*.en.ts', { eager: true });

/** About how many syllables an English word has: its groups of vowels, without endings that are not heard. */
function syllables(word: string): number {
  const heard = word
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^aeiouydt]ed|[^l]e)$/, (end) => end.slice(0, 1));
  return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 0);
}

/**
 * The Flesch-Kincaid grade: years of school that an English text asks for (J. P. Kincaid and others, "Derivation of new
 * readability formulas for Navy enlisted personnel", 1975).
 */
function grade(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.match(/[\p{L}\d'’-]+/gu) ?? []);
  const sentences = texts.flatMap((text) => text.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim()));
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('the formula tells easy from hard', () => {
  // As the formula's usual examples have it: a nursery line, and a page of law.
  expect(grade(['The cat sat on the mat.'])).toBeLessThan(2);
  expect(
    grade([
      'Notwithstanding subsequent administrative determinations, jurisdictional considerations predominate in international arbitration.',
    ]),
  ).toBeGreaterThan(20);
});

test('sentences of the interface are read after nine years of school', () => {
  const sentences = [...parts.values()].flatMap(textsOf).filter((text) => text.split(' ').length >= 6);
  expect(sentences.length).toBeGreaterThan(200);
  expect(grade(sentences)).toBeLessThan(MOST_GRADE);
});

test('so are our own words in the timeline of Idlib', () => {
  interface Told {
    readonly summary?: string;
    readonly disputed?: string;
  }
  const { summary, events } = JSON.parse(readFileSync('public/data/idlib.json', 'utf8')) as Told & {
    readonly events: readonly Told[];
  };
  const texts = [summary, ...events.flatMap((event) => [event.summary, event.disputed])];
  const told = texts.filter((text) => text !== undefined);
  expect(told.length).toBeGreaterThan(30);
  expect(grade(told)).toBeLessThan(MOST_GRADE);
});
