import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validate } from '../src/model/validate';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const block = (text: string, kind: string) =>
  new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\\n\`\`\``).exec(text)?.[1] ?? '';

describe('the first timeline that a newcomer writes', () => {
  const doc = read('docs/first-timeline.md');

  test('is a dataset without any problem', () => {
    const checked = validate(JSON.parse(block(doc, 'json')));
    expect(checked.ok && checked.problems).toEqual([]);
  });

  test('quotes its article letter for letter, with the words beside', () => {
    const article = block(doc, 'text');
    const checked = validate(JSON.parse(block(doc, 'json')));
    if (!checked.ok) throw new Error('refused');
    for (const { prefix = '', exact, suffix = '' } of checked.dataset.events.flatMap(
      ({ excerpts }) => excerpts ?? [],
    ))
      expect(article).toContain(prefix + exact + suffix);
  });
});

test('every link between the documents leads to a file that is there', () => {
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const broken = files.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].flatMap(([, target = '']) => {
      const url = new URL(target, new URL(`../${file}`, import.meta.url));
      try {
        readFileSync(url);
        return [];
      } catch {
        try {
          readdirSync(url);
          return [];
        } catch {
          return [`${file}: ${target}`];
        }
      }
    }),
  );
  expect(broken).toEqual([]);
});

describe('what is said of accessibility', () => {
  const doc = read('docs/accessibility.md');
  const shown = [...doc.matchAll(/`((?:e2e|src)\/[\w./-]+\.ts)` “([^”]+)”/g)];
  const titlesOf = (path: string) =>
    [...read(path).matchAll(/\(\s*(['"`])(.+?)\1,\s*(?:async )?\(/g)].map(([, , title = '']) => title);

  test('names tests that there are', () => {
    const missing = shown.filter(
      ([, path = '', words = '']) => !titlesOf(path).some((title) => title.includes(words)),
    );
    expect(missing.map(([reference]) => reference)).toEqual([]);
    expect(shown.length).toBeGreaterThan(60);
  });

  test('names a test wherever it names its file', () => {
    const tables = doc.split('\n').filter((line) => line.startsWith('|'));
    expect(shown).toHaveLength(tables.join('\n').match(/\.(?:spec|test)\.ts\b/g)?.length ?? 0);
  });

  test.each([
    ...[1, 2, 3, 4].map((at) => `1.${at}`),
    ...[1, 2, 3, 4, 5].map((at) => `2.${at}`),
    ...[1, 2, 3].map((at) => `3.${at}`),
    '4.1',
  ])('speaks of guideline %s', (guideline) => {
    expect(doc).toContain(`| ${guideline}.`);
  });
});
