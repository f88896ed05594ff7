import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTER, ONLY } from './filter';
import { addressesOf, type ShareChoice, sharedView, wholeChoice } from './shareView';
import { DEFAULT_VIEW, decodeView, LAYOUTS, THEMES, type View } from './view';

const MINUTE_MS = 60_000;
const optional = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/);
/** Whole minutes: what an address can hold. */
const spans = fc
  .tuple(fc.integer({ min: 20_000_000, max: 26_000_000 }), fc.integer({ min: 2, max: 200_000 }))
  .map(([start, length]) => ({ start: start * MINUTE_MS, end: (start + length) * MINUTE_MS }));
const views: fc.Arbitrary<View> = fc.record({
  data: fc.constantFrom('data/idlib.json', 'https://example.org/a?b=c&d', '../é ü.json'),
  shell: fc.constant('explore' as const),
  event: optional(ids),
  compare: fc.constantFrom(undefined, ['a', 'b']),
  span: optional(spans),
  layout: optional(fc.constantFrom(...LAYOUTS)),
  q: fc.constantFrom(undefined, 'Nairab', '"a" & <b> 100%'),
  filter: fc
    .record({
      only: fc.uniqueArray(fc.constantFrom(...ONLY)),
      actor: fc.uniqueArray(ids, { maxLength: 3 }),
    })
    .map((some) => ({ ...NO_FILTER, ...some })),
  known: fc.constantFrom(undefined, '2020-02-22'),
  fold: fc.boolean(),
  story: fc.constant(undefined),
  step: fc.constant(undefined),
  axis: fc.constantFrom(undefined, 'rtl' as const),
  theme: fc.constantFrom(...THEMES),
  lang: fc.constantFrom(undefined, 'en'),
});
const choices: fc.Arbitrary<ShareChoice> = fc.record({
  event: fc.boolean(),
  span: fc.boolean(),
  find: fc.boolean(),
  known: fc.boolean(),
  fold: fc.boolean(),
  theme: fc.constantFrom(...THEMES),
  lang: fc.constantFrom(undefined, 'en', 'en-US'),
});
const sites = fc.constantFrom('https://example.org/', 'https://example.org/a/b%20c/');

test('the addresses lead back to the view that was chosen', () => {
  fc.assert(
    fc.property(views, choices, sites, (view, choice, site) => {
      const chosen = sharedView(view, choice);
      const { link, embed, script } = addressesOf(chosen, site);
      expect(decodeView(new URL(link).search)).toEqual({ view: chosen, problems: [] });
      expect(decodeView(new URL(embed).search)).toEqual({
        view: { ...chosen, layout: undefined, compare: undefined },
        problems: [],
      });
      expect([new URL('.', link).href, new URL('..', embed).href, new URL('.', script).href]).toEqual([
        site,
        site,
        site,
      ]);
    }),
  );
});

test('what is not to go along does not, all else does', () => {
  fc.assert(
    fc.property(views, choices, (view, choice) => {
      const chosen = sharedView(view, choice);
      expect(chosen.event).toBe(choice.event ? view.event : undefined);
      expect(chosen.span).toBe(choice.span ? view.span : undefined);
      expect(chosen.q).toBe(choice.find ? view.q : undefined);
      expect(chosen.filter).toEqual(choice.find ? view.filter : NO_FILTER);
      expect(chosen.data).toBe(view.data);
    }),
  );
});

test('with everything, it is the view before the reader', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(sharedView(view, wholeChoice(view))).toEqual(view);
    }),
  );
});

test('an address says no more than it must', () => {
  expect(addressesOf(DEFAULT_VIEW, 'https://example.org/a/')).toEqual({
    link: 'https://example.org/a/',
    embed: 'https://example.org/a/embed/',
    script: 'https://example.org/a/embed.js',
  });
});
