import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import idlib from '../../public/data/idlib.json';
import { countOrigins, createProvenance, findOrigins } from './origins';
import type { Excerpt, RawDataset, Source } from './schema';

const sources: Source[] = [
  { id: 'paper', publisher: 'The paper' },
  { id: 'paper-2', publisher: 'The paper' },
  { id: 'afp', publisher: 'AFP' },
  { id: 'one', publisher: 'One', origins: ['AFP'] },
  { id: 'two', publisher: 'Two', origins: ['Agence France-Presse'] },
  { id: 'many', publisher: 'Many', origins: ['AFP', 'dpa'] },
  { id: 'others', publisher: 'Others', origins: ['dpa', 'AP'] },
];
const provenance = createProvenance(sources, [
  { id: 'agency', name: 'AFP', aliases: ['Agence France-Presse'] },
  { id: 'side', name: 'A side' },
]);
let made = 0;
const said = (source: string, more: Partial<Excerpt> = {}): Excerpt => ({
  id: `x${made++}`,
  source,
  exact: 'words',
  ...more,
});
const count = (excerpts: readonly Excerpt[], claimedBy?: string[]) =>
  countOrigins({ excerpts, claimedBy }, provenance).count;

const excerpts = fc.array(
  fc
    .record({
      source: fc.constantFrom(...sources.map(({ id }) => id)),
      origin: fc.option(fc.constantFrom('agency', 'side'), { nil: undefined }),
      speaker: fc.option(fc.constantFrom('side', 'other'), { nil: undefined }),
      stance: fc.option(fc.constantFrom('supports', 'disputes', 'context'), { nil: undefined }),
    })
    .map(({ source, ...more }) => said(source, more)),
  { maxLength: 7 },
);
const claims = fc.option(fc.subarray(['side', 'other', 'third'], { minLength: 1 }), { nil: undefined });

describe('origins', () => {
  test.each([
    ['nothing', [], 0],
    ['one sentence', [said('paper')], 1],
    ['two outlets', [said('paper'), said('afp')], 2],
    ['two articles of one outlet', [said('paper'), said('paper-2')], 1],
    ['an agency, and an outlet that carries it', [said('afp'), said('one')], 1],
    ['one agency under two of its names', [said('one'), said('two')], 1],
    [
      'two sentences of one source with origins of their own',
      [said('many', { origin: 'agency' }), said('many', { origin: 'side' })],
      2,
    ],
    ['an outlet with several agencies beside one of them', [said('many'), said('afp')], 1],
    ['an outlet with several agencies beside another outlet', [said('many'), said('paper')], 2],
    ['two outlets that may both carry dpa', [said('many'), said('others')], 1],
    ['what only disagrees', [said('paper'), said('afp', { stance: 'disputes' })], 1],
  ])('of %s', (_, given, expected) => expect(count(given)).toBe(expected));

  test('rest on one claimant, whoever passes it on', () => {
    expect(count([said('paper'), said('afp')], ['side'])).toBe(1);
    const both = [said('paper', { speaker: 'side' }), said('afp', { speaker: 'side' })];
    expect(count(both, ['side', 'other'])).toBe(1);
    expect(
      count([said('paper', { speaker: 'side' }), said('afp', { speaker: 'other' })], ['side', 'other']),
    ).toBe(2);
  });

  test('are in doubt where an outlet may carry any of several agencies', () => {
    const certain = (...given: Excerpt[]) => findOrigins({ excerpts: given }, provenance).certain;
    expect(certain(said('many'), said('afp'))).toBe(false);
    expect(certain(said('many', { origin: 'agency' }), said('afp'))).toBe(true);
    expect(certain(said('many'))).toBe(true);
  });

  test('hold every supporting sentence once, and no other', () => {
    fc.assert(
      fc.property(excerpts, claims, (given, claimedBy) => {
        const { groups, certain } = findOrigins({ excerpts: given, claimedBy }, provenance);
        const held = groups.flatMap((group) => group.excerpts.map(({ id }) => id));
        const supporting = given.filter(({ stance }) => stance === undefined || stance === 'supports');
        expect(held.sort()).toEqual(supporting.map(({ id }) => id).sort());
        const counted = countOrigins({ excerpts: given, claimedBy }, provenance);
        expect(counted).toEqual({ count: groups.length, certain });
      }),
    );
  });

  test('do not depend on the order of the sentences', () => {
    const shuffled = excerpts.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, claims, ([given, other], claimedBy) => {
        expect(count(other, claimedBy)).toBe(count(given, claimedBy));
      }),
    );
  });

  test('are not more for saying the same once more', () => {
    fc.assert(
      fc.property(excerpts, claims, (given, claimedBy) => {
        expect(count([...given, ...given], claimedBy)).toBe(count(given, claimedBy));
      }),
    );
  });

  test('share no key with each other', () => {
    fc.assert(
      fc.property(excerpts, claims, (given, claimedBy) => {
        const keys = findOrigins({ excerpts: given, claimedBy }, provenance).groups.flatMap(
          (group) => group.keys,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('in the Idlib timeline', () => {
  // The file is checked against the schema by its own test.
  const dataset = idlib as unknown as RawDataset;
  const known = createProvenance(dataset.sources, dataset.actors);
  const originsOf = (id: string) => {
    const event = dataset.events.find((other) => other.id === id);
    return findOrigins(event ?? {}, known).groups.map(({ keys }) => keys);
  };

  test('the 19 killed rest on the Observatory alone', () => {
    expect(originsOf('nineteen-killed')).toEqual([['sohr']]);
  });

  test('Lavrov’s words come by at least two agencies', () => {
    expect(originsOf('lavrov-geneva').slice(0, 2)).toEqual([['afp'], ['tass']]);
  });
});
