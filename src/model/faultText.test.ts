import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultText } from './faultText';
import { finish } from './indexColumns';
import { type JsonError, locateJsonError } from './jsonError';
import { splitJson } from './jsonSplit';

const locate = (text: string) =>
  locateJsonError(finish(faultText(finish(splitJson(new TextEncoder().encode(text), 'events')))));

const placeOf = (found: JsonError | undefined) => found && [found.line, found.column, found.fault];

test('the fault of a file that was cut up is where it is in the whole file', () => {
  const files = fc
    .tuple(
      fc.array(fc.oneof(fc.record({ id: fc.string({ unit: 'binary' }), n: fc.integer() }), fc.jsonValue())),
      fc.jsonValue(),
      fc.constantFrom(undefined, 2),
    )
    .map(([events, more, space]) => JSON.stringify({ more, events, after: more }, undefined, space));
  const scribble = fc.constantFrom('', ',', '}', ']', '{', '[', '"', 'x', ' 1 2 ', '\n');
  fc.assert(
    fc.property(files, fc.nat(), fc.nat({ max: 5 }), scribble, (text, at, cut, put) => {
      const place = at % (text.length + 1);
      const broken = text.slice(0, place) + put + text.slice(place + cut);
      expect(placeOf(locate(broken))).toEqual(placeOf(locateJsonError(broken)));
    }),
    { numRuns: 2_000 },
  );
});

test('what stands far before the fault is blank', () => {
  const events = Array.from({ length: 50 }, (_, i) => `{"id":"e${i}"}`);
  const text = `{"events":[${events.join(',\n')} {}]}`;
  expect(finish(faultText(finish(splitJson(new TextEncoder().encode(text), 'events')))).trim()).not.toContain(
    '"e7"',
  );
  expect(locate(text)).toEqual(locateJsonError(text));
});
