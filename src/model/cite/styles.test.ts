import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataset } from '../../testing/dataset';
import type { Source } from '../schema';
import { readArchive } from './archive';
import { readCslDate } from './dates';
import { citeEvent, citeEventSources, citeExcerpt, citeSource, citeTimeline, missingFacts } from './item';
import { readNames } from './names';
import { formatCitation, formatCitations, STYLES, type StyleName } from './styles';

const accessed = '2026-11-24';
const news: Source = {
  id: 'dw',
  publisher: 'Deutsche Welle',
  title: 'Idlib: Russia rejects truce',
  published: '2020-02-25',
  url: 'https://dw.com/a',
  kind: 'news',
};
const cite = (more: Partial<Source>, style: StyleName) =>
  formatCitation(citeSource({ ...news, ...more }, { accessed }), style).text;
const archiveUrl = 'https://web.archive.org/web/20200226120000/https://dw.com/a';

describe('what is cited', () => {
  test.each([
    ['news', 'article-newspaper'],
    ['agency', 'article-newspaper'],
    ['Blog', 'post-weblog'],
    ['official', 'webpage'],
    [undefined, 'webpage'],
  ])('a source of kind %s is a %s', (kind, type) =>
    expect(citeSource({ ...news, kind }, { accessed }).type).toBe(type),
  );

  test('a source has what the dataset knows of it, and nothing else', () => {
    const item = citeSource({ id: 'x', publisher: 'A paper' }, { accessed });
    expect(item).toEqual({ id: 'x', type: 'webpage', 'container-title': 'A paper' });
    expect(missingFacts(item)).toEqual(['title', 'issued', 'URL']);
  });

  test('a date that is open at one end is a note: no style can write it', () => {
    const item = citeSource({ ...news, published: '2020-03-05/..' }, { accessed });
    expect(item.issued).toBeUndefined();
    expect(item.note).toBe('Published 2020-03-05 or later.');
  });

  test('a quotation is its source, with the words and who says them', () => {
    const excerpt = { id: 'e', source: 'dw', exact: 'a  truce', speaker: 'l', voice: 'quoted' } as const;
    const actors = new Map([['l', { id: 'l', name: 'Sergei Lavrov' }]]);
    expect(citeExcerpt(excerpt, news, { accessed, actors })).toEqual({
      ...citeSource(news, { accessed }),
      note: 'Quotation: “a truce” (Sergei Lavrov)',
      custom: { quotation: 'a truce', speaker: 'Sergei Lavrov', voice: 'quoted' },
    });
  });

  test('an event is an entry of its timeline, by its curator; its sources are cited beside it, each once', () => {
    const { events, ...head } = dataset('front | a 2020-01-01 "First"', {
      curation: { by: 'Doe, Jane' },
      updated: '2026-01-02',
    });
    const [event] = events;
    if (!event) throw new Error('no event');
    expect(citeEvent(event, head, { accessed, address: 'https://x.org/?event=a' })).toEqual({
      id: 'scene-a',
      type: 'webpage',
      title: 'First',
      'container-title': 'Scene',
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2026, 1, 2]] },
      accessed: { 'date-parts': [[2026, 11, 24]] },
      URL: 'https://x.org/?event=a',
    });
    const excerpts = [...(event.excerpts ?? []), ...(event.excerpts ?? []), { source: 'nowhere' }];
    const sources = new Map(head.sources?.map((source) => [source.id, source]));
    expect(citeEventSources(excerpts, sources, { accessed }).map(({ id }) => id)).toEqual(['press', 'wire']);
  });

  test('the timeline is a data set; from a file on a computer it has no address', () => {
    const { events: _events, ...head } = dataset('front | a 2020');
    const item = citeTimeline(head, { accessed, address: undefined });
    expect(item).toEqual({ id: 'scene', type: 'dataset', title: 'Scene' });
  });
});

describe('dates', () => {
  test.each([
    ['2020-02-25', [[2020, 2, 25]], undefined],
    ['2020-02-25T23:30-05:00', [[2020, 2, 25]], undefined],
    ['2020-02-1X', [[2020, 2]], undefined],
    ['2020', [[2020]], undefined],
    ['2020-02~', [[2020, 2]], true],
    ['2020?', [[2020]], true],
    ['202X', [[2020], [2029]], true],
    [
      '2020-02-25/2020-03-01',
      [
        [2020, 2, 25],
        [2020, 3, 1],
      ],
      undefined,
    ],
    [
      '2020-02/2020-03-05',
      [
        [2020, 2],
        [2020, 3],
      ],
      undefined,
    ],
    ['2020-02-01/2020-02', [[2020, 2]], undefined],
  ])('%s keeps its precision', (edtf, parts, circa) => {
    expect(readCslDate(edtf)).toEqual({ 'date-parts': parts, ...(circa && { circa }) });
  });

  test.each([[undefined], ['2020/..'], ['../2020'], ['last week']])('%s is no date to cite', (edtf) =>
    expect(readCslDate(edtf)).toBeUndefined(),
  );
});

describe('authors', () => {
  test.each([
    ['Doe, Jane', [{ family: 'Doe', given: 'Jane' }]],
    ['van den Berg, Jan', [{ literal: 'van den Berg, Jan' }]],
    ['Jane M. Doe', [{ family: 'Doe', given: 'Jane M.' }]],
    ['Doe, J. M.', [{ family: 'Doe', given: 'J. M.' }]],
    ['Jane Doe', [{ literal: 'Jane Doe' }]],
    ['Xi Jinping', [{ literal: 'Xi Jinping' }]],
    ['Deutsche Welle', [{ literal: 'Deutsche Welle' }]],
    ['dpa, AFP', [{ literal: 'dpa, AFP' }]],
    ['Reuters, AFP, AP', [{ literal: 'Reuters, AFP, AP' }]],
    ['Acme, Inc.', [{ literal: 'Acme, Inc.' }]],
    [
      'Doe, Jane; Roe, John',
      [
        { family: 'Doe', given: 'Jane' },
        { family: 'Roe', given: 'John' },
      ],
    ],
    [' ; ', []],
  ])('%s is taken apart only where its writing says how', (text, names) =>
    expect(readNames(text)).toEqual(names),
  );
});

describe('archived copies', () => {
  test.each([
    [archiveUrl, 'Internet Archive', '2020-02-26'],
    ['https://web.archive.org/web/20200226120000id_/http://dw.com/a', 'Internet Archive', '2020-02-26'],
    ['https://web.archive.org/web/2020/https://dw.com/a', 'Internet Archive', undefined],
    ['https://web.archive.org/web/20209926120000/https://dw.com/a', 'Internet Archive', undefined],
    ['https://arquivo.pt/wayback/20200226120000/https://dw.com/a', 'arquivo.pt', '2020-02-26'],
    ['https://archive.ph/AbCdE', 'archive.ph', undefined],
  ])('%s: who keeps it, and the day where the address says it', (address, name, made) =>
    expect(readArchive(address)).toEqual({ name, made }),
  );
});

describe('APA, 7th edition', () => {
  test.each([
    [
      '§9.12: the title comes first where there is no author',
      {},
      'Idlib: Russia rejects truce. (2020, February 25). Deutsche Welle. https://dw.com/a',
    ],
    [
      '§9.17 and §9.16: n.d. without a date, and the day it was retrieved',
      { published: undefined },
      'Idlib: Russia rejects truce. (n.d.). Deutsche Welle. Retrieved November 24, 2026, from https://dw.com/a',
    ],
    [
      '§9.8: family name and initials, an ampersand before the last',
      { author: 'Doe, Jane M.; Roe, John' },
      'Doe, J. M., & Roe, J. (2020, February 25). Idlib: Russia rejects truce. Deutsche Welle. https://dw.com/a',
    ],
    [
      '§9.22: a description in brackets for a title that is not known',
      { title: undefined, kind: 'blog' },
      '[Blog post]. (2020, February 25). Deutsche Welle. https://dw.com/a',
    ],
    [
      '§9.17: ca. before a date in doubt',
      { published: '2020-02~' },
      'Idlib: Russia rejects truce. (ca. 2020, February). Deutsche Welle. https://dw.com/a',
    ],
  ])('%s', (_rule, more, text) => expect(cite(more, 'apa')).toBe(text));
});

describe('Chicago, 17th edition, notes', () => {
  const rest = 'February 25, 2020, https://dw.com/a.';
  test.each([
    ['14.191: a news site, its name italic', {}, `“Idlib: Russia rejects truce,” Deutsche Welle, ${rest}`],
    [
      '14.208: a blog says that it is one',
      { kind: 'blog' },
      `“Idlib: Russia rejects truce,” Deutsche Welle (blog), ${rest}`,
    ],
    [
      '14.208: unless its name does',
      { kind: 'blog', publisher: 'SCOTUSblog blog' },
      `“Idlib: Russia rejects truce,” SCOTUSblog blog, ${rest}`,
    ],
    [
      '14.76: two authors, as they are spoken',
      { author: 'Doe, Jane; Roe, John' },
      `Jane Doe and John Roe, “Idlib: Russia rejects truce,” Deutsche Welle, ${rest}`,
    ],
    [
      '14.76: four authors and more',
      { author: 'Doe, Ann; B; C; D' },
      `Ann Doe et al., “Idlib: Russia rejects truce,” Deutsche Welle, ${rest}`,
    ],
    [
      '14.207: the day it was looked at, where the page has no date',
      { published: undefined, kind: 'official' },
      '“Idlib: Russia rejects truce,” Deutsche Welle, accessed November 24, 2026, https://dw.com/a.',
    ],
    [
      '14.94: double quotation marks within a title become single',
      { title: 'Russia: “no truce” in “Idlib”' },
      `“Russia: ‘no truce’ in ‘Idlib,’” Deutsche Welle, ${rest}`,
    ],
    [
      '14.96: a question mark is kept before the comma',
      { title: 'A truce?' },
      `“A truce?,” Deutsche Welle, ${rest}`,
    ],
    [
      '14.207: a description, not in quotation marks, for a title that is not known',
      { title: undefined },
      `News article, Deutsche Welle, ${rest}`,
    ],
    [
      '14.15: an archived copy',
      { archiveUrl },
      `“Idlib: Russia rejects truce,” Deutsche Welle, February 25, 2020, https://dw.com/a, archived February 26, 2020, at ${archiveUrl}.`,
    ],
    [
      '14.145: a date in doubt',
      { published: '2020?', url: undefined },
      '“Idlib: Russia rejects truce,” Deutsche Welle, ca. 2020.',
    ],
  ])('%s', (_rule, more, text) => expect(cite(more, 'chicago')).toBe(text));

  test('14.260: what somebody is quoted as saying is cited as quoted in the source', () => {
    const excerpt = { id: 'e', source: 'dw', exact: 'no', speaker: 'l', voice: 'quoted' } as const;
    const actors = new Map([['l', { id: 'l', name: 'Sergei Lavrov' }]]);
    const formatted = formatCitation(citeExcerpt(excerpt, news, { accessed, actors }), 'chicago');
    expect(formatted.text).toBe(
      `Sergei Lavrov, quoted in “Idlib: Russia rejects truce,” Deutsche Welle, ${rest}`,
    );
    expect(formatted.runs.filter(({ italic }) => italic)).toEqual([{ text: 'Deutsche Welle', italic: true }]);
  });
});

describe('MLA, 9th edition', () => {
  const rest = 'Deutsche Welle, 25 Feb. 2020, https://dw.com/a. Accessed 24 Nov. 2026.';
  test.each([
    ['the title comes first where there is no author', {}, `“Idlib: Russia rejects truce.” ${rest}`],
    [
      'two authors, the first turned round',
      { author: 'Doe, Jane; Roe, John' },
      `Doe, Jane, and John Roe. “Idlib: Russia rejects truce.” ${rest}`,
    ],
    [
      'three authors and more',
      { author: 'Doe, Jane; Roe, John; X' },
      `Doe, Jane, et al. “Idlib: Russia rejects truce.” ${rest}`,
    ],
    [
      'a description, neither italic nor in quotation marks, for a title that is not known',
      { title: undefined },
      `News article. ${rest}`,
    ],
    [
      'months but for May, June and July are shortened',
      { published: '2020-09' },
      '“Idlib: Russia rejects truce.” Deutsche Welle, Sept. 2020, https://dw.com/a. Accessed 24 Nov. 2026.',
    ],
    [
      'without a date there is none',
      { published: undefined },
      '“Idlib: Russia rejects truce.” Deutsche Welle, https://dw.com/a. Accessed 24 Nov. 2026.',
    ],
    [
      'a date in doubt',
      { published: '2020~' },
      '“Idlib: Russia rejects truce.” Deutsche Welle, circa 2020, https://dw.com/a. Accessed 24 Nov. 2026.',
    ],
    [
      'an archive is a second container',
      { archiveUrl },
      `“Idlib: Russia rejects truce.” Deutsche Welle, 25 Feb. 2020, https://dw.com/a. Internet Archive, ${archiveUrl}. Accessed 24 Nov. 2026.`,
    ],
    ['a title that ends with its own mark', { title: 'A truce?' }, `“A truce?” ${rest}`],
  ])('%s', (_rule, more, text) => expect(cite(more, 'mla')).toBe(text));
});

describe('Wikipedia (Help:Citation Style 1)', () => {
  const start = '{{cite news |title=Idlib: Russia rejects truce |url=https://dw.com/a';
  const end = '|work=Deutsche Welle |date=2020-02-25 |access-date=2026-11-24}}';
  test.each([
    ['news are {{cite news}}', {}, `${start} ${end}`],
    ['all else is {{cite web}}', { kind: 'blog' }, `${start.replace('news', 'web')} ${end}`],
    [
      'an archived copy comes with its day, and the original stays first',
      { archiveUrl },
      `${start} |url-status=live |archive-url=${archiveUrl} |archive-date=2020-02-26 ${end}`,
    ],
    [
      'an archived copy of a day that is not known leaves its place empty',
      { archiveUrl: 'https://archive.ph/x' },
      `${start} |url-status=live |archive-url=https://archive.ph/x |archive-date= ${end}`,
    ],
    [
      'a title that is not known leaves its place empty',
      { title: undefined },
      `{{cite news |title= |url=https://dw.com/a ${end}`,
    ],
    [
      'authors have numbers where there are several',
      { author: 'Doe, Jane; AFP' },
      `{{cite news |last1=Doe |first1=Jane |author2=AFP |title=Idlib: Russia rejects truce |url=https://dw.com/a ${end}`,
    ],
    ['languages by their code', { language: 'ar-SY' }, `${start} ${end.replace('}}', ' |language=ar}}')}`],
    ['a bar is {{!}}', { title: 'A | B' }, `{{cite news |title=A {{!}} B |url=https://dw.com/a ${end}`],
    [
      'an equals sign is safe: only the first one counts',
      { title: 'title=B' },
      `{{cite news |title=title=B |url=https://dw.com/a ${end}`,
    ],
    [
      'no markup is left in a text',
      { title: "}} [[x]] {{y}} <ref> ''z'' ~~~~ &amp; & __TOC__" },
      `{{cite news |title=&#125;&#125; &#91;&#91;x&#93;&#93; &#123;&#123;y&#125;&#125; &lt;ref> &#39;'z&#39;' &#126;&#126;~~ &amp;amp; & &#95;_TOC&#95;_ |url=https://dw.com/a ${end}`,
    ],
    [
      'nor in an address',
      { url: 'https://dw.com/a|b}}[c]' },
      `{{cite news |title=Idlib: Russia rejects truce |url=https://dw.com/a%7Cb%7D%7D%5Bc%5D ${end}`,
    ],
  ])('%s', (_rule, more, text) => expect(cite(more, 'wikipedia')).toBe(text));

  test.each([
    ['2020-02', 'February 2020'],
    ['2020', '2020'],
    ['2020-02-25~', 'c. 2020'],
    ['202X', 'c. 2020 – c. 2029'],
    ['1500-01-02', '2 January 1500'],
    ['2020-02-25/2020-02-28', '25–28 February 2020'],
    ['2020-02-25/2020-03-01', '25 February – 1 March 2020'],
    ['2019-12-28/2020-01-03', '28 December 2019 – 3 January 2020'],
    ['2020-02/2020-03', 'February–March 2020'],
    ['2019-12/2020-01', 'December 2019 – January 2020'],
    ['2019/2020', '2019–2020'],
  ])('%s is written as the templates take it (MOS:DATES)', (published, written) =>
    expect(cite({ published }, 'wikipedia')).toContain(`|date=${written} |`),
  );

  test('a quotation comes with its words', () => {
    const excerpt = { id: 'e', source: 'dw', exact: 'a | b' };
    const item = citeExcerpt(excerpt, news, { accessed, actors: new Map() });
    expect(formatCitation(item, 'wikipedia').text).toContain('|quote=a {{!}} b}}');
  });

  test('whatever a text holds, the template has one opening, one closing, and the parameters that were written', () => {
    const text = fc.string({ unit: fc.constantFrom(...`{}[]|<>='"&;# \n~_!a`), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, text, (title, publisher) => {
        const written = cite({ title: `x${title}`, publisher: `x${publisher}` }, 'wikipedia');
        const inner = written.slice(2, -2).replaceAll('{{!}}', '!');
        expect(inner).not.toMatch(/[{}[\]<\n]|''|~~~|__/);
        expect(inner.split('|').map((part) => part.split('=')[0])).toEqual([
          'cite news ',
          'title',
          'url',
          'work',
          'date',
          'access-date',
        ]);
      }),
    );
  });
});

describe('files', () => {
  test('keys of BibTeX are of ASCII letters, and no two are alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('dw', 'DW', 'é', 'e', 'حلب', '停火', '-', 'a b'), { maxLength: 9 }),
        (ids) => {
          const items = ids.map((id) => citeSource({ ...news, id }, { accessed }));
          const keys = [...formatCitations(items, 'bibtex').text.matchAll(/^@\w+\{(.*),$/gm)].map(
            ([, key = '']) => key,
          );
          expect(keys).toHaveLength(ids.length);
          expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(ids.length);
          for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9][\w.-]*$/);
        },
      ),
    );
  });

  test('BibTeX keeps Unicode, and whatever a text holds its braces are balanced', () => {
    expect(cite({ title: 'Über حلب & 5%' }, 'bibtex')).toContain('title = {{Über حلب \\& 5\\%}}');
    const text = fc.string({ unit: fc.constantFrom(...'{}\\$%&#_~^a '), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, (title) => {
        const bare = cite({ title: `x${title}` }, 'bibtex').replace(/\\[\\{}]/g, '');
        expect(bare.split('{').length).toBe(bare.split('}').length);
      }),
    );
  });

  test('RIS begins with its type, ends with ER, and has CR LF after every line', () => {
    const text = cite({ title: 'A\nB' }, 'ris');
    expect(text).toMatch(/^TY {2}- NEWS\r\n/);
    expect(text).toMatch(/\r\nER {2}- \r\n$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('TI  - A B\r\n');
    expect(cite({ kind: 'blog' }, 'ris')).toContain('TY  - BLOG');
    expect(cite({ kind: 'official' }, 'ris')).toContain('TY  - ELEC');
  });

  test('every style writes every item, the plain text and the runs alike', () => {
    for (const style of Object.keys(STYLES) as StyleName[]) {
      const item = citeSource({ id: 'x', publisher: 'A paper' }, { accessed });
      const { text, runs } = formatCitation(item, style);
      expect(text).not.toMatch(/undefined|NaN|null/);
      expect(runs.map((run) => run.text).join('')).toBe(text);
    }
  });
});
