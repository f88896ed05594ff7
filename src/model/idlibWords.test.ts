import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { revealsOf } from './lesson/reveals';
import type { RawDataset } from './schema';

const data = JSON.parse(
  readFileSync(new URL('../../public/data/idlib.json', import.meta.url), 'utf8'),
) as RawDataset;
const stories = data.stories ?? [];

interface Translated {
  readonly i18n?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
}
type Said = Readonly<Record<string, unknown>>;

/** Which of our own words must be there in each language, where the file has them in English. */
const FIELDS = [
  ['dataset', ['title', 'summary'], [data]],
  ['lane', ['label'], data.lanes ?? []],
  ['actor', ['name'], data.actors ?? []],
  ['place', ['name'], data.places ?? []],
  ['event', ['title', 'short', 'summary', 'disputed'], data.events],
  ['story', ['title', 'summary', 'contentNote'], stories],
  ['step', ['title', 'prompt', 'notes'], stories.flatMap(({ steps }) => steps)],
] as const;

/** Words of one side for the other, which are ours in no language. */
const LOADED = {
  de: /terror|regime|bandit|rebell|aufständisch|islamist|dschihad|extremis|zerschlag|märtyrer/i,
  ar: /إرهاب|ارهاب|نظام|عصاب|متمرد|متطرف|ميليشي|مليشي|شهيد|شهداء|سحق/,
};
const QUOTED = /„[^“]*“|«[^»]*»/g;
const digitsOf = (text: unknown) => String(text).match(/\d+/g)?.sort() ?? [];
const wordsOf = (one: Translated, language: string) => Object.values(one.i18n?.[language] ?? {});

const actor = (id = '') => data.actors?.find((one) => one.id === id);
const event = (id: string) => data.events.find((one) => one.id === id);
const excerpts = new Map(data.events.flatMap((e) => (e.excerpts ?? []).map((x) => [x.id, x])));

describe.each(['de', 'ar'] as const)('the words of the Idlib dataset in %s', (language) => {
  test.each(FIELDS)('are there for every %s', (_of, fields, records) => {
    for (const record of records as readonly (Translated & Said)[])
      for (const field of fields)
        if (record[field] !== undefined)
          expect(record.i18n?.[language]?.[field], `${field}: ${record[field]}`).toBeTruthy();
  });

  test.each(FIELDS)(
    'have the numbers of the English ones, in the same digits: %s',
    (_of, _fields, records) => {
      for (const record of records as readonly (Translated & Said)[])
        for (const [field, text] of Object.entries(record.i18n?.[language] ?? {})) {
          expect(digitsOf(text), text).toEqual(digitsOf(record[field]));
          expect(text).not.toMatch(/[٠-٩۰-۹]/);
        }
    },
  );

  test.each(FIELDS)('are neutral outside quotations: %s', (_of, _fields, records) => {
    for (const text of records.flatMap((record) => wordsOf(record, language)))
      expect(text.replace(QUOTED, '')).not.toMatch(LOADED[language]);
  });

  test('quote what English quotes: the words of the sources, as they were printed', () => {
    for (const { disputed = '', i18n } of data.events) {
      const ours = i18n?.[language]?.disputed ?? '';
      const quoted = disputed.match(/“[^”]*”/g)?.map((words) => words.slice(1, -1)) ?? [];
      expect(ours.match(QUOTED)?.map((words) => words.replaceAll(/[«»„“\u2068\u2069]/g, '')) ?? []).toEqual(
        quoted,
      );
    }
  });

  test.each(data.events)('have a short title of $id that fits its label', ({ i18n }) => {
    expect(i18n?.[language]?.short?.length).toBeLessThanOrEqual(34);
  });

  test.each(
    stories.flatMap(({ id, steps }) => steps.map((step, i) => ({ ...step, name: `${id}, step ${i + 1}` }))),
  )('give nothing away in $name', (step) => {
    const shown = (step.show ?? []).map((id) => excerpts.get(id));
    const { title = event(step.event)?.i18n?.[language]?.title, prompt } = step.i18n?.[language] ?? {};
    const asked = `${title} ${prompt}`.toLowerCase();
    const hides = new Set(revealsOf(step));
    const namesOf = (id?: string) => {
      const of = actor(id);
      const names = [of?.name, ...(of?.aliases ?? []), of?.i18n?.[language]?.name];
      const last = of?.kind === 'person' ? names.map((name) => name?.split(' ').at(-1)) : [];
      return [...names, ...last].flatMap((name) => (name ? [name.toLowerCase()] : []));
    };
    const secret = [
      ...(hides.has('speaker')
        ? [...shown.map((one) => one?.speaker), ...(event(step.event)?.claimedBy ?? [])].flatMap(namesOf)
        : []),
      ...(hides.has('outlet') ? shown.flatMap((one) => namesOf(one?.origin)) : []),
      ...(hides.has('date') ? [event(step.event)?.date.slice(0, 4) ?? ''] : []),
      ...(step.hideWords ?? []).map((words) => words.toLowerCase()),
    ];
    expect(secret.filter((words) => asked.includes(words))).toEqual([]);
  });
});
