import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RawDataset } from '../schema';
import type { DateParts } from './dates';
import { type CslItem, citeSource } from './item';
import { type Formatted, formatCitation, formatCitations } from './styles';

/* What citation-js (with citeproc and the styles of the CSL project) makes of the same items. */

const idlib: RawDataset = JSON.parse(readFileSync('public/data/idlib.json', 'utf8'));
const sources = (idlib.sources ?? []).map((source) => citeSource(source, { accessed: '2026-11-24' }));
const titled = sources.filter(({ title }) => title !== undefined);
const untitled = sources.filter(({ title }) => title === undefined);
const [someUntitled] = untitled;
if (!someUntitled) throw new Error('Idlib has no source without a title');

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#62;');
const toHtml = ({ runs }: Formatted) =>
  runs.map(({ text, italic }) => (italic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text))).join('');
const ourApa = (item: CslItem) => toHtml(formatCitation(item, 'apa'));
const theirApa = (item: CslItem) =>
  new Cite(structuredClone(item))
    .format('bibliography', { template: 'apa', format: 'html', lang: 'en-US' })
    .replace(/^[\s\S]*?class="csl-entry">|<\/div>[\s\S]*$/g, '');
const read = (text: string) =>
  new Cite(text).data.map(({ _graph, 'citation-key': _key, ...item }): Record<string, unknown> => item);

const word = fc.constantFrom(
  'Idlib',
  'Truce',
  'Über',
  '50%',
  'C&A',
  '#1',
  '(Sic)',
  'حلب',
  '{x}',
  '$5',
  '停火',
  'É~^',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const person = fc.record({
  family: fc.constantFrom('Doe', 'Müller', 'O’Brien'),
  given: fc.constantFrom('Jane', 'Jane M.', 'Jean-Luc'),
});
const parts: fc.Arbitrary<DateParts> = fc.oneof(
  fc.tuple(fc.integer({ min: 1900, max: 2030 })),
  fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 12 })),
  fc.tuple(
    fc.integer({ min: 1900, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const known = (item: CslItem): CslItem =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as CslItem;
const items = fc
  .record({
    id: fc.constantFrom('a', 'source-2', 'x.y_z'),
    type: fc.constantFrom('article-newspaper' as const, 'post-weblog' as const, 'webpage' as const),
    title: phrase,
    author: maybe(fc.array(person, { minLength: 1, maxLength: 4 })),
    'container-title': phrase.map((words) => `The ${words}`),
    issued: maybe(
      fc.record({ 'date-parts': parts.map((date): [DateParts] => [date]) }).map((date) => ({ ...date })),
    ),
    accessed: fc.constant({ 'date-parts': [[2026, 11, 24]] as [DateParts] }),
    URL: fc.constantFrom('https://a.org/x_y?a=1&b=2#z%20', 'http://b.org/~me/'),
    language: maybe(fc.constantFrom('en', 'ar', 'fr')),
  })
  .map(known);

describe('APA, beside citeproc', () => {
  // It reads its style and locale when it is first asked, which takes seconds where the machine has much to do.
  beforeAll(() => {
    theirApa(someUntitled);
  }, 60_000);

  /** Less what differs on purpose, see below: capitals of a paper's name, and quotation marks. */
  const withoutSigns = (text: string) =>
    text
      .toLowerCase()
      .replace(/[“”"‘’]/g, "'")
      .replaceAll(".'", "'.");

  test.each(titled.map((item) => [item.id, item]))('%s of Idlib comes out alike', (_, item) => {
    expect(withoutSigns(ourApa(item))).toBe(withoutSigns(theirApa(item)));
  });

  test('so do made-up items, with their italics', () => {
    fc.assert(
      fc.property(items, (item) => {
        expect(ourApa(item)).toBe(theirApa(item));
      }),
    );
  });

  test.each(untitled.map((item) => [item.id, item]))(
    'differs for %s of Idlib: without a title we say in brackets what it is (§9.22), they say nothing',
    (_, item) => {
      const ours = ourApa(item);
      expect(ours).toMatch(/^\[(News article|Blog post|Web page)\]\. /);
      expect(withoutSigns(ours.replace(/^\[.*?\]\. /, ''))).toBe(withoutSigns(theirApa(item)));
    },
  );

  test('differs in capitals: we leave the name of a paper as it is', () => {
    const item = { ...someUntitled, title: 'T', 'container-title': 'taz, die tageszeitung' };
    expect(ourApa(item)).toContain('taz, die tageszeitung');
    expect(theirApa({ ...item, type: 'article-newspaper' })).toContain('Taz, Die Tageszeitung');
  });

  test('differs in quotation marks: we leave them as the source prints them, they set them anew', () => {
    const item = { ...someUntitled, title: "It's 'so' now" };
    expect(ourApa(item)).toContain("It's 'so' now");
    expect(theirApa(item)).toContain('It’s “so” now');
  });

  test('differs in ranges over several years: we write both ends whole, they run the years together', () => {
    const issued = {
      'date-parts': [
        [2019, 12, 28],
        [2020, 1, 3],
      ],
    } as const;
    expect(ourApa({ ...someUntitled, issued })).toContain('(2019, December 28–2020, January 3)');
    expect(theirApa({ ...someUntitled, issued })).toContain('(2019–2020, December 28–January 3)');
  });

  test('differs between two groups: we put the comma before the ampersand (§9.8), they do not', () => {
    const author = [{ literal: 'Some Body' }, { literal: 'Another Body' }];
    expect(ourApa({ ...someUntitled, author })).toMatch(/^Some Body, &#38; Another Body\. /);
    expect(theirApa({ ...someUntitled, author })).toMatch(/^Some Body &#38; Another Body\. /);
  });

  test('differs for data: we say "[Data set]", as the manual does (§10.9), and give the day', () => {
    const item: CslItem = { id: 'd', type: 'dataset', title: 'T', issued: { 'date-parts': [[2020, 1, 2]] } };
    expect(ourApa(item)).toBe('<i>T</i> [Data set]. (2020, January 2).');
    expect(theirApa(item)).toBe('<i>T</i>. (2020). [Dataset].');
  });
});

describe('CSL-JSON', () => {
  test('is read by citation-js as what was written', () => {
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 3 }), (list) => {
        expect(read(formatCitations(list, 'csl').text)).toEqual(list);
      }),
    );
    expect(read(formatCitations(sources, 'csl').text)).toEqual(sources);
  });
});

describe('BibTeX', () => {
  /** As biblatex can tell it: it has no blogs, its newspapers are articles, and the site stands as organization. */
  const asBiblatex = ({ id, type, 'container-title': container, note, ...rest }: CslItem) => ({
    ...rest,
    id: expect.any(String),
    ...(note !== undefined && { note }),
    ...(type === 'article-newspaper'
      ? { type: 'article-journal', genre: 'newspaper', 'container-title': container }
      : { type: type === 'dataset' ? 'dataset' : 'webpage', publisher: container }),
  });

  test('is read by citation-js as what was written', () => {
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 3 }), (list) => {
        expect(read(formatCitations(list, 'bibtex').text)).toEqual(list.map(asBiblatex));
      }),
    );
    expect(read(formatCitations(sources, 'bibtex').text)).toEqual(sources.map(asBiblatex));
  });

  test('has the fields that citation-js writes', () => {
    for (const item of sources) {
      // Theirs: booktitle, which biblatex does not have for a page, and a note in place of urldate for old styles.
      const differ = ['booktitle', 'organization', 'entrysubtype', 'note'];
      const namesOf = (entry: string) =>
        [...entry.matchAll(/^\s+(\w+) = /gm)]
          .map(([, name]) => name)
          .filter((name) => !differ.includes(name ?? ''));
      expect(new Set(namesOf(formatCitation(item, 'bibtex').text))).toEqual(
        new Set(namesOf(new Cite(structuredClone(item)).format('biblatex'))),
      );
    }
  });
});

describe('RIS', () => {
  test('is read by citation-js as what was written', () => {
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 3 }), (list) => {
        const found = read(formatCitations(list, 'ris').text);
        found.forEach((item, i) => {
          const {
            'container-title': container,
            author: _authors,
            issued,
            accessed,
            ...rest
          } = list[i] ?? someUntitled;
          // Theirs: the site of a page is called a series, reporters are texts, a newspaper's day is its year alone,
          // and a record without a date is read by the tags of old, which had no day of access.
          expect(item).toMatchObject(rest);
          expect(item['container-title'] ?? item['collection-title']).toBe(container);
          const year = issued?.['date-parts'][0][0];
          if (year === undefined) return;
          expect(item).toMatchObject({ issued: { 'date-parts': [expect.arrayContaining([year])] } });
          if (item.type === 'article-newspaper') expect(item).toMatchObject({ accessed });
        });
      }),
    );
  });

  test('has the lines that citation-js writes, less those it cannot place', () => {
    for (const item of sources) {
      const unfolded = new Cite(structuredClone(item))
        .format('ris')
        .replace(/\n(?![A-Z][A-Z0-9] {2}- )/g, '');
      const ours = formatCitation(item, 'ris').text.split('\r\n');
      for (const line of unfolded.trim().split('\n')) {
        // Theirs: the day that it was looked at under VL or M1, which are volume and number elsewhere.
        // An id is cut after 20 signs.
        if (/^(VL|M1|ID) /.test(line)) continue;
        const padded = line.replace(/^(DA {2}- \d+)\/(\d)(?=\/)/, '$1/0$2').replace(/\/(\d)\/$/, '/0$1/');
        expect(ours.map((own) => own.trimEnd())).toContain(padded.trimEnd());
      }
    }
  });
});
