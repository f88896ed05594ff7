import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countProblems } from './countProblems';
import { MAX_KINDS, MAX_PLACES } from './problemKinds';
import { validate } from './validate';
import { MAX_EVENTS, MAX_LANES, MAX_TEXT } from './vocabulary';

type Json = Record<string, unknown>;

const excerpt = (id: string, more: Json = {}) => ({ id, source: 's', exact: 'The words', ...more });
const event = (id: string, more: Json = {}) => ({
  id,
  title: `Event ${id}`,
  date: '2020-02-25',
  excerpts: [excerpt(`${id}-1`)],
  ...more,
});
const dataset = (more: Json = {}): Json => ({
  format: 'sourceline/1',
  id: 'd',
  title: 'D',
  sources: [{ id: 's', publisher: 'S' }],
  events: [event('a')],
  ...more,
});

/** The dataset and what was found in it, a line each: `code path value detail hint`. */
function load(raw: unknown) {
  const checked = validate(raw);
  if (!checked.ok) throw new Error(`failed: ${checked.code}`);
  const lines = checked.problems.flatMap(({ code, detail, hint, places }) =>
    places.map(({ path, value }) => [code, path, value, detail, hint].join(' ').trimEnd()),
  );
  return {
    ...checked,
    lines,
    ids: checked.dataset.events.map(({ id }) => id),
    first: checked.dataset.events[0],
  };
}
const loadEvent = (more: Json, file: Json = {}) => load(dataset({ ...file, events: [event('a', more)] }));

describe('required fields', () => {
  test('are a format, an id, a title and events; of an event an id, a title and a date', () => {
    const { lines, dataset: kept } = load({
      format: 'sourceline/1',
      id: 'd',
      title: 'D',
      events: [{ id: 'a', title: 'A', date: '2020' }],
    });
    expect(lines).toEqual(['unsourced events[0] "A"']);
    expect(kept).toMatchObject({ id: 'd', title: 'D', events: [{ id: 'a', title: 'A', date: '2020' }] });
  });

  test.each(['id', 'title'])('of the dataset: a missing %s is reported, and all is shown', (key) => {
    const { [key]: _gone, ...file } = dataset();
    const { lines, ids } = load(file);
    expect(lines).toEqual([`missing ${key}  ${key}`]);
    expect(ids).toEqual(['a']);
  });

  // Known faults of validate.ts, reported: make each a plain test when it is mended.
  test.each(['', null])('of the dataset: a title that is %j is reported as missing', (title) => {
    expect(load(dataset({ title })).lines).toEqual(['missing title  title']);
  });

  test.each(['id', 'title', 'date'])('of an event: without %s it is left out, the others stay', (key) => {
    const { [key]: _gone, ...bad } = event('b') as Json;
    const { lines, ids } = load(dataset({ events: [event('a'), bad, event('c')] }));
    expect(lines).toEqual([`missing events[1].${key}  ${key}`]);
    expect(ids).toEqual(['a', 'c']);
  });

  test.each([
    ['not a record', [], 'notDataset'],
    ['nothing', null, 'notDataset'],
    ['text', 'sourceline/1', 'notDataset'],
    ['no format', dataset({ format: undefined }), 'format'],
    ['another format', dataset({ format: 'sourceline/2' }), 'format'],
    ['no events', dataset({ events: undefined }), 'noEvents'],
    ['an empty list of events', dataset({ events: [] }), 'noEvents'],
    ['events that are no list', dataset({ events: { a: event('a') } }), 'noEvents'],
    ['no good event', dataset({ events: [{ id: 'a' }, 7] }), 'noUsableEvent'],
  ])('%s is a failure', (_what, raw, code) => expect(validate(raw)).toMatchObject({ ok: false, code }));

  test('a failure says what was found, and which problems led to it', () => {
    expect(validate(dataset({ format: 'other/1' }))).toMatchObject({ value: '"other/1"' });
    const failed = validate(dataset({ events: [{ id: 'a', title: 'A', date: '25.02.2020' }] }));
    expect(failed.problems).toMatchObject([
      { code: 'date', detail: 'slashedDate', places: [{ path: 'events[0].date', value: '"25.02.2020"' }] },
    ]);
  });
});

describe('ids', () => {
  test('are unique: the second record of an id is left out, and its path is the one in the file', () => {
    const { lines, dataset: kept } = load(
      dataset({
        lanes: [
          { id: 'l', label: 'First' },
          { id: 'l', label: 'Second' },
        ],
        events: [event('a'), { id: 'broken' }, event('a', { title: 'Second', excerpts: [] })],
      }),
    );
    expect(lines.filter((line) => line.startsWith('duplicateId'))).toEqual([
      'duplicateId lanes[1].id "l"',
      'duplicateId events[2].id "a"',
    ]);
    expect(kept.lanes).toMatchObject([{ label: 'First' }]);
    expect(kept.events).toMatchObject([{ title: 'Event a' }]);
  });

  test('of excerpts are unique in the whole file', () => {
    const { lines, dataset: kept } = load(
      dataset({ events: [event('a'), event('b', { excerpts: [excerpt('a-1'), excerpt('b-1')] })] }),
    );
    expect(lines).toEqual(['duplicateId events[1].excerpts[0].id "a-1"']);
    expect(kept.events[1]?.excerpts?.map(({ id }) => id)).toEqual(['b-1']);
  });

  test.each(['', ' a', 'a b', '-a', 'a/b', 7])('refuse %j', (id) => {
    const { ids } = load(dataset({ events: [event('a'), { ...event('b'), id }] }));
    expect(ids).toEqual(['a']);
  });
});

describe('references', () => {
  test.each([
    ['lane', { lane: 'lx' }, 'events[0].lane', 'lane', (e: Json) => e.lane],
    [
      'actors',
      { actors: ['r', 'x'] },
      'events[0].actors[1]',
      'actor',
      (e: Json) => (e.actors as string[])[1],
    ],
    ['places', { places: ['x'] }, 'events[0].places[0]', 'place', (e: Json) => (e.places as string[])[0]],
    [
      'claimedBy',
      { claimedBy: ['x'] },
      'events[0].claimedBy[0]',
      'actor',
      (e: Json) => (e.claimedBy as string[])[0],
    ],
    [
      'related',
      { related: [{ type: 'part-of', event: 'x' }] },
      'events[0].related[0].event',
      'event',
      (e: Json) => (e.related as Json[])[0],
    ],
    [
      'history',
      { history: [{ on: '2020', status: 'denied', excerpt: 'x' }] },
      'events[0].history[0].excerpt',
      'excerpt',
      (e: Json) => (e.history as Json[])[0]?.excerpt,
    ],
    [
      'basis',
      { dateBasis: { how: 'stated', excerpts: ['x'] } },
      'events[0].dateBasis.excerpts[0]',
      'excerpt',
      (e: Json) => ((e.dateBasis as Json).excerpts as string[])[0],
    ],
    [
      'figures',
      { figures: [{ measure: 'killed', claimant: 'x' }] },
      'events[0].figures[0].claimant',
      'actor',
      (e: Json) => (e.figures as Json[])[0]?.claimant,
    ],
  ])('of %s that lead nowhere are left out, the event stays', (_what, more, path, kind, read) => {
    const { problems, first } = loadEvent(more, { actors: [{ id: 'r', name: 'R' }] });
    expect(problems).toMatchObject([
      { code: 'unknownReference', detail: kind, count: 1, places: [{ path }] },
    ]);
    expect(read(first as unknown as Json)).toBeUndefined();
  });

  test('name the nearest id there is', () => {
    const { problems } = loadEvent(
      { actors: ['rusia'] },
      {
        actors: [
          { id: 'russia', name: 'R' },
          { id: 'turkey', name: 'T' },
        ],
      },
    );
    expect(problems).toMatchObject([{ hint: 'russia' }]);
  });

  test('of an excerpt to its source must lead somewhere, or the excerpt is left out', () => {
    const { lines, first } = loadEvent({ excerpts: [excerpt('x', { source: 'nobody' }), excerpt('y')] });
    expect(lines).toEqual(['unknownReference events[0].excerpts[0].source "nobody" source']);
    expect(first?.excerpts?.map(({ id }) => id)).toEqual(['y']);
  });

  test('of an excerpt to its speaker must be an actor; the words stay without one', () => {
    const { lines, first } = loadEvent({ excerpts: [excerpt('x', { speaker: 'nobody' })] });
    expect(lines).toEqual(['unknownReference events[0].excerpts[0].speaker "nobody" actor']);
    expect(first?.excerpts?.[0]).toMatchObject({ id: 'x', speaker: undefined });
  });

  // As above.
  test('of a correction to its event must lead somewhere', () => {
    const corrections = [{ on: '2020', event: 'gone', was: 'x', now: 'y' }];
    expect(load(dataset({ corrections })).lines).toEqual([
      'unknownReference corrections[0].event "gone" event',
    ]);
  });

  test('that lead nowhere are one entry, whatever they come near to', () => {
    const actors = ['anna', 'boris'].map((id) => ({ id, name: id }));
    const { problems } = loadEvent({ actors: ['anma', 'borris', 'zzz'] }, { actors });
    expect(problems).toMatchObject([{ code: 'unknownReference', count: 3 }]);
  });

  test('may lead forward, to an excerpt of a later event, and from stories', () => {
    const stories = [
      { id: 's', title: 'S', steps: [{ event: 'b', show: ['b-1', 'gone'] }, { event: 'gone' }] },
    ];
    const { lines, dataset: kept } = load(
      dataset({
        stories,
        events: [event('a', { history: [{ on: '2020', status: 'denied', excerpt: 'b-1' }] }), event('b')],
      }),
    );
    expect(lines.sort()).toEqual([
      'unknownReference stories[0].steps[0].show[1] "gone" excerpt',
      'unknownReference stories[0].steps[1].event "gone" event',
    ]);
    expect(kept.stories?.[0]?.steps).toMatchObject([{ event: 'b', show: ['b-1'] }]);
  });

  test('to words that a step hides must stand in what it shows', () => {
    const steps = [
      { event: 'b', show: ['b-1'], hideWords: ['The words', 'not there'], hide: ['outlet', 'face'] },
      { event: 'b', hideWords: ['words'] },
    ];
    const { lines, dataset: kept } = load(
      dataset({ stories: [{ id: 's', title: 'S', steps }], events: [event('a'), event('b')] }),
    );
    expect(lines.sort()).toEqual([
      'choice stories[0].steps[0].hide[1] "face"  outlet, speaker, date, words',
      'hiddenWords stories[0].steps[0].hideWords[1] "not there"',
    ]);
    expect(kept.stories?.[0]?.steps[0]).toMatchObject({ hide: ['outlet'], hideWords: ['The words'] });
  });

  test('to a record that was left out lead nowhere', () => {
    const { lines } = load(dataset({ lanes: [{ id: 'l' }], events: [event('a', { lane: 'l' })] }));
    expect(lines).toEqual(['missing lanes[0].label  label', 'unknownReference events[0].lane "l" lane']);
  });
});

describe('dates', () => {
  test.each([
    ['31/02/2022', 'slashedDate'],
    ['2020-02-30', 'noSuchDay'],
    ['2020-03-05/2020-02-25', 'backwards'],
    ['2020-02-25/', 'blankEnd'],
  ])('%s is refused with its reason', (date, reason) => {
    const { lines, ids } = load(dataset({ events: [event('a'), event('b', { date })] }));
    expect(lines).toEqual([`date events[1].date ${JSON.stringify(date)} ${reason}`]);
    expect(ids).toEqual(['a']);
  });

  test('that are not required are left out alone', () => {
    const { lines, dataset: kept } = load(
      dataset({ asOf: 'today', sources: [{ id: 's', publisher: 'S', published: 'May' }] }),
    );
    expect(lines).toEqual(['date asOf "today" notEdtf', 'date sources[0].published "May" notEdtf']);
    expect(kept.asOf).toBeUndefined();
    expect(kept.sources).toEqual([{ id: 's', publisher: 'S' }]);
  });
});

describe('what cannot be used', () => {
  test('an event without an excerpt is kept and reported', () => {
    const { lines, ids } = load(
      dataset({ events: [event('a', { excerpts: undefined }), event('b', { excerpts: [] })] }),
    );
    expect(lines).toEqual(['unsourced events[0] "Event a"', 'unsourced events[1] "Event b"']);
    expect(ids).toEqual(['a', 'b']);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'ftp://example.org',
    'https://',
    ' https://example.org',
  ])('the address %j never gets into a link', (url) => {
    const { lines, dataset: kept } = load(
      dataset({ sources: [{ id: 's', publisher: 'S', url, archiveUrl: url }] }),
    );
    expect(lines).toEqual([
      `address sources[0].url ${JSON.stringify(url)}`,
      `address sources[0].archiveUrl ${JSON.stringify(url)}`,
    ]);
    expect(kept.sources).toEqual([{ id: 's', publisher: 'S' }]);
  });

  test('text is kept as it is, signs of HTML too, to be shown as text', () => {
    const title = '<img src=x onerror=alert(1)> **bold** &amp;';
    expect(loadEvent({ title }).first?.title).toBe(title);
  });

  test('a text longer than the limit is refused, one of the very length is not', () => {
    expect(loadEvent({ summary: 'x'.repeat(MAX_TEXT) }).problems).toEqual([]);
    expect(loadEvent({ summary: 'x'.repeat(MAX_TEXT + 1) }).problems).toMatchObject([
      { code: 'longText', places: [{ path: 'events[0].summary' }] },
    ]);
  });

  test('more events than the limit are a failure', () => {
    const events = new Array(MAX_EVENTS + 1).fill(0);
    expect(validate(dataset({ events }))).toMatchObject({
      ok: false,
      code: 'tooManyEvents',
      value: String(MAX_EVENTS + 1),
    });
  });

  test('lanes over the limit are left out, and their events stand in no lane', () => {
    const lanes = Array.from({ length: 70_000 }, (_, i) => ({ id: `l${i}`, label: `Lane ${i}` }));
    const { dataset: kept, problems } = load(
      dataset({
        lanes,
        events: [event('a', { lane: 'l199' }), event('b', { lane: 'l200' }), event('c', { lane: 'l69999' })],
      }),
    );
    expect(kept.lanes).toHaveLength(MAX_LANES);
    expect(kept.events.map(({ lane }) => lane)).toEqual(['l199', undefined, undefined]);
    expect(problems).toMatchObject([
      { code: 'tooManyLanes', count: 69_800, hint: '' },
      // The nearest of those that are left is not the one that was meant.
      { code: 'unknownReference', detail: 'lane', count: 2, hint: '' },
    ]);
    expect(problems[0]?.places[0]).toEqual({ path: 'lanes[200]', value: '"l200"', hint: '' });
    expect(problems[1]?.places[0]).toEqual({ path: 'events[1].lane', value: '"l200"', hint: '' });
  });

  test.each([
    [{ kind: 'day' }, 'choice events[0].kind "day"  moment, period'],
    [{ importance: 4 }, 'choice events[0].importance 4  1, 2, 3'],
    [{ actors: 'russia' }, 'list events[0].actors "russia"'],
    [{ dateBasis: 'stated' }, 'object events[0].dateBasis "stated"'],
    [{ summary: 7 }, 'text events[0].summary 7'],
    [{ disputed: true }, 'text events[0].disputed true'],
  ])('%j is left out alone', (more, line) => {
    const { lines, first } = loadEvent(more);
    expect(lines).toEqual([line]);
    expect((first as unknown as Json)[Object.keys(more)[0] ?? '']).toBeUndefined();
  });

  test('a place with a latitude or longitude that is none keeps its name', () => {
    const { lines, dataset: kept } = load(dataset({ places: [{ id: 'p', name: 'P', lat: 91, lon: -181 }] }));
    expect(lines).toEqual(['latitude places[0].lat 91', 'longitude places[0].lon -181']);
    expect(kept.places).toEqual([{ id: 'p', name: 'P' }]);
  });

  test('unknown fields are reported with the nearest known one; remarks are not', () => {
    const { lines } = loadEvent({ sumary: 'x', _remark: 'x', $comment: 'x' });
    expect(lines).toEqual(['unknownKey events[0].sumary "x" sumary summary']);
  });

  test.each([' ', '\n\n\n', '\u200b\u2060', '\u00a0\u3000', '\u202e\ufe0f', '\u3164', '\u0000'])(
    'a text of which nothing can be seen is an empty text: %j',
    (blank) => {
      const { problems } = load(
        dataset({
          lanes: [{ id: 'l', label: blank }],
          actors: [{ id: 'p', name: blank }],
          events: [event('a'), event('b', { title: blank }), event('c', { short: blank })],
        }),
      );
      expect(problems.map(({ code, places }) => `${code} ${places[0]?.path}`)).toEqual([
        'emptyText lanes[0].label',
        'emptyText actors[0].name',
        'emptyText events[1].title',
        'emptyText events[2].short',
      ]);
    },
  );

  test.each(['👩‍👩‍👧', '🇺🇦', '❤️', '1️⃣', '·', 'ـ', '\u0600', '—', '\u200bx'])(
    'a text of one sign that can be seen is none: %s',
    (title) => {
      expect(loadEvent({ title }).lines).toEqual([]);
    },
  );

  test('a field left blank says what a field left out says', () => {
    const { problems, first } = loadEvent({ summary: '', lane: null, short: '' });
    expect(problems).toEqual([]);
    expect(first?.summary).toBeUndefined();
  });

  test('paths are those of the file, also after records that were left out', () => {
    const { lines } = load(
      dataset({ events: [7, event('a', { excerpts: [{}, excerpt('x', { speaker: 'n' })] })] }),
    );
    expect(lines).toContain('unknownReference events[1].excerpts[1].speaker "n" actor');
  });

  test('translations of our words are kept by language', () => {
    const { lines, first } = loadEvent({ i18n: { ar: { title: 'عنوان' }, 'not a tag': { title: 'x' } } });
    expect(lines).toEqual(['language events[0].i18n.not a tag "not a tag"']);
    expect({ ...first?.i18n }).toMatchObject({ ar: { title: 'عنوان' } });
  });
});

describe('problems of one kind', () => {
  test('are one entry with a count and the first 20 paths', () => {
    const events = Array.from({ length: 50 }, (_, i) => event(`e${i}`, { date: i % 2 ? 'x' : '2020' }));
    const { problems } = load(dataset({ events }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'date', count: 25 });
    expect(problems[0]?.places).toHaveLength(MAX_PLACES);
    expect(problems[0]?.places.map(({ path }) => path)).toEqual(
      Array.from({ length: 20 }, (_, i) => `events[${2 * i + 1}].date`),
    );
    expect(countProblems(problems)).toBe(25);
  });

  test('of another kind, reason or field are entries of their own', () => {
    const events = [
      event('a', { date: 'x' }),
      event('b', { date: '1/2/2020' }),
      event('c', { kind: 'x' }),
      event('d', { status: 'x' }),
    ];
    expect(load(dataset({ events })).problems.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'date notEdtf',
      'date slashedDate',
      'choice ',
      'choice ',
    ]);
  });

  test('are so many kinds at most, then one entry for the rest; one code does not hide the others', () => {
    const unknown = Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`key ${i}`, i]));
    const events = [event('a', unknown), event('b', { date: 'x', kind: 'day' })];
    const { problems } = load(dataset({ events }));
    expect(problems.length).toBeLessThanOrEqual(MAX_KINDS + 1);
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['date', 'choice']));
    expect(problems.at(-1)).toMatchObject({ code: 'moreKinds' });
    expect(problems.at(-1)?.places).toHaveLength(MAX_PLACES);
    expect(countProblems(problems)).toBe(30_002);
  });

  test.each([
    ['a key', { [`k${'x'.repeat(1_000_000)}end`]: 1 }],
    ['a tag', { i18n: { [`k${'😀'.repeat(500_000)}end`]: {} } }],
  ])('of %s of a million letters show its beginning and its end', (_what, more) => {
    const { problems } = loadEvent(more);
    const [problem] = problems;
    expect(problem?.places[0]?.path).toMatch(/^events\[0\]\..*…/u);
    expect(problem?.places[0]?.path).toMatch(/end$/);
    // Throws at half a sign.
    expect(encodeURIComponent(problem?.places[0]?.path ?? '')).not.toBe('');
    expect(JSON.stringify(problem).length).toBeLessThan(1_000);
  });

  test('show a long value shortened', () => {
    const { problems } = loadEvent({ kind: 'x'.repeat(5000) });
    expect(problems[0]?.places[0]?.value.length).toBeLessThan(90);
  });
});

describe('hostile files', () => {
  test('cannot reach a prototype', () => {
    const text = JSON.stringify(dataset({ i18n: { ar: { title: 'x' } } })).replace('"ar"', '"__proto__"');
    const withKeys = text.replace(
      '"id":"a"',
      '"id":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}',
    );
    const { problems, first } = load(JSON.parse(withKeys));
    // As a key of a record it counts as a remark, like all that begin with an underscore.
    expect(problems.map(({ code, places }) => `${code} ${places[0]?.path}`)).toEqual(
      expect.arrayContaining(['unknownKey events[0].constructor', 'language i18n.__proto__']),
    );
    expect((first as unknown as Json).polluted).toBeUndefined();
    expect(({} as Json).polluted).toBeUndefined();
  });

  test('may use the names of built-in members as ids', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const { problems, ids, first } = load(
      dataset({
        actors: [{ id: 'constructor', name: 'C' }],
        events: names.map((id) => event(id, { actors: ['constructor', 'toString'] })),
      }),
    );
    expect(ids).toEqual(names);
    expect(first?.actors).toEqual(['constructor']);
    expect(problems).toMatchObject([{ code: 'unknownReference', count: 4 }]);
  });

  /** JSON that is near enough to a dataset to get past the first door. */
  const keys = fc.constantFrom(
    'id',
    'title',
    'date',
    'excerpts',
    'source',
    'exact',
    'history',
    'related',
    'event',
    'i18n',
    'steps',
    'show',
    '__proto__',
    'x',
  );
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 's', '2020', '', null, 7, true, '2020/2019', 'https://a.org'),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(keys, tie('json'), { maxKeys: 6 }),
    ),
  }));
  const near = fc.tuple(
    fc.dictionary(
      fc.constantFrom('lanes', 'actors', 'places', 'sources', 'stories', 'i18n', 'asOf', 'id', 'corrections'),
      json,
    ),
    fc.array(json),
    fc.dictionary(keys, json),
  );

  test('never make it throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (raw) => void validate(raw)));
    fc.assert(
      fc.property(near, ([file, events, more]) => {
        const {
          ids,
          problems,
          dataset: kept,
        } = load(dataset({ ...file, events: [event('good'), ...events, { ...event('b'), ...more }] }));
        expect(ids[0]).toBe('good');
        expect(new Set(ids).size).toBe(ids.length);
        for (const problem of problems)
          expect(problem.places.length).toBe(Math.min(problem.count, MAX_PLACES));
        // What was kept is good: a second look finds nothing new but what was already said of it.
        const again = validate(JSON.parse(JSON.stringify(kept)));
        expect(again.problems.filter(({ code }) => code !== 'unsourced')).toEqual([]);
      }),
      { numRuns: process.env.SOURCELINE_ALL ? 20_000 : 300 },
    );
  });
});
