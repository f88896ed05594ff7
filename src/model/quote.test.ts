import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, locateQuote, normaliseText, shareQuoted } from './quote';

const article = `Lavrov in Geneva

"This is not concern about human rights,\u00A0this is capitulating before terrorists," Lavrov told the council.

At least 19 civilians were killed in Idlib on Tuesday, the Observatory reported. Eight children were among them.

At least 19 civilians were killed in Aleppo on Monday.`;

/** Words that differ by more than a slip of the pen, so that a passage is known by them. */
const words = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 12, maxLength: 60 })
  .filter((list) => new Set(list.map((word) => word.slice(0, 3))).size === list.length);
const cutOf = (count: number, minimum: number) =>
  fc
    .tuple(fc.nat(count - minimum), fc.nat())
    .map(([from, more]) => [from, from + minimum + (more % (count - from - minimum + 1))] as const);

describe('normaliseText', () => {
  test.each([
    ['runs of white space become one space', 'a \t\n b\u00A0\u2009c\u3000d', 'a b c d'],
    ['soft hyphens and bidi controls go', 'ca\u00ADpitu\u200Flating \u2067עברית\u2069', 'capitulating עברית'],
    ['letters and their marks become one', 'Erdog\u0306an', 'Erdo\u011Fan'],
    ['marks meet when what stood between them goes', 'Erdog\u00AD\u0306an', 'Erdo\u011Fan'],
    ['quotation marks and dashes stay', '“a” – \'b\' — "c"', '“a” – \'b\' — "c"'],
  ])('%s', (_what, text, expected) => expect(normaliseText(text)).toBe(expected));

  test('changes nothing the second time', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u00AD', '\u00A0', '\u200F', 'g\u0306', ' '),
    );
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const once = normaliseText(parts.join(''));
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});

describe('locateQuote', () => {
  const place = (exact: string, prefix?: string, suffix?: string) => {
    const found = locateQuote(article, { exact, prefix, suffix });
    return found.found ? normaliseText(article).slice(found.start, found.end) : found;
  };

  test('finds words across a no-break space and across paragraphs', () => {
    expect(place('rights, this is capitulating')).toBe('rights, this is capitulating');
    expect(place('among them. At least 19')).toBe('among them. At least 19');
  });

  test('tells two occurrences apart by their context', () => {
    const [first, second] = ['in Idlib', 'in Aleppo'].map((place) =>
      locateQuote(article, { exact: '19 civilians were killed', prefix: 'At least ', suffix: ` ${place}` }),
    );
    expect(first?.found && second?.found && first.start < second.start).toBe(true);
  });

  test('does not take the exact words from inside the prefix', () => {
    const found = locateQuote('no, he said no again', { exact: 'no', prefix: 'no, he said ' });
    expect(found).toMatchObject({ found: true, start: 12, end: 14, withContext: { start: 0, end: 14 } });
  });

  test('refuses words that stand there, but beside other words', () => {
    const wrong = locateQuote(article, { exact: 'At least 19 civilians were killed', suffix: ' in Hama' });
    expect(wrong.found).toBe(false);
    expect(wrong).toMatchObject({
      nearest: {
        text: 'At least 19 civilians were killed',
        suffix: expect.stringMatching(/^in (Idlib|Aleppo)/),
      },
    });
  });

  test('refuses a prefix that is joined to the quotation where the article has two words', () => {
    expect(locateQuote(article, { exact: '19 civilians', prefix: 'At least' }).found).toBe(false);
    expect(locateQuote(article, { exact: '19 civilians', prefix: 'At least ' }).found).toBe(true);
  });

  test('is particular about case, quotation marks and punctuation', () => {
    expect(locateQuote(article, { exact: 'Eight Children' }).found).toBe(false);
    expect(locateQuote(article, { exact: '“This is not concern' }).found).toBe(false);
    expect(locateQuote(article, { exact: 'rights this is' }).found).toBe(false);
  });

  test('suggests the passage that was meant, the one with the better context first', () => {
    const slip = locateQuote(article, { exact: '19 civilans were killed', suffix: ' in Aleppo on Monday' });
    expect(slip).toMatchObject({
      found: false,
      nearest: { text: '19 civilians were killed', suffix: 'in Aleppo on Monday.' },
    });
  });

  test('a closer quotation scores higher', () => {
    const score = (exact: string) => {
      const found = locateQuote(article, { exact });
      return found.found ? 1 : (found.nearest?.score ?? 0);
    };
    const scores = [
      'Eight children were among them',
      'Eight childern were among them',
      'Eight women were among them',
      'Eight women sat among them',
    ].map(score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  test('suggests nothing for what has little in common with the article, or is empty', () => {
    expect(locateQuote(article, { exact: 'entirely different matters of state' })).toEqual({
      found: false,
      nearest: undefined,
    });
    expect(locateQuote(article, { exact: ' \u00AD ' })).toEqual({ found: false, nearest: undefined });
    expect(locateQuote('', { exact: 'words' })).toEqual({ found: false, nearest: undefined });
  });

  test('finds every quotation that is cut from a text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (text, ...cuts) => {
          const whole = normaliseText(text);
          const [a = 0, b = 0, c = 0, d = 0] = cuts
            .map((at) => at % (whole.length + 1))
            .sort((x, y) => x - y);
          const quotation = {
            prefix: whole.slice(a, b),
            exact: whole.slice(b, c),
            suffix: whole.slice(c, d),
          };
          // NFC of a part can differ from the part of an NFC text only where a mark is cut from its letter.
          fc.pre(
            Object.values(quotation).every((part) => part === part.normalize('NFC')) &&
              quotation.exact.trim() !== '',
          );
          const found = locateQuote(text, quotation);
          expect(found.found).toBe(true);
          if (found.found) expect(whole.slice(found.start, found.end)).toBe(quotation.exact.trim());
        },
      ),
    );
  });

  test('does not find it with one word altered, but names the passage', () => {
    const altered = words.chain((list) => fc.tuple(fc.constant(list), cutOf(list.length, 4), fc.nat()));
    fc.assert(
      fc.property(altered, ([list, [from, to], pick]) => {
        const quoted = list.slice(from, to);
        const spoilt = quoted.with(1 + (pick % (quoted.length - 2)), 'QQQQQQ');
        const found = locateQuote(list.join(' '), { exact: spoilt.join(' ') });
        expect(found).toMatchObject({ found: false, nearest: { text: quoted.join(' ') } });
        expect(found.found ? 1 : found.nearest?.score).toBeLessThan(1);
      }),
    );
  });

  test('says how near the nearest words are, in an article of 5,000 words too', () => {
    const long = Array.from({ length: 5000 }, (_, i) => `word${(i * 7919) % 1500}`);
    const quoted = long.slice(3000, 3060).with(30, 'QQQQ').join(' ');
    expect(locateQuote(long.join(' '), { exact: quoted })).toMatchObject({
      found: false,
      nearest: { score: expect.any(Number) },
    });
  });
});

describe('countWords and shareQuoted', () => {
  test('count what has a letter or a digit', () =>
    expect(countWords(' At least – 19 civilians’ homes … ')).toBe(5));

  test('count a word once, however many quotations have it', () => {
    const text = 'one two three four five six seven eight nine ten';
    expect(
      shareQuoted(text, [
        { start: 0, end: 7 },
        { start: 4, end: 13 },
      ]),
    ).toBeCloseTo(0.3);
    expect(shareQuoted(text, [])).toBe(0);
    expect(shareQuoted('', [{ start: 0, end: 3 }])).toBe(0);
  });

  test('never decrease with another quotation, and reach 1 for the whole', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(400), fc.nat(80)).map(([start, length]) => ({ start, end: start + length })),
    );
    fc.assert(
      fc.property(words, spans, (list, some) => {
        const text = list.join(' ');
        const shares = some.map((_, i) => shareQuoted(text, some.slice(0, i + 1)));
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        expect(shareQuoted(text, [...some, { start: 0, end: text.length }])).toBe(1);
      }),
    );
  });
});
