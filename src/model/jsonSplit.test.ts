import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from './indexColumns';
import { parseElements, splitJson } from './jsonSplit';

const encode = (text: string) => new TextEncoder().encode(text);

/** What `JSON.parse` would give, read in pieces of `size` elements. */
function readSplit(bytes: Uint8Array, size = 2): unknown {
  const { skeleton, list } = finish(splitJson(bytes, 'events'));
  const file: unknown = JSON.parse(skeleton);
  if (!list) return file;
  const events: unknown[] = [];
  for (let at = 0; at < list.starts.length; at += size)
    events.push(...parseElements(bytes, list, at, Math.min(at + size, list.starts.length)));
  // The list is the value of an own key of a record: the cutter found it there.
  (file as Record<string, unknown>).events = events;
  return file;
}

const outcome = (read: () => unknown) => {
  try {
    return { value: read() };
  } catch {
    return 'refused';
  }
};
/** As a browser reads a file: a byte order mark at its start is no part of the text. */
const parseWhole = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
function expectSame(text: string, size?: number): void {
  expect(outcome(() => readSplit(encode(text), size))).toEqual(outcome(() => parseWhole(encode(text))));
}

/** Files: mostly records with a list of events, of all sorts of values, in all sorts of layout. */
const files = fc
  .tuple(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ a: fc.jsonValue(), events: fc.array(fc.jsonValue()), z: fc.jsonValue() }),
      },
      fc.dictionary(fc.constantFrom('events', 'a', 'event"s', 'stories'), fc.jsonValue()),
      fc.jsonValue(),
    ),
    fc.constantFrom(undefined, 1, '\t', '\r\n  '),
  )
  .map(([value, space]) => JSON.stringify(value, undefined, space));

const nasty = fc.constantFrom(
  ...'{}[],:"\\ \n\t0e-.xé\u0000\ufeff',
  '"events"',
  '"events":[',
  'null',
  ',]',
  '[]',
);

describe('a file read in pieces', () => {
  test('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 4 }), (text, size) => expectSame(text, size)),
      { numRuns: 1_000 },
    );
  });

  test('is refused exactly where JSON.parse refuses it', () => {
    fc.assert(
      fc.property(
        files,
        fc.nat(),
        fc.nat({ max: 6 }),
        fc.array(nasty, { maxLength: 3 }),
        (text, at, cut, put) => {
          const place = at % (text.length + 1);
          expectSame(text.slice(0, place) + put.join('') + text.slice(place + cut));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('is refused exactly where JSON.parse refuses it, for scribbles', () => {
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 12 }), (parts) => {
        expectSame(parts.join(''));
        expectSame(`{"events":[${parts.join('')}]}`);
        expectSame(`{"events":[${parts.join('')}`);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    '{"events":[]}',
    '{"events":[ ]}',
    '{"events":[1,]}',
    '{"events":[,1]}',
    '{"events":[1,,2]}',
    '{"events":[1}}',
    '{"events":[1] "a":2}',
    '{"events":[1]]}',
    '{"events":[1],"events":[2]}',
    '{"events":[1],"events":2}',
    '{"events":2,"events":[1]}',
    '{"\\u0065vents":[1,2]}',
    '{"a":"events","b":[1]}',
    '{"a":{"events":[1]},"events":[2]}',
    '{"a":["events",[1]],"events":[2]}',
    '{"events":["]","[\\"","\\\\",{"x":"},"}]}',
    '{"events":[{]},{[}]}',
    '{"events":[1]}{}',
    '{"events":[1]',
    '{"events"[1]}',
    '{"events":x[1]}',
    '{"events":[1]x}',
    '["events",[1]]',
    '',
  ])('%s', (text) => {
    expectSame(text, 1);
    expectSame(text, 9);
  });

  test('the byte order mark at its start is no part of it; elsewhere it is', () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...encode('{"events":["\ufeff"]}'));
    expect(readSplit(bytes)).toEqual({ events: ['\ufeff'] });
    expectSame('{"events":[\ufeff1]}', 1);
  });

  test('bytes that are no text are read as a decoder reads them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), (middle) => {
        const bytes = Uint8Array.of(...encode('{"events":["a'), ...middle, ...encode('",2]}'));
        expect(outcome(() => readSplit(bytes, 1))).toEqual(outcome(() => parseWhole(bytes)));
      }),
    );
  });

  test('is cut in short steps', () => {
    const text = JSON.stringify({ events: new Array(200_000).fill({ id: 'x' }) });
    const steps = [...splitJson(encode(text), 'events')];
    expect(steps.length).toBeGreaterThanOrEqual(6);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
