// @ts-expect-error -- edtf 4.11.1 ships no types; readReference below says what we use of it
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, type DateEnd, type EdtfDate, type EdtfProblem, parseEdtf, strictSpan } from './edtf';

function parsed(text: string): EdtfDate {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`'${text}': ${result.reason}`);
  return result.date;
}

function only(text: string): DateEnd {
  const { start, end, interval } = parsed(text);
  if (!start || interval) throw new Error(`'${text}' is an interval`);
  expect(end).toBe(start);
  return start;
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace(':00.000Z', 'Z').replace('T00:00Z', '');
}

describe('a date of the profile', () => {
  it.each([
    ['2020', 'year', '2020-01-01', '2021-01-01'],
    ['2020-02', 'month', '2020-02-01', '2020-03-01'],
    ['2020-12', 'month', '2020-12-01', '2021-01-01'],
    ['2020-02-25', 'day', '2020-02-25', '2020-02-26'],
    ['2020-02-29', 'day', '2020-02-29', '2020-03-01'],
    ['2020-12-31', 'day', '2020-12-31', '2021-01-01'],
    ['2020-02-25T10:30Z', 'minute', '2020-02-25T10:30Z', '2020-02-25T10:31Z'],
    ['2020-02-25T10:30:15Z', 'second', '2020-02-25T10:30:15.000Z', '2020-02-25T10:30:16.000Z'],
    ['2020-02-25T10:30:00Z', 'second', '2020-02-25T10:30Z', '2020-02-25T10:30:01.000Z'],
    ['2020-03-06T00:01+03:00', 'minute', '2020-03-05T21:01Z', '2020-03-05T21:02Z'],
    ['2020-02-25T23:30-05:30', 'minute', '2020-02-26T05:00Z', '2020-02-26T05:01Z'],
    ['202X', 'decade', '2020-01-01', '2030-01-01'],
    ['20XX', 'century', '2000-01-01', '2100-01-01'],
    ['2XXX', 'millennium', '2000-01-01', '3000-01-01'],
    ['2026-XX', 'year', '2026-01-01', '2027-01-01'],
    ['2026-XX-XX', 'year', '2026-01-01', '2027-01-01'],
    ['202X-XX', 'decade', '2020-01-01', '2030-01-01'],
    ['2026-03-XX', 'month', '2026-03-01', '2026-04-01'],
    ['2026-03-0X', 'days', '2026-03-01', '2026-03-10'],
    ['2026-03-1X', 'days', '2026-03-10', '2026-03-20'],
    ['2026-02-2X', 'days', '2026-02-20', '2026-03-01'],
    ['2026-03-3X', 'days', '2026-03-30', '2026-04-01'],
    ['2026-04-3X', 'days', '2026-04-30', '2026-05-01'],
    ['0000', 'year', '0000-01-01', '0001-01-01'],
    ['0000-02-29', 'day', '0000-02-29', '0000-03-01'],
    ['0044-03-15', 'day', '0044-03-15', '0044-03-16'],
    ['0099', 'year', '0099-01-01', '0100-01-01'],
    ['9999', 'year', '9999-01-01', '+010000-01-01'],
    ['9999-12-31', 'day', '9999-12-31', '+010000-01-01'],
    ['9XXX', 'millennium', '9000-01-01', '+010000-01-01'],
  ])('%s is known to the %s, within [%s, %s)', (text, precision, lo, hi) => {
    const end = only(text);
    expect([end.precision, iso(end.lo), iso(end.hi), end.edtf]).toEqual([precision, lo, hi, text]);
  });

  it.each([
    ['2020-02-25', false, false],
    ['2020-02-25?', true, false],
    ['2020-02~', false, true],
    ['2020%', true, true],
    ['202X~', false, true],
    ['2026-03-1X?', true, false],
    ['2020-02-25T10:30Z~', false, true],
  ])('%s: uncertain %s, approximate %s', (text, uncertain, approximate) => {
    expect(only(text)).toMatchObject({ uncertain, approximate });
  });
});

describe('an interval', () => {
  it('keeps the precision and the qualifier of each side', () => {
    const { start, end, interval } = parsed('2020-02~/2020-03-05?');
    expect(interval).toBe(true);
    expect(start).toMatchObject({
      precision: 'month',
      approximate: true,
      uncertain: false,
      edtf: '2020-02~',
    });
    expect(end).toMatchObject({ precision: 'day', approximate: false, uncertain: true, edtf: '2020-03-05?' });
  });

  it('has no start or no end where it is open', () => {
    expect(parsed('../2020-03-05').start).toBeUndefined();
    expect(parsed('2020-03-05/..').end).toBeUndefined();
  });

  it.each([
    ['2020-02/2020-03-05', '2020-02-01', '2020-03-06'],
    ['2020-03-05/2020-03', '2020-03-05', '2020-04-01'], // may end on a later day of March
    ['2020/2020-03', '2020-01-01', '2020-04-01'],
    ['2020-02-25/2020-02-25', '2020-02-25', '2020-02-26'],
    ['../2020-03-05', '2020-03-05', '2020-03-06'],
    ['2020-03/..', '2020-03-01', '2020-04-01'],
    ['2020', '2020-01-01', '2021-01-01'],
  ])('%s certainly lies within [%s, %s)', (text, start, end) => {
    const span = strictSpan(parsed(text));
    expect([iso(span.start), iso(span.end)]).toEqual([start, end]);
  });
});

describe('what is refused, and why', () => {
  const refused: Record<EdtfProblem, string[]> = {
    empty: ['', ' ', '\n'],
    whiteSpace: [' 2026', '2026-03-01 ', '2026-03-01\n', '2026-03-01 10:30Z', '2026 / 2027'],
    slashedDate: ['31/02/2022', '3/1/22', '25.02.2020', '2020/02/25', '03/2022', '2022/03', '25-02-2020'],
    compactDate: ['20260301', '20260301T1030Z'],
    unpadded: ['2026-3', '2026-3-1', '2026-03-1', '2026-3-01', '2026-03-1?'],
    lowerCase: ['202x', '2026-03-01t10:30z', '2026-03-xx', '2026-03-01T10:30z'],
    noSuchMonth: ['2026-13', '2026-00', '2026-99', '2026-13-01', '2026-00-10'],
    noSuchDay: [
      '2026-02-30',
      '2026-04-31',
      '2026-01-00',
      '2026-01-32',
      '2100-02-29',
      '2026-02-3X',
      '2026-01-4X',
    ],
    noSuchTime: [
      '2026-03-01T24:00Z',
      '2026-03-01T10:60Z',
      '2026-03-01T23:59:60Z',
      '2026-03-01T10:30+14:30',
      '2026-03-01T10:30-12:01',
      '2026-03-01T10:30+01:75',
    ],
    noZone: ['2026-03-01T10:30', '2026-03-01T10:30:15', '2026-03-01T10:30-00:00', '2026-03-01T10:30?'],
    fraction: ['2026-03-01T10:30:15.123Z', '2026-03-01T10:30:15,5Z'],
    misplacedX: [
      '2X26',
      '202X-03',
      '2026-1X',
      '2026-1X~',
      '2026-X1',
      '2026-XX-01',
      '2026-03-X1',
      '2026-03-1XT10:30Z',
    ],
    unknownYear: ['XXXX', 'XXXX-12', 'XXX6', 'XXXX-XX-XX'],
    season: ['2026-21', '2026-24', '2026-41', '2026-21/2026-22', '2026-21?'],
    longYear: ['Y17000', 'Y-17000', 'Y17E7', '12026', '12026-01', '1950S2'],
    negativeYear: ['-0044', '-0001-03', '-2026-03-01'],
    componentQualifier: [
      '2026-03?-01',
      '2026-?03',
      '?2026',
      '2026~-03',
      '2026-03-~01',
      '2026?-03-01?',
      '%2026-03-01',
    ],
    set: ['[2026,2027]', '{2026}', '[2026-03-01..2026-03-05]', '{2026/2027}'],
    blankEnd: ['2026-03-01/', '/2026-03-01', '/'],
    bothOpen: ['..', '../..'],
    backwards: [
      '2026-03/2026-02',
      '2026/2025',
      '2026-03-02/2026-03-01',
      '2026-03-01T11:00Z/2026-03-01T10:59Z',
      '2026-03-01T10:00+03:00/2026-03-01T06:59Z',
      '2026-03-01/2026-02-XX',
    ],
    notEdtf: [
      'yesterday',
      '25 February 2020',
      '202',
      '20',
      'null',
      '2026-03-01/05',
      '2026/2027/2028',
      '2026??',
      '2026?~',
      '2026-03-01T10Z',
      '2026-03-01..',
      '２０２６',
      '2026–03–01',
    ],
  };

  for (const [reason, texts] of Object.entries(refused))
    it.each(texts)(`refuses '%s': ${reason}`, (text) => {
      expect(parseEdtf(text)).toEqual({ ok: false, reason });
    });

  it('names the reason of the side that is wrong', () => {
    expect(parseEdtf('2026-03-01/2026-02-30')).toEqual({ ok: false, reason: 'noSuchDay' });
    expect(parseEdtf('2026-02-30/..')).toEqual({ ok: false, reason: 'noSuchDay' });
    expect(parseEdtf('2026-03-01T10:30/2026-03-02')).toEqual({ ok: false, reason: 'noZone' });
  });

  it('refuses what is not text at all, without throwing', () => {
    // The type says string; JSON written by hand need not.
    for (const value of [undefined, null, 2026, {}, [], ['2026'], Symbol('2026'), 2026n, new Date(0)])
      expect(parseEdtf(value as string)).toEqual({ ok: false, reason: 'notEdtf' });
  });
});

describe('the order of dates', () => {
  it('puts earlier starts first and of equal starts the precise first; an open start sorts by its known end', () => {
    const texts = [
      '2020',
      '2020-01',
      '2020-01-01',
      '2020-01-01/2020-06',
      '../2020-02-25',
      '2020-02-25',
      '2020-03/..',
    ];
    const starts = ['2020-01-01', '2020-01-01', '2020-01', '2020', '2020-02-25', '2020-02-25', '2020-03'];
    for (const given of [texts, [...texts].reverse()]) {
      const order = given.map(parsed).sort(compareDates);
      expect(order.map((date) => (date.start ?? date.end)?.edtf)).toEqual(starts);
    }
  });

  it('says zero where the starts are the same', () => {
    expect(compareDates(parsed('2020-01-01'), parsed('2020-01-01/2020-02'))).toBe(0);
  });
});

// Texts of the profile, made from their parts. `qualified` and the X forms are apart because edtf has no X with a qualifier.
const pad = (n: number, width: number) => String(n).padStart(width, '0');
const year = fc
  .oneof({ weight: 3, arbitrary: fc.integer({ min: 1900, max: 2099 }) }, fc.integer({ min: 0, max: 9999 }))
  .map((n) => pad(n, 4));
const monthDigits = fc.integer({ min: 1, max: 12 }).map((n) => pad(n, 2));
const month = fc.tuple(year, monthDigits).map((parts) => parts.join('-'));
const day = fc
  .tuple(year, fc.integer({ min: 0, max: 365 }))
  .map(
    ([y, n]) =>
      `${y}${new Date(Date.UTC(y === '0000' || isLeap(Number(y)) ? 2000 : 2001, 0, 1 + n)).toISOString().slice(4, 10)}`,
  );
const zone = fc.oneof(
  fc.constant('Z'),
  fc.integer({ min: 0, max: 14 * 4 }).map((n) => `+${pad(Math.floor(n / 4), 2)}:${pad((n % 4) * 15, 2)}`),
  fc.integer({ min: 1, max: 12 * 4 }).map((n) => `-${pad(Math.floor(n / 4), 2)}:${pad((n % 4) * 15, 2)}`),
);
const clock = fc.tuple(fc.nat(23), fc.nat(59), fc.option(fc.nat(59), { nil: undefined }));
const time = fc
  .tuple(day, clock, zone)
  .map(
    ([d, [h, m, s], z]) =>
      `${d}T${[h, m, s].flatMap((n) => (n === undefined ? [] : [pad(n, 2)])).join(':')}${z}`,
  );
const unspecified = fc.oneof(
  fc.tuple(year, fc.integer({ min: 1, max: 3 })).map(([y, n]) => y.slice(0, 4 - n).padEnd(4, 'X')),
  year.map((y) => `${y}-XX`),
  year.map((y) => `${y}-XX-XX`),
  month.map((m) => `${m}-XX`),
  fc.tuple(month, fc.constantFrom('0X', '1X', '2X')).map((parts) => parts.join('-')),
  fc.tuple(year, fc.constantFrom('01', '03', '05', '07', '08', '10', '12')).map(([y, m]) => `${y}-${m}-3X`),
);
const qualifier = fc.constantFrom('?', '~', '%');
const plain = fc.oneof(year, month, day);
const qualified = fc.tuple(plain, qualifier).map((parts) => parts.join(''));
const referenceSide = fc.oneof(plain, qualified, time, unspecified);
const side = fc.oneof(
  referenceSide,
  fc.tuple(fc.oneof(time, unspecified), qualifier).map((parts) => parts.join('')),
);
const open = (date: fc.Arbitrary<string>) =>
  fc.oneof(
    date.map((d) => `../${d}`),
    date.map((d) => `${d}/..`),
  );
const closed = (date: fc.Arbitrary<string>) =>
  fc.tuple(date, date).map(([a, b]) => (parseEdtf(`${a}/${b}`).ok ? `${a}/${b}` : `${b}/${a}`));
const profile = fc.oneof(side, open(side), closed(side));

function isLeap(y: number): boolean {
  return y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
}

describe('laws', () => {
  it('reads every text of the profile, each end within itself and the ends within the span', () => {
    fc.assert(
      fc.property(profile, (text) => {
        const date = parsed(text);
        const span = strictSpan(date);
        expect(date.edtf).toBe(text);
        expect(span.start).toBeLessThan(span.end);
        for (const end of [date.start, date.end]) {
          if (!end) continue;
          expect(end.lo).toBeLessThan(end.hi);
          expect(Number.isFinite(end.lo) && Number.isFinite(end.hi)).toBe(true);
        }
        expect([date.start?.edtf ?? '..', date.end?.edtf ?? '..']).toEqual(
          date.interval ? text.split('/') : [text, text],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, and gives a date or one of the reasons', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789-/.:TZXxYE+?~%[]{}, ') }),
      fc
        .tuple(profile, fc.nat(24), fc.string({ maxLength: 2 }))
        .map(([t, at, s]) => t.slice(0, at) + s + t.slice(at + 1)),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const result = parseEdtf(text);
        expect(result.ok ? Number.isFinite(strictSpan(result.date).end) : result.reason).toBeTruthy();
      }),
      { numRuns: 3000 },
    );
  });

  it('a coarser precision contains the finer one', () => {
    fc.assert(
      fc.property(day, fc.nat(23), fc.nat(59), fc.nat(59), (d, h, m, s) => {
        const clockTime = `${d}T${pad(h, 2)}:${pad(m, 2)}`;
        const coarser = [
          `${d.slice(0, 9)}X`,
          d.slice(0, 7),
          d.slice(0, 4),
          `${d.slice(0, 3)}X`,
          `${d.slice(0, 2)}XX`,
        ];
        const chain = [
          `${clockTime}:${pad(s, 2)}Z`,
          `${clockTime}Z`,
          d,
          ...coarser,
          `${d.slice(0, 1)}XXX`,
        ].map(only);
        for (const [i, inner] of chain.entries()) {
          const outer = chain[i + 1];
          if (!outer) continue;
          expect(outer.lo).toBeLessThanOrEqual(inner.lo);
          expect(outer.hi).toBeGreaterThanOrEqual(inner.hi);
        }
      }),
    );
  });

  it('the days of a month and the months of a year follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(year, (y) => {
        const months = Array.from({ length: 12 }, (_, i) => only(`${y}-${pad(i + 1, 2)}`));
        expect([months[0]?.lo, months[11]?.hi]).toEqual([only(y).lo, only(y).hi]);
        for (const [i, m] of months.entries()) if (i > 0) expect(m.lo).toBe(months[i - 1]?.hi);
        const february = Array.from({ length: isLeap(Number(y)) ? 29 : 28 }, (_, i) =>
          only(`${y}-02-${pad(i + 1, 2)}`),
        );
        expect([february[0]?.lo, february.at(-1)?.hi]).toEqual([months[1]?.lo, months[1]?.hi]);
      }),
    );
  });

  it('a qualifier changes no bound, and an offset only says the same instant otherwise', () => {
    fc.assert(
      fc.property(fc.oneof(plain, time, unspecified), qualifier, (text, q) => {
        expect([only(text + q).lo, only(text + q).hi]).toEqual([only(text).lo, only(text).hi]);
      }),
    );
    expect(only('2020-03-06T00:01+02:00').lo).toBe(only('2020-03-05T22:01Z').lo);
  });

  it('orders as a total preorder: antisymmetric and transitive', () => {
    const date = profile.map(parsed);
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0)
          expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

/** What edtf 4.11.1 says: inclusive bounds in ms, per side of an interval; undefined where it refuses. */
interface Reference {
  readonly min: number;
  readonly max: number;
  readonly lower?: Reference | number | null;
  readonly upper?: Reference | number | null;
}

function readReference(text: string): Reference | undefined {
  try {
    return edtf(text) as Reference;
  } catch {
    return undefined;
  }
}

/** Where edtf 4.11.1 differs from us on purpose or by its own fault; each is checked to be a difference still. */
const knownTraps: Record<string, readonly string[]> = {
  // Accepted by both, other bounds:
  'a clock time has no length: max is min': ['2026-03-01T10:30Z', '2026-03-01T10:30:15Z'],
  'ours alone: a qualifier after an X': ['202X~', '20XX%', '2026-XX?', '2026-03-XX~', '2026-03-1X?'],
  'ours alone: a qualifier after a clock time': ['2026-03-01T10:30Z?'],
  'ours alone: 3X in a month of 30 days, which is the 30th': ['2026-04-3X'],
  'ours alone: an interval whose sides may begin together or the end sooner': [
    '2026-03-01/2026-03-01',
    '2026-03-01T10:30Z/2026-03-01T10:30Z',
    '2026-03-05/2026-03',
    '2026-03/2026',
    '2026-03-01T10:30Z/2026-03-01',
  ],
  'ours alone: a qualified year on one side and an X on the other': ['2020?/2021-XX', '202X/2041~'],
  // Accepted by edtf alone:
  'theirs: 29 February rolls over into March': ['2100-02-29', '1900-02-29', '2026-02-29', '0000-02-29'],
  'theirs: 24:00 is midnight': ['2026-03-01T24:00Z', '2026-03-01T24:00:00Z'],
  'theirs: no zone is UTC': ['2026-03-01T10:30'],
  'theirs: fractions, and .5 is 5 ms': ['2026-03-01T10:30:15.5Z'],
  'theirs: a blank end is 1970 or nothing': ['2026-03-01/', '/2026-03-01'],
  'theirs: outside our profile': [
    '../..',
    'XXXX',
    '2026-1X',
    '202X-03',
    '2026-XX-01',
    '2026-X1',
    '2026-21',
    '202',
    '20',
  ],
  'theirs: more outside our profile': [
    'Y17000',
    '-0044',
    '1950S2',
    '2026-?03',
    '[2026,2027]',
    '{2026}',
    '20260301',
  ],
};

/** Whether a text falls under a trap of knownTraps that random texts meet. */
function isTrap(text: string): boolean {
  if (/X[?~%]|T.*[?~%]|0000-02-29|-(0[469]|11)-3X/.test(text)) return true;
  const [a = '', b = ''] = text.split('/');
  if ([a, b].some((side) => /^\d{4}[?~%]$/.test(side)) && text.includes('X')) return true;
  const [first, last] = [parseEdtf(a), parseEdtf(b)];
  if (!first.ok || !last.ok) return false;
  const [start, end] = [strictSpan(first.date), strictSpan(last.date)];
  return end.start <= start.start && end.end > start.start;
}

function boundsOfReference(text: string, reference: Reference): unknown {
  if (!text.includes('/')) return inclusive(text, reference);
  const [lower = '', upper = ''] = text.split('/');
  return [
    lower === '..' ? 'open' : inclusive(lower, reference.lower as Reference),
    upper === '..' ? 'open' : inclusive(upper, reference.upper as Reference),
  ];
}

/** Their inclusive max to our half-open hi. Trap: a clock time has max = min, so it is given its own length here. */
function inclusive(text: string, { min, max }: Reference): [lo: number, hi: number] {
  const length = !text.includes('T') ? 1 : /T\d\d:\d\d:/.test(text) ? 1000 : 60_000;
  return [min, max + length];
}

function boundsOfOurs(text: string): unknown {
  const { start, end, interval } = parsed(text);
  const [first, second] = [start, end].map((side) => (side ? [side.lo, side.hi] : 'open'));
  return interval ? [first, second] : first;
}

describe('against the edtf package', () => {
  const comparable = fc
    .oneof(referenceSide, open(referenceSide), closed(referenceSide))
    .filter((text) => !isTrap(text));

  it('agrees on the bounds of 4,000 texts', () => {
    const texts = fc.sample(comparable, { seed: 20200225, numRuns: 4000 });
    const differing: unknown[] = [];
    for (const text of texts) {
      const reference = readReference(text);
      const [theirs, ours] = [reference && boundsOfReference(text, reference), boundsOfOurs(text)];
      if (JSON.stringify(theirs) !== JSON.stringify(ours)) differing.push({ text, theirs, ours });
    }
    expect(differing).toEqual([]);
    expect(new Set(texts).size).toBeGreaterThan(3000);
    for (const form of [
      /^\d{4}$/,
      /X/,
      /T.*Z$/,
      /[+-]\d\d:\d\d$/,
      /[?~%]$/,
      /^\.\./,
      /\.\.$/,
      /^0/,
      /\d\/\d/,
    ])
      expect(texts.filter((text) => form.test(text)).length).toBeGreaterThan(50);
  });

  it('agrees on the order of the sides of 1,000 intervals', () => {
    const pairs = fc.sample(fc.tuple(referenceSide, referenceSide), { seed: 20200306, numRuns: 1000 });
    const texts = pairs.map((pair) => pair.join('/')).filter((text) => !isTrap(text));
    const differing = texts.filter((text) => parseEdtf(text).ok !== (readReference(text) !== undefined));
    expect(texts.filter((text) => !parseEdtf(text).ok).length).toBeGreaterThan(300);
    expect(differing).toEqual([]);
  });

  it('refuses what edtf refuses, when a text of the profile loses, gains or changes a character', () => {
    const character = fc.constantFrom(...'0123456789-/.:TZX+?~% ax[');
    const spoilt = fc
      .tuple(comparable, fc.nat(60), character, fc.nat(1))
      .map(
        ([text, at, s, cut]) =>
          text.slice(0, at % (text.length + 1)) + s + text.slice((at % (text.length + 1)) + cut),
      );
    const texts = fc.sample(spoilt, { seed: 20200304, numRuns: 4000 });
    const refused = texts.filter((text) => !isTrap(text) && readReference(text) === undefined);
    expect(refused.length).toBeGreaterThan(1000);
    expect(refused.filter((text) => parseEdtf(text).ok)).toEqual([]);
  });

  it.each([
    '2026-02-30',
    '2026-04-31',
    '2026-13',
    '2026-00',
    '2026-01-00',
    '2026-01-32',
    '2026-02-3X',
    '2026-03-01T25:00Z',
    '2026-03-01T23:59:60Z',
    '2026-03-01T10Z',
    '2026-03-01T10:30-00:00',
    '2026-03-01T10:30+15:00',
    '2026-03/2026-02',
    '2026/2025',
    '31/02/2022',
    '2026-3-1',
    '202x',
    ' 2026',
    '2026-03-01t10:30z',
    '2026-03-01/05',
    'yesterday',
    '',
  ])("refuses '%s', as edtf does", (text) => {
    expect([parseEdtf(text).ok, readReference(text)]).toEqual([false, undefined]);
  });

  for (const [trap, texts] of Object.entries(knownTraps))
    it.each(texts)(`still differs on '%s' (${trap})`, (text) => {
      const reference = readReference(text);
      const theirs = reference && !text.includes('/') ? [reference.min, reference.max + 1] : reference;
      const ours = parseEdtf(text).ok ? boundsOfOurs(text) : undefined;
      expect(ours).not.toEqual(theirs);
      expect(ours !== undefined || theirs !== undefined).toBe(true);
    });
});
