import { afterEach, describe, expect, test, vi } from 'vitest';
import { parts, speak } from './dictionary';
import { en } from './en';
import { exportWords } from './export.en';
import { allTexts, chooseLanguage, fetchTexts, hasLanguage } from './language';
import { languages } from './languages';
import { formatCount } from './text';

/** All parts there are. */
const files = import.meta.glob<object>('./*.en.ts', { eager: true });

const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
const isPlural = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && 'one' in value && 'other' in value;

type Leaf = [path: string, text: string | Record<string, string>];

/** Every text of a dictionary with its path; a phrase that changes with a count is one. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string' || isPlural(value)) return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

const english = new Map(structuredClone([...parts].flatMap(([name, part]) => leaves(part, name))));

test('English has every part once, and each phrase that changes with a count is one', () => {
  expect(parts.size).toBeGreaterThan(30);
  const made = new Set(parts.values());
  for (const [file, exported] of Object.entries(files))
    for (const [name, part] of Object.entries(exported))
      expect([file, name, made.has(part)]).toEqual([file, name, true]);
  const phrases = [...english].filter(([, text]) => isPlural(text));
  expect(phrases.length).toBeGreaterThan(50);
  for (const [path, phrase] of phrases) {
    expect([path, Object.keys(phrase).sort()]).toEqual([path, ['one', 'other']]);
    const { one = '', other = '' } = phrase as Record<string, string>;
    // "the one article" needs no number.
    expect([path, slots(other)]).toEqual([path, expect.arrayContaining(slots(one))]);
  }
});

describe.each(Object.entries(languages).filter(([tag]) => tag !== 'en'))('%s', (tag, { first, late }) => {
  const read = async () => {
    const [early, rest] = await Promise.all([first?.(), late ? late() : undefined]);
    return { ...early?.first, ...rest?.late };
  };

  test('has every text, and no other', async () => {
    const own = Object.entries(await read()).flatMap(([name, part]) => leaves(part, name));
    expect(own.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of own)
      if (english.get(path) !== '') expect([path, text]).not.toEqual([path, '']);
  });

  test('has the slots of English in each', async () => {
    for (const [path, text] of Object.entries(await read()).flatMap(([name, part]) => leaves(part, name))) {
      const source = english.get(path);
      const wanted = typeof source === 'string' ? source : (source?.other ?? '');
      const whole = typeof text === 'string' ? text : (text.other ?? '');
      expect([path, slots(whole)]).toEqual([path, slots(wanted)]);
      // A form for one, or two, may do without the number.
      for (const form of typeof text === 'string' ? [] : Object.values(text))
        expect([path, slots(wanted)]).toEqual([path, expect.arrayContaining(slots(form))]);
    }
  });

  test('has each form that its numbers need', async () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const phrases = Object.entries(await read())
      .flatMap(([name, part]) => leaves(part, name))
      .filter(([, text]) => isPlural(text));
    for (const [path, phrase] of phrases)
      expect([path, Object.keys(phrase).sort()]).toEqual([path, [...pluralCategories].sort()]);
  });
});

describe('the language that is spoken', () => {
  afterEach(() => speak({}));

  test('takes the place of English in texts that are held already, and gives it back', async () => {
    const { picture } = exportWords;
    (await fetchTexts(chooseLanguage(['de']), false))();
    expect(en.app.close).toBe('Schließen');
    expect(picture.heading).toBe('Picture');
    await allTexts();
    expect(picture.heading).toBe('Bild');
    (await fetchTexts(chooseLanguage(['en']), true))();
    expect([en.app.close, picture.heading]).toEqual(['Close', 'Picture']);
  });

  test('is waited for by parts that arrive before it is known', async () => {
    vi.resetModules();
    const fresh = await import('./language');
    const { exportWords: words } = await import('./export.en');
    const all = fresh.allTexts();
    (await fresh.fetchTexts(fresh.chooseLanguage(['de']), false))();
    await all;
    expect(words.picture.heading).toBe('Bild');
  });

  test('counts the articles of an Arabic timeline as Arabic does', async () => {
    (await fetchTexts(chooseLanguage(['ar']), false))();
    const { asOfCount } = en.timeline;
    const words = (count: number) =>
      formatCount(asOfCount, count, 'ar-001', { number: en.numbers[count] ?? String(count), date: 'D' });
    expect([1, 2, 3, 10].map(words)).toEqual([
      'هنا ينتهي المقال الوحيد، D',
      'هنا ينتهي المقالان، D',
      'هنا تنتهي المقالات الثلاثة، D',
      'هنا تنتهي المقالات العشرة، D',
    ]);
    expect(words(12)).toContain('12');
  });

  test('is the best that is wished for, in its region', () => {
    expect(chooseLanguage(['de'])).toMatchObject({ locale: 'de-DE', dir: 'ltr' });
    expect(chooseLanguage(['xx', 'de-AT', 'en']).locale).toBe('de-AT');
    expect(chooseLanguage(['xx', 'not a tag']).locale).toBe('en-GB');
    expect(['de', 'de-CH', 'xx', '', 'toString'].map(hasLanguage)).toEqual([true, true, false, false, false]);
  });
});
