import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogOf } from '../../testing/dataset';
import { createCatalog } from '../createCatalog';
import { writeCsv } from '../export/csv';
import type { Problem } from '../problems';
import type { RawDataset } from '../schema';
import { validate } from '../validate';
import { type Converted, convert } from './convert';

const bytes = (text: string) => new TextEncoder().encode(text);
const convertText = (text: string, name = 'my file.csv') => convert(bytes(text), name);
const convertJson = (file: object, name = 'my-file.json') => convertText(JSON.stringify(file), name);

type Good = Extract<Converted, { ok: true }>;
function good(converted: Converted | undefined): Good {
  if (!converted?.ok) throw new Error(`not converted: ${JSON.stringify(converted)}`);
  return converted;
}
/** Every loss by its code and the places that it names. */
const named = (losses: readonly Problem[]) =>
  losses.flatMap(({ code, places }) => places.map(({ path }) => `${code} ${path}`));
const row = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

const SHEET_HEADS = [
  'Year',
  'Month',
  'Day',
  'Time',
  'End Year',
  'End Month',
  'End Day',
  'End Time',
  'Display Date',
  'Headline',
  'Text',
  'Media',
  'Media Credit',
  'Media Caption',
  'Media Thumbnail',
  'Type',
  'Group',
  'Background',
  'Link',
];

/** One timeline in both forms of TimelineJS. */
const bridge = {
  title: { text: { headline: 'The bridge', text: '<p>What <b>happened</b></p>' } },
  events: [
    {
      start_date: { year: '2024', month: '3', day: '4' },
      text: {
        headline: 'The bridge is closed',
        text: 'After a storm, <a href="https://example.org/storm">they say</a>.',
      },
      media: { url: 'https://example.org/bridge.jpg', credit: 'Example Gazette', caption: 'The bridge' },
      group: 'On the ground',
    },
    {
      start_date: { year: 2024, month: 4 },
      end_date: { year: 2024, month: 6, day: 30 },
      text: { headline: 'Repairs', text: '' },
      group: 'On the ground',
    },
    {
      start_date: { year: '2024', month: '3', day: '5' },
      text: { headline: 'The mayor speaks', text: '' },
      media: { url: '<blockquote>We will drive across it again</blockquote>', credit: 'Example Herald' },
      group: 'Talks',
    },
  ],
  eras: [{ start_date: { year: '2023' }, end_date: { year: '2024' }, text: { headline: 'The storm years' } }],
};
const bridgeSheet = [
  row(...SHEET_HEADS),
  row(
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    'The bridge',
    '<p>What <b>happened</b></p>',
    '',
    '',
    '',
    '',
    'title',
  ),
  row(
    '2024',
    '3',
    '4',
    '',
    '',
    '',
    '',
    '',
    '',
    'The bridge is closed',
    'After a storm, <a href="https://example.org/storm">they say</a>.',
    'https://example.org/bridge.jpg',
    'Example Gazette',
    'The bridge',
    '',
    '',
    'On the ground',
  ),
  row('2024', '4', '', '', '2024', '6', '30', '', '', 'Repairs', '', '', '', '', '', '', 'On the ground'),
  row('2023', '', '', '', '2024', '', '', '', '', 'The storm years', '', '', '', '', '', 'era'),
  row(
    '2024',
    '3',
    '5',
    '',
    '',
    '',
    '',
    '',
    '',
    'The mayor speaks',
    '',
    '<blockquote>We will drive across it again</blockquote>',
    'Example Herald',
    '',
    '',
    '',
    'Talks',
  ),
].join('\r\n');

describe('TimelineJS', () => {
  const { dataset, losses, kind } = good(convertJson(bridge));

  test('becomes a dataset that needs no more than quotations', () => {
    expect(kind).toBe('timelineJs');
    const checked = validate(dataset);
    expect(checked.ok && checked.problems.map(({ code }) => code)).toEqual(['unsourced']);
    expect(dataset).toMatchObject({ id: 'the-bridge', title: 'The bridge', summary: 'What happened' });
    expect(dataset.lanes?.map(({ label }) => label)).toEqual(['On the ground', 'Talks', 'Eras']);
  });

  test('dates are as exact as they were, ids come of date and title', () => {
    expect(dataset.events.map(({ id, date, lane }) => [id, date, lane])).toEqual([
      ['2024-03-04-the-bridge-is-closed', '2024-03-04', 'on-the-ground'],
      ['2024-04-repairs', '2024-04/2024-06-30', 'on-the-ground'],
      ['2024-03-05-the-mayor-speaks', '2024-03-05', 'talks'],
      ['2023-the-storm-years', '2023/2024', 'eras'],
    ]);
  });

  test('what has an address becomes a source, and its note says for which event; no quotation is made up', () => {
    expect(dataset.sources).toEqual([
      {
        id: 'example-gazette',
        publisher: 'Example Gazette',
        title: 'The bridge',
        url: 'https://example.org/bridge.jpg',
        note: 'For “The bridge is closed”.',
      },
      {
        id: 'example-org',
        publisher: 'example.org',
        url: 'https://example.org/storm',
        note: 'For “The bridge is closed”.',
      },
      { id: 'example-herald', publisher: 'Example Herald' },
    ]);
    expect(dataset.events[0]).toMatchObject({
      title: 'The bridge is closed',
      summary: 'After a storm, they say.',
    });
    expect(dataset.events[0]?.excerpts).toBeUndefined();
  });

  test('a block quotation with a credit is one', () => {
    expect(dataset.events[2]?.excerpts).toEqual([
      {
        id: '2024-03-05-the-mayor-speaks-1',
        source: 'example-herald',
        exact: 'We will drive across it again',
      },
    ]);
  });

  test('what is changed or lost is named with its place', () => {
    expect(named(losses)).toEqual([
      'lostMarkup title.text.text',
      'lostMarkup events[0].text.text',
      'changedSource events[0].media.url',
      'changedSource events[0].text.text',
      'changedEra eras[0].text.headline',
    ]);
  });

  test('the spreadsheet of the same timeline gives the same', () => {
    const sheet = good(convertText(bridgeSheet));
    expect(sheet.kind).toBe('timelineJsSheet');
    expect(sheet.dataset).toEqual(dataset);
    expect(named(sheet.losses)).toEqual([
      'lostMarkup row 2, Text',
      'lostMarkup row 3, Text',
      'changedSource row 3, Media',
      'changedSource row 3, Text',
      'changedEra row 5, Headline',
    ]);
  });

  test('what its fields cannot carry over is named, one by one', () => {
    const { losses: lost, dataset: kept } = good(
      convertJson({
        scale: 'human',
        events: [
          {
            start_date: { year: 2020, month: 2, day: 30, hour: 10, minute: 5, display_date: 'late' },
            end_date: { year: 2019 },
            display_date: 'In winter',
            text: { headline: 'A', text: '<img src="x.png"><a href="ftp://x">there</a>' },
            media: { url: 'picture.png', caption: 'C', credit: 'D', thumbnail: 'https://t', alt: 'E' },
            background: { color: '#fff', url: 'bg.png' },
            autolink: false,
            unique_id: 'has space',
            mood: 'grim',
          },
          { start_date: { year: '-44' }, text: { headline: 'Ides' } },
          { start_date: { year: 2020 }, text: {} },
          { start_date: { year: 'soon' }, text: { headline: 'B' } },
        ],
      }),
    );
    expect(kept.events).toHaveLength(1);
    expect(kept.events[0]).toMatchObject({ date: '2020-02', title: 'A', summary: 'there' });
    expect(named(lost).sort()).toEqual(
      [
        'changedId events[0].unique_id',
        'lostBackground events[0].background.color',
        'lostBackground events[0].background.url',
        'lostDatePart events[0].start_date.day',
        'lostDisplayDate events[0].display_date',
        'lostDisplayDate events[0].start_date.display_date',
        'lostEnd events[0].end_date.year',
        'lostField events[0].mood',
        'lostLink events[0].text.text',
        'lostMarkup events[0].text.text',
        'lostMedia events[0].media.alt',
        'lostMedia events[0].media.caption',
        'lostMedia events[0].media.credit',
        'lostMedia events[0].media.thumbnail',
        'lostMedia events[0].media.url',
        'lostMedia events[0].text.text',
        'lostRow events[1].start_date.year',
        'lostRow events[3].start_date.year',
        'lostSetting events[0].autolink',
        'lostSetting scale',
        'lostTime events[0].start_date.hour',
        'lostTime events[0].start_date.minute',
        'lostTitle events[2].start_date.year',
      ].sort(),
    );
    const reasons = lost.filter(({ code }) => code === 'lostRow').map(({ detail }) => detail);
    expect(reasons).toEqual(['negativeYear', 'notEdtf']);
  });

  test('times are lost, the order that they give a day is not', () => {
    const at = (headline: string, hour: number) => ({
      start_date: { year: 2020, month: 1, day: 1, hour, minute: 0 },
      text: { headline },
    });
    const { dataset: made } = good(convertJson({ events: [at('A', 18), at('B', 9)] }));
    expect(createCatalog(made).events.map(({ title }) => title)).toEqual(['B', 'A']);
    const sheet = `Year,Month,Day,Time,Headline\n2020,1,1,6:00 PM,A\n2020,1,1,09:00,B`;
    expect(good(convertText(sheet)).dataset.events).toEqual(made.events);
  });

  test('the age of the universe is refused', () => {
    expect(convertJson({ ...bridge, scale: 'cosmological' })).toMatchObject({
      ok: false,
      code: 'cosmological',
    });
  });

  test('ids of its own are kept, of two alike the second is changed', () => {
    const event = (unique_id: string) => ({ start_date: { year: 2020 }, text: { headline: 'A' }, unique_id });
    const { dataset: made, losses: lost } = good(convertJson({ events: [event('one'), event('one')] }));
    expect(made.events.map(({ id }) => id)).toEqual(['one', '2020-a']);
    expect(named(lost)).toEqual(['changedId events[1].unique_id']);
  });

  test('the spreadsheet of the first version has whole dates', () => {
    const { dataset: made } = good(convertText('Start Date,End Date,Headline,Tag\n3/4/2024,3/14/2024,A,T'));
    expect(made.events[0]).toMatchObject({ date: '2024-03-04/2024-03-14', lane: 't' });
  });
});

describe('a table', () => {
  test('with quotations becomes events that rest on them', () => {
    const { dataset, losses, kind } = good(
      convertText(
        'Date,Title,Text,Source,Link,Quote,Speaker\n' +
          '2024-03-04,Closed,"After a storm,\nin the night",Gazette,https://example.org/a,"It was ""closed""",A. Mayor\n' +
          '2024-03-05,Open,,Gazette,https://example.org/a,It was open,A. Mayor\n',
        'https://example.org/data/bridge%20one.csv?x=1',
      ),
    );
    expect(kind).toBe('table');
    expect(losses).toEqual([]);
    expect(dataset).toMatchObject({
      id: 'bridge-one',
      title: 'bridge one',
      actors: [{ id: 'a-mayor', name: 'A. Mayor' }],
      sources: [{ id: 'gazette', publisher: 'Gazette', url: 'https://example.org/a' }],
    });
    expect(dataset.events).toMatchObject([
      {
        title: 'Closed',
        summary: 'After a storm,\nin the night',
        excerpts: [{ exact: 'It was "closed"', source: 'gazette', speaker: 'a-mayor' }],
      },
      { title: 'Open', excerpts: [{ exact: 'It was open' }] },
    ]);
    expect(validate(dataset)).toMatchObject({ ok: true, problems: [] });
  });

  test.each([
    ['commas', 'date,title\n2020-01-02,A'],
    ['semicolons', 'date;title\n2020-01-02;A'],
    ['tabs', 'date\ttitle\n2020-01-02\tA'],
    ['a byte order mark and CR LF', '\uFEFFdate,title\r\n2020-01-02,A\r\n'],
    ['heads in capitals, and other words', 'WHEN;Head-line\n2020-01-02;A'],
    ['blank rows', 'date,title\n\n,\n2020-01-02,A\n,,,\n'],
    ['a sign of another kind in the heads', 'date;title;"a, b, c"\n2020-01-02;A'],
  ])('with %s is read', (_how, text) => {
    expect(good(convertText(text)).dataset.events[0]).toMatchObject({ date: '2020-01-02' });
  });

  test.each([
    ['2020-02', '2020-02'],
    ['2020-2-5', '2020-02-05'],
    ['2020/02/05', '2020-02-05'],
    ['25.02.2020', '2020-02-25'],
    ['25 February 2020', '2020-02-25'],
    ['Feb. 25, 2020', '2020-02-25'],
    ['Sept 2020', '2020-09'],
    ['circa 1990', '1990~'],
    ['2020-02-25 10:30Z', '2020-02-25T10:30Z'],
    ['2020-02-25 10:30', '2020-02-25'],
    ['2020-02-25/..', '2020-02-25/..'],
  ])('a date written %s is %s', (written, edtf) => {
    const { dataset, losses } = good(convertText(`date;title\n${written};A`));
    expect(dataset.events[0]?.date).toBe(edtf);
    expect(named(losses)).toEqual(written.endsWith(' 10:30') ? ['lostTime row 2, date'] : []);
  });

  test('dates with slashes are read where the column says which is the day, else set aside', () => {
    const dates = (...rows: string[]) =>
      good(convertText(`date;title\n2020;Z\n${rows.map((r) => `${r};A`).join('\n')}`));
    expect(dates('03/04/2020', '25/04/2020').dataset.events.map(({ date }) => date)).toEqual([
      '2020',
      '2020-04-03',
      '2020-04-25',
    ]);
    expect(dates('03/04/2020', '04/25/2020').dataset.events.map(({ date }) => date)).toEqual([
      '2020',
      '2020-03-04',
      '2020-04-25',
    ]);
    const unclear = dates('03/04/2020');
    expect(unclear.dataset.events).toHaveLength(1);
    expect(unclear.losses).toMatchObject([
      { code: 'lostRow', detail: 'slashedDate', places: [{ path: 'row 3, date', value: '"03/04/2020"' }] },
    ]);
  });

  test('a row without a usable date is set aside with its row, value and reason', () => {
    const { losses } = good(convertText('date,title\n2020,A\nlast week,B\n2020-02-30,C\n,D'));
    expect(losses).toMatchObject([
      { code: 'lostRow', detail: 'notEdtf', places: [{ path: 'row 3, date', value: '"last week"' }] },
      { code: 'lostRow', detail: 'noSuchDay', places: [{ path: 'row 4, date', value: '"2020-02-30"' }] },
      { code: 'lostRow', detail: 'empty', places: [{ path: 'row 5', value: '"D"' }] },
    ]);
  });

  test('columns that are not known are named, for every row that fills them', () => {
    const { losses } = good(convertText('date,title,Mood,\n2020,A,grim,x\n2021,B,,\n2022,C,calm,,extra'));
    expect(named(losses)).toEqual([
      'lostField row 2, Mood',
      'lostField row 4, Mood',
      'lostField row 2, column 4',
      'lostField row 4, column 5',
    ]);
  });

  test('with more unknown columns than are listed counts the rest', () => {
    const heads = Array.from({ length: 1_000 }, (_, i) => `x${i}`);
    const { losses } = good(
      convertText(`date,title,${heads.join()},${'y'.repeat(100_000)}\n2020,A,${heads.join()},z`),
    );
    expect(losses.map(({ code }) => code)).toEqual([...new Array(100).fill('lostField'), 'lostMore']);
    expect(losses.reduce((sum, { count }) => sum + count, 0)).toBe(1_001);
    expect(JSON.stringify(losses).length).toBeLessThan(50_000);
  });

  test('a cell of which nothing can be seen is empty', () => {
    const { dataset } = good(
      convertText('date,title,text,lane,quote,source\n2020,\u200b\u2060,Words,\u2060,\u200b,\u00a0\u200b'),
    );
    expect(dataset.events).toMatchObject([{ title: 'Words' }]);
    expect(dataset.lanes).toBeUndefined();
    expect(dataset.sources).toBeUndefined();
    const slide = { start_date: { year: 2020 }, text: { headline: '<b>&#8203;</b>', text: 'Words' } };
    expect(good(convertJson({ events: [slide] })).dataset.events).toMatchObject([{ title: 'Words' }]);
  });

  test('a quotation that nobody has said or printed is not kept', () => {
    const { losses, dataset } = good(convertText('date,title,quote\n2020,A,words'));
    expect(dataset.events[0]?.excerpts).toBeUndefined();
    expect(named(losses)).toEqual(['lostQuotation row 2, quote']);
  });

  test('a quotation mark that none closes is found', () => {
    expect(convertText('date,title\n2020,A\n2021,"B\n2022,C\n')).toMatchObject({
      ok: false,
      code: 'openQuote',
      line: 3,
      value: '"B\n2022,C\n',
    });
    expect(convertText('date,title\n2020,5" pipe\n')).toMatchObject({ ok: true });
  });

  test('without a column of dates it says which columns there are', () => {
    expect(convertText('name,colour\nA,red')).toMatchObject({
      ok: false,
      code: 'noDateColumn',
      value: 'name, colour',
    });
  });

  test('without a usable row it says why', () => {
    expect(convertText('date,title\nsoon,A')).toMatchObject({
      ok: false,
      code: 'noUsableEvent',
      losses: [{ code: 'lostRow' }],
    });
  });

  test.each([
    ['an empty file', ''],
    ['a web page', '<!doctype html>'],
    ['broken JSON', '{"events": ['],
    ['JSON of another kind', '{"a": 1}'],
    ['one column', 'date\n2020'],
  ])('%s is none', (_what, text) => expect(convertText(text)).toBeUndefined());

  test('the encodings of Excel are read', () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'date\ttitle\n2020\tÜ'].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ]);
    expect(good(convert(utf16, 'a.txt')).dataset.events[0]?.title).toBe('Ü');
    const old = Uint8Array.from([...'date;title\n2020;'].map((sign) => sign.charCodeAt(0)).concat(0xdc));
    const { dataset, losses } = good(convert(old, 'a.csv'));
    expect(dataset.events[0]?.title).toBe('Ü');
    expect(named(losses)).toEqual(['changedEncoding a.csv']);
  });

  test('the table that Sourceline writes is read again: ids, dates, titles and quotations are the same', async () => {
    const catalog = catalogOf(`front | a 2020-01-01 "First" !3 | b 2020-02/2020-03~ planned "=Second"
      talks | c 2020-04 period "Third, with, commas"`);
    let text = '';
    const events = (async function* () {
      yield catalog.events;
    })();
    for await (const part of writeCsv({
      catalog,
      events,
      title: 'Scene',
      rights: 'All of them',
      linkOf: (id) => `https://x.org/?event=${id}`,
      disputed: 'disputed',
    }))
      text += part;
    const { dataset } = good(convertText(text));
    expect(dataset).toMatchObject({ title: 'Scene', curation: { license: 'All of them' } });
    const essence = (
      { events: list }: Pick<RawDataset, 'events'>,
      { sources = [], lanes = [] }: Partial<RawDataset>,
    ) =>
      list.map(({ id, date, title, status = 'occurred', lane, excerpts = [] }) => ({
        id,
        date,
        title,
        status,
        lane: lanes.find((one) => one.id === lane)?.label,
        excerpts: excerpts.map(({ exact, source }) => [
          exact,
          sources.find((one) => one.id === source)?.publisher,
        ]),
      }));
    expect(essence(dataset, dataset)).toEqual(
      essence({ events: catalog.events.map(({ raw }) => raw) }, catalog.dataset),
    );
  });
});

describe('laws', () => {
  const word = fc.constantFrom(
    'Talks',
    'in',
    'Geneva',
    'حلب',
    'Über',
    '"so"',
    'a, b',
    '50;50',
    'x | y',
    "it's",
    'a < b',
    '=1',
  );
  // With a number of its own, so that it is not taken for another field's.
  const phrase = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(1e9))
    .map(([words, n]) => `${words.join(' ')} ${n}`);
  const maybe = (values: fc.Arbitrary<string>) => fc.option(values, { nil: '', freq: 2 });
  const address = fc
    .tuple(
      fc.constantFrom('https://example.org/', 'http://example.org/b?c=', 'ftp://no/', 'picture'),
      fc.nat(1e9),
    )
    .map(([start, n]) => `${start}${n}`);
  const number = (min: number, max: number) => maybe(fc.integer({ min, max }).map(String));
  const slide = fc.record({
    year: fc.integer({ min: -50, max: 12_000 }).map(String),
    month: number(0, 14),
    day: number(0, 33),
    time: maybe(fc.constantFrom('10:30', '6:05 PM')),
    endYear: number(1900, 2100),
    endMonth: number(1, 12),
    endDay: number(1, 31),
    display: maybe(phrase),
    headline: maybe(phrase),
    text: maybe(phrase),
    media: maybe(address),
    credit: maybe(phrase),
    caption: maybe(phrase),
    thumbnail: maybe(address),
    group: maybe(phrase),
    background: maybe(fc.constantFrom('#fff')),
    link: maybe(address),
  });
  type Slide = typeof slide extends fc.Arbitrary<infer T> ? T : never;
  const asSheet = (slides: readonly Slide[]) =>
    [
      row(...SHEET_HEADS),
      ...slides.map((s) =>
        row(
          s.year,
          s.month,
          s.day,
          s.time,
          s.endYear,
          s.endMonth,
          s.endDay,
          '',
          s.display,
          s.headline,
          s.text,
          s.media,
          s.credit,
          s.caption,
          s.thumbnail,
          '',
          s.group,
          s.background,
          s.link,
        ),
      ),
    ].join('\n');
  const asJson = (slides: readonly Slide[]) => ({
    events: slides.map((s) => ({
      start_date: { year: s.year, month: s.month, day: s.day, time: s.time },
      end_date: { year: s.endYear, month: s.endMonth, day: s.endDay },
      display_date: s.display,
      text: { headline: s.headline, text: s.text },
      media: { url: s.media, credit: s.credit, caption: s.caption, thumbnail: s.thumbnail, link: s.link },
      group: s.group,
      background: { url: s.background },
    })),
  });
  const slides = fc.array(slide, { minLength: 1, maxLength: 5 });
  const plainOf = (value: string) => value.trim().replace(/\s+/g, ' ');
  /** All texts of a dataset, and the digits of its dates. */
  const held = (dataset: RawDataset | undefined) => JSON.stringify(dataset ?? '').replaceAll('\\"', '"');

  /** Every filled field is in the dataset, or its place is among the losses. */
  function expectNothingSilent(
    converted: Converted | undefined,
    fields: readonly { path: string; value: string; record: string }[],
  ) {
    if (!converted) throw new Error('not converted');
    const losses = named(converted.losses).map((line) => line.slice(line.indexOf(' ') + 1));
    const records = new Set(
      named(converted.losses)
        .filter((line) => /^lost(Row|Title) /.test(line))
        .map((line) => line.replace(/^\S+ /, '').replace(/(,|\.start_date).*$/, '')),
    );
    const text = held(converted.ok ? converted.dataset : undefined);
    for (const { path, value, record } of fields) {
      if (value === '' || records.has(record) || losses.includes(path)) continue;
      const isNumber = /^-?\d{1,5}$/.test(value);
      expect(text, `${path}: ${value}`).toContain(isNumber ? value.padStart(2, '0') : plainOf(value));
    }
  }

  test('of TimelineJS and its spreadsheet nothing is dropped without a word', () => {
    fc.assert(
      fc.property(slides, (list) => {
        const keys = Object.keys(list[0] ?? {}) as (keyof Slide)[];
        const columns: Record<keyof Slide, string> = {
          year: 'Year',
          month: 'Month',
          day: 'Day',
          time: 'Time',
          endYear: 'End Year',
          endMonth: 'End Month',
          endDay: 'End Day',
          display: 'Display Date',
          headline: 'Headline',
          text: 'Text',
          media: 'Media',
          credit: 'Media Credit',
          caption: 'Media Caption',
          thumbnail: 'Media Thumbnail',
          group: 'Group',
          background: 'Background',
          link: 'Link',
        };
        const fieldsOf = list.flatMap((s, i) =>
          keys.map((key) => ({
            path: `row ${i + 2}, ${columns[key]}`,
            value: s[key],
            record: `row ${i + 2}`,
          })),
        );
        expectNothingSilent(convertText(asSheet(list)), fieldsOf);
        const paths: Record<keyof Slide, string> = {
          year: 'start_date.year',
          month: 'start_date.month',
          day: 'start_date.day',
          time: 'start_date.time',
          endYear: 'end_date.year',
          endMonth: 'end_date.month',
          endDay: 'end_date.day',
          display: 'display_date',
          headline: 'text.headline',
          text: 'text.text',
          media: 'media.url',
          credit: 'media.credit',
          caption: 'media.caption',
          thumbnail: 'media.thumbnail',
          group: 'group',
          background: 'background.url',
          link: 'media.link',
        };
        expectNothingSilent(
          convertJson(asJson(list)),
          list.flatMap((s, i) =>
            keys.map((key) => ({
              path: `events[${i}].${paths[key]}`,
              value: s[key],
              record: `events[${i}]`,
            })),
          ),
        );
      }),
    );
  });

  test('both forms of TimelineJS give the same dataset, and one that the loader takes', () => {
    fc.assert(
      fc.property(slides, (list) => {
        const [sheet, json] = [convertText(asSheet(list), 'a.csv'), convertJson(asJson(list), 'a.json')];
        expect(sheet?.ok).toBe(json?.ok);
        if (!sheet?.ok || !json?.ok) return;
        expect(sheet.dataset).toEqual(json.dataset);
        const checked = validate(json.dataset);
        expect(checked.ok && checked.problems.filter(({ code }) => code !== 'unsourced')).toEqual([]);
        expect(checked.ok && checked.dataset.events).toHaveLength(json.dataset.events.length);
      }),
    );
  });

  test('of a table nothing is dropped without a word, and the loader takes what becomes of it', () => {
    const heads = [
      'date',
      'end',
      'title',
      'text',
      'source',
      'link',
      'quote',
      'speaker',
      'published',
      'lane',
      'status',
      'mood',
    ];
    const date = fc.constantFrom('2020-01-02', '2020-03', '2021~', 'soon', '2020-02-30', '1 May 2020', '');
    const cells = fc.tuple(
      date,
      date,
      maybe(phrase),
      maybe(phrase),
      maybe(phrase),
      maybe(address),
      maybe(phrase),
      maybe(phrase),
      date,
      maybe(phrase),
      maybe(fc.constantFrom('planned', 'perhaps')),
      maybe(phrase),
    );
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, sign) => {
          const text = [heads, ...rows]
            .map((list) => list.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign))
            .join('\n');
          const converted = convertText(text);
          const fields = rows.flatMap((list, i) =>
            list.map((value, j) => ({
              path: `row ${i + 2}, ${heads[j]}`,
              value: value === '1 May 2020' ? '2020-05-01' : value,
              record: `row ${i + 2}`,
            })),
          );
          // An end within its start says nothing more.
          const said = fields.filter(
            ({ path, value, record }) =>
              !(
                path.endsWith('end') &&
                fields.some(
                  (other) =>
                    other.record === record && other.path.endsWith('date') && value.startsWith(other.value),
                )
              ),
          );
          expectNothingSilent(converted, said);
          if (!converted?.ok) return;
          const checked = validate(converted.dataset);
          expect(checked.ok && checked.problems.filter(({ code }) => code !== 'unsourced')).toEqual([]);
        },
      ),
    );
  });

  test('whatever the bytes are, it never throws', () => {
    const sign = fc.constantFrom(...'date,title;\t|"\n\r{}[]<>=\u0000ü');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc.string({ unit: sign, maxLength: 80 }).map((text) => bytes(`date,title\n${text}`)),
        ),
        (input) => {
          expect(() => convert(input, 'x')).not.toThrow();
        },
      ),
    );
  });
});
