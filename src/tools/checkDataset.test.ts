import { describe, expect, test } from 'vitest';
import { type Article, checkDataset, countFindings } from './checkDataset';
import { formatReport } from './formatReport';

const sha256 = 'a'.repeat(64);
const text = `The talks began on Tuesday.

"We expect little," the envoy said. ${Array.from({ length: 100 }, (_, i) => `filler${i}`).join(' ')}`;
const article: Article = { name: 'talks.txt', text, sha256 };

const file = (excerpts: object[], sum: string | undefined = sha256) =>
  JSON.stringify(
    {
      format: 'sourceline/1',
      id: 'd',
      title: 'D',
      sources: [
        { id: 's', publisher: 'S', textSha256: sum },
        { id: 'later', publisher: 'L' },
      ],
      events: [
        {
          id: 'a',
          title: 'A',
          date: '2020-02-25',
          excerpts: excerpts.map((excerpt, i) => ({ id: `x${i}`, source: 's', ...excerpt })),
        },
      ],
    },
    null,
    2,
  );
const check = (excerpts: object[], sum?: string) =>
  checkDataset(file(excerpts, sum), { articles: [article] });
const messages = (report: ReturnType<typeof checkDataset>) => report.findings.map(({ message }) => message);
const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `filler${from + i}`).join(' ');

describe('a report', () => {
  test('is bounded, whatever is wrong', () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ exact: `Not there ${i}`, [`key${i}`]: 1 }));
    const report = check(many);
    const printed = formatReport(report, 'd.json');
    expect(report.exit).toBe(1);
    expect(countFindings(report)).toBe(800);
    expect(printed).toMatch(/\d+ more problems, not listed/);
    expect(printed).toMatch(/has 800 problems/);
    expect(printed.split('\n').length).toBeLessThan(1_500);
  });
});

describe('a dataset', () => {
  test('that is fine exits 0', () => {
    const report = checkDataset(file([{ exact: 'anything' }]));
    expect(report).toMatchObject({
      exit: 0,
      findings: [],
      quotations: undefined,
      counts: { events: 1, excerpts: 1, sources: 2 },
    });
    expect(formatReport(report, 'd.json')).toBe('d.json is fine: 1 event, 1 excerpt, 2 sources.');
  });

  test('with problems exits 1 and names place, line, value, message and fix', () => {
    const bad = file([{ exact: 'anything', voice: 'sung' }]);
    const report = checkDataset(bad);
    const line = bad.split('\n').findIndex((one) => one.includes('"sung"')) + 1;
    expect(report.exit).toBe(1);
    expect(report.findings).toMatchObject([
      { count: 1, places: [{ path: 'events[0].excerpts[0].voice', line, value: '"sung"' }] },
    ]);
    const printed = formatReport(report, 'd.json');
    expect(printed).toContain(
      `  line ${line}  events[0].excerpts[0].voice  "sung"\n  Write one of these: quoted, reported, asserted.`,
    );
    expect(printed.split('\n').at(-1)).toBe(
      'd.json has 1 problem (1 event, 1 excerpt, 2 sources can be shown).',
    );
  });

  test('counts every place, and says how many are not listed', () => {
    const events = Array.from({ length: 30 }, (_, i) => ({ id: `e${i}`, title: 'E', date: '2020' }));
    const report = checkDataset(JSON.stringify({ format: 'sourceline/1', id: 'd', title: 'D', events }));
    expect(countFindings(report)).toBe(30);
    expect(formatReport(report, 'd.json')).toContain('and 10 more');
    expect(
      checkDataset(JSON.stringify({ format: 'sourceline/1', id: 'd', title: 'D', events }), {
        allowUnsourced: true,
      }).exit,
    ).toBe(0);
  });

  test('points at the record where a field is missing', () => {
    const report = checkDataset(
      '{\n"format": "sourceline/1", "id": "d",\n"events": [\n{ "id": "a", "title": "A", "date": "2020" }]\n}',
      {
        allowUnsourced: true,
      },
    );
    expect(report.findings).toMatchObject([{ places: [{ path: 'title', line: 1 }] }]);
  });

  test.each([
    ['', 'The file is empty.'],
    ['<!doctype html>', 'This is a web page, not a timeline file.'],
    ['[]', 'The file is JSON, but not a timeline.'],
    [
      '{"format":"sourceline/9"}',
      'The file does not name a format that this version of Sourceline can read.',
    ],
    ['{"format":"sourceline/1","events":[{}]}', 'None of the events in the file can be used.'],
  ])('%s cannot be used and exits 2', (raw, message) => {
    expect(checkDataset(raw)).toMatchObject({ exit: 2, unusable: { message } });
  });

  test('of broken JSON shows the line with a caret under the fault', () => {
    const report = checkDataset('{\n  "format": "sourceline/1",\n\t"id": d\n}');
    const [line, caret] = report.unusable?.excerpt.split('\n') ?? [];
    expect(report.unusable?.message).toContain('line 3, column 8');
    expect(line).toBe('  3 |  "id": d');
    expect(line?.[caret?.indexOf('^') ?? -1]).toBe('d');
  });

  test('of broken JSON in one very long line shows what is around the fault', () => {
    const report = checkDataset(`{"title": "${'x'.repeat(5000)}", "id": ?, "more": "${'y'.repeat(5000)}"}`);
    const [line, caret] = report.unusable?.excerpt.split('\n') ?? [];
    expect(line?.length).toBeLessThan(140);
    expect(line?.[caret?.indexOf('^') ?? -1]).toBe('?');
  });

  test('may begin with a byte order mark', () =>
    expect(checkDataset(`\uFEFF${file([{ exact: 'x' }])}`).exit).toBe(0));
});

describe('quotations', () => {
  test('that are verbatim with their context are fine, across a paragraph too', () => {
    const report = check([
      { exact: 'Tuesday. "We expect little', prefix: 'began on ', suffix: ',"' },
      { exact: 'The talks began' },
    ]);
    expect(report).toMatchObject({
      exit: 0,
      quotations: {
        checked: [{ source: 's', article: 'talks.txt', excerpts: 2, verbatim: 2 }],
        notChecked: ['later'],
        strangers: [],
      },
    });
    expect(report.quotations?.checked[0]?.share).toBeCloseTo(8 / 111);
  });

  test('that are not are named, with the passage that comes nearest', () => {
    const report = check([{ exact: 'The talks began on Monday' }]);
    expect(report).toMatchObject({ exit: 1, quotations: { checked: [{ verbatim: 0 }] } });
    expect(messages(report)).toEqual(['Excerpt "x0" is not word for word in talks.txt.']);
    expect(report.findings[0]?.fix).toContain('The talks began on Tuesday.');
    expect(report.findings[0]?.places[0]?.path).toBe('events[0].excerpts[0]');
  });

  test('with a wrong context are told what stands there', () => {
    const report = check([{ exact: 'the envoy said', prefix: 'We expect much," ' }]);
    expect(report.findings[0]?.fix).toContain('We expect little,');
  });

  test('may have up to 60 words, and 12 on each side', () => {
    const within = check([{ prefix: `${words(12)} `, exact: words(60, 12), suffix: ` ${words(12, 72)}` }]);
    expect(messages(within)).toEqual([expect.stringContaining('quote 76 % of its words')]);
    const over = check([{ prefix: `${words(13)} `, exact: words(61, 13), suffix: ` ${words(13, 74)}` }]);
    expect(messages(over).slice(0, 3)).toEqual([
      'Excerpt "x0" has 61 words in "exact"; 60 are allowed.',
      'Excerpt "x0" has 13 words in "prefix"; 12 are allowed.',
      'Excerpt "x0" has 13 words in "suffix"; 12 are allowed.',
    ]);
  });

  test('of an article whose length is given wrong are told the right one', () => {
    const given = (count: number) =>
      checkDataset(
        file([{ exact: 'The talks began' }]).replace(
          '"publisher": "S",',
          `"publisher": "S", "words": ${count},`,
        ),
        {
          articles: [article],
        },
      );
    expect(given(111).exit).toBe(0);
    expect(messages(given(112))).toEqual(['The text of "s" has 111 words, not 112.']);
    expect(given(112).findings[0]?.places[0]?.path).toBe('sources[0].words');
  });

  test('may cover 60 % of an article together, each word counted once', () => {
    expect(check([{ exact: words(50) }, { exact: words(50, 10) }]).exit).toBe(0);
    const report = check([{ exact: words(50) }, { exact: words(20, 48) }]);
    expect(report.exit).toBe(1);
    expect(messages(report)).toEqual(['The excerpts of "s" quote 62 % of its words; 60 % are allowed.']);
  });

  test('of a source without a text are not checked and not failed', () => {
    const report = check([{ exact: 'never printed' }], 'b'.repeat(64));
    expect(report).toMatchObject({
      exit: 0,
      quotations: { checked: [], notChecked: ['s', 'later'], strangers: [article] },
    });
    const printed = formatReport(report, 'd.json');
    expect(printed).toContain('not checked, no text at hand: 2 sources (s, later)');
    expect(printed).toContain(`no source names talks.txt; its textSha256 would be ${sha256}`);
  });

  test('find their text by its sum in capitals as well', () => {
    expect(check([{ exact: 'The talks began' }], sha256.toUpperCase()).quotations?.checked).toHaveLength(1);
  });
});
