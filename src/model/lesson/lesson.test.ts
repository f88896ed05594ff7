import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packFlags } from '../facts';
import { chooseEvents, MOST_STEPS } from './autoStory';
import { type Command, type LessonState, obey, spent, startAt } from './lesson';
import { countWords, hideNames, MOST_WORDS, namesOf, quotationsOf } from './quotation';
import { hiddenOf, revealsOf } from './reveals';

const next: Command = { kind: 'next' };
const previous: Command = { kind: 'previous' };
const place = ({ step, revealed, cover }: LessonState) => [step, revealed, cover];

describe('what a step holds back', () => {
  test('is revealed in the order in which it is named, differences last', () => {
    const step = { event: 'a', show: ['x', 'y'], hide: ['date', 'outlet'] as const, compare: true };
    expect(revealsOf({ ...step, hide: [...step.hide] })).toEqual(['date', 'outlet', 'differences']);
    expect(revealsOf({ event: 'a', hideSource: true, hideWords: ['w'] })).toEqual(['outlet', 'words']);
    expect([...hiddenOf(['date', 'outlet'], 1)]).toEqual(['outlet']);
  });

  test('is nothing where there is nothing to hide or to compare', () => {
    expect(revealsOf({ event: 'a', hide: ['words'] })).toEqual([]);
    expect(revealsOf({ event: 'a', show: ['x'], compare: true })).toEqual([]);
  });
});

describe('a lesson', () => {
  const reveals = [0, 2, 1];

  test('reveals before it moves on, and stays at the last step', () => {
    let state = startAt(1);
    const seen = Array.from({ length: 7 }, () => {
      state = obey(state, next, reveals);
      return place(state).slice(0, 2);
    });
    expect(seen).toEqual([
      [2, 0],
      [2, 1],
      [2, 2],
      [3, 0],
      [3, 1],
      [3, 1],
      [3, 1],
    ]);
  });

  test('goes back the way it came', () => {
    const moves = fc.array(fc.constantFrom(next, previous), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }), moves, (counts, commands) => {
        const state = commands.reduce((at, command) => obey(at, command, counts), startAt(1));
        const ahead = obey(state, next, counts);
        if (ahead !== state) expect(obey(ahead, previous, counts)).toEqual(state);
      }),
    );
  });

  test('that is covered is uncovered first, where it was', () => {
    const covered = obey(startAt(2), { kind: 'cover', cover: 'black' }, reveals);
    expect(place(covered)).toEqual([2, 0, 'black']);
    expect(place(obey(covered, next, reveals))).toEqual([2, 0, 'none']);
    expect(place(obey(covered, { kind: 'cover', cover: 'white' }, reveals))).toEqual([2, 0, 'white']);
    expect(place(obey(covered, { kind: 'cover', cover: 'black' }, reveals))).toEqual([2, 0, 'none']);
  });

  test('goes to no step that it does not have', () => {
    expect(place(obey(startAt(1), { kind: 'goTo', step: 99 }, reveals))).toEqual([3, 0, 'none']);
    expect(place(obey(startAt(1), { kind: 'goTo', step: -1 }, reveals))).toEqual([0, 0, 'none']);
    expect(place(obey(startAt(0), { kind: 'first' }, []))).toEqual([0, 0, 'none']);
  });

  test('shows and hides all answers with one key', () => {
    const shown = obey(startAt(2), { kind: 'hide' }, reveals);
    expect(shown.revealed).toBe(2);
    expect(obey(shown, { kind: 'hide' }, reveals).revealed).toBe(0);
  });

  test('has a timer that stands still and goes on', () => {
    let state = obey(startAt(1), { kind: 'timer', now: 1_000 }, reveals);
    expect(spent(state.timer, 4_000)).toBe(3_000);
    state = obey(state, { kind: 'timer', now: 4_000 }, reveals);
    expect(spent(state.timer, 9_000)).toBe(3_000);
    state = obey(state, { kind: 'timer', now: 10_000 }, reveals);
    expect(spent(state.timer, 11_000)).toBe(4_000);
    expect(spent(obey(state, { kind: 'reset' }, reveals).timer, 99_000)).toBe(0);
  });
});

describe('a story that is made by itself', () => {
  const flags = (importance: 1 | 2 | 3, unsourced = false) =>
    packFlags({
      kind: 'moment',
      status: 'occurred',
      importance,
      openStart: false,
      openEnd: false,
      claimed: false,
      disputed: false,
      uncertain: false,
      approximate: false,
      softStart: false,
      softEnd: false,
      later: false,
      unsourced,
      single: false,
    });
  const choose = (...all: number[]) => chooseEvents({ count: all.length, flags: Uint32Array.from(all) });

  test('takes the weightiest sourced events, in the order of time', () => {
    expect(choose(flags(1), flags(3), flags(3, true), flags(2))).toEqual([0, 1, 3]);
    const light = Array.from({ length: 20 }, () => flags(1));
    expect(choose(...light, flags(3))).toContain(20);
  });

  test('has at most twelve steps, spread from the first event to the last', () => {
    const chosen = choose(...Array.from({ length: 10_000 }, () => flags(3)));
    expect(chosen).toHaveLength(MOST_STEPS);
    expect([chosen[0], chosen.at(-1)]).toEqual([0, 9_999]);
    expect(new Set(chosen).size).toBe(MOST_STEPS);
  });

  test('of a timeline without sources has none', () => {
    expect(choose(flags(3, true), flags(1, true))).toEqual([]);
  });
});

describe('quotations on the stage', () => {
  const text = ({ runs }: { runs: readonly { text: string }[] }) => runs.map((run) => run.text).join('');
  const words = (count: number, word = 'word') => Array.from({ length: count }, () => word).join(' ');

  test('have at most sixty words together, the short ones whole', () => {
    const [long, short] = quotationsOf([{ exact: words(80) }, { exact: words(10) }]);
    expect(long && [countWords(text(long)), long.cut]).toEqual([50, true]);
    expect(short && [countWords(text(short)), short.cut]).toEqual([10, false]);
  });

  test('are the excerpt letter for letter, or its beginning', () => {
    const texts = fc.array(fc.string({ maxLength: 400 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.string({ minLength: 1, maxLength: 3 })),
        fc.boolean(),
        (all, hide, compare) => {
          const shown = quotationsOf(
            all.map((exact) => ({ exact })),
            hide,
            compare,
          );
          shown.forEach((one, i) => {
            expect(all[i]?.startsWith(text(one))).toBe(true);
            if (!one.cut) expect(text(one)).toBe(all[i]);
          });
          expect(shown.reduce((sum, one) => sum + countWords(text(one)), 0)).toBeLessThanOrEqual(MOST_WORDS);
        },
      ),
    );
  });

  test('hide the words that are to be guessed, across what differs', () => {
    const [one] = quotationsOf(
      [{ exact: 'a reward for their activities' }, { exact: 'a prize for their activities' }],
      ['reward for'],
      true,
    );
    expect(one?.runs).toEqual([
      { text: 'a ', hidden: false, differs: false },
      { text: 'reward', hidden: true, differs: true },
      { text: ' for', hidden: true, differs: false },
      { text: ' their activities', hidden: false, differs: false },
    ]);
  });

  test('hide a name wherever it is said, across what differs, and not within other words', () => {
    const blanked = (runs: readonly string[], names: readonly string[]) =>
      hideNames(
        runs.map((text) => ({ text, hidden: false, differs: false })),
        names,
      )
        .map(({ text, hidden }) => (hidden ? `[${text}]` : text))
        .join('');
    const names = namesOf({ name: 'Sergei Lavrov', kind: 'person', aliases: ['Sergey Lavrov'] });
    expect(blanked(['Lavrov on Tuesday rejected calls; LAVROV’s aides'], names)).toBe(
      '[Lavrov] on Tuesday rejected calls; [LAVROV]’s aides',
    );
    expect(blanked(['Mr Ser', 'gey Lavrov spoke'], names)).toBe('Mr [Ser][gey Lavrov] spoke');
    expect(blanked(['the Lavrovs of this world'], names)).toBe('the Lavrovs of this world');
    expect(blanked(['وقال لافروف ولافروف أيضًا'], ['لافروف'])).toBe('وقال [لافروف] و[لافروف] أيضًا');
    expect(blanked(['Hay’et al-Sham (HTS) said'], ['al-Sham (HTS)', 'UN/EU [sic]'])).toBe(
      'Hay’et [al-Sham (HTS)] said',
    );
    expect(blanked(['nothing'], [])).toBe('nothing');
  });

  test('hide the surname of a person alone, in any language, if it is four letters or more', () => {
    const i18n = { de: { name: 'Sergej Lawrow', note: 'Außenminister' } };
    expect(namesOf({ name: 'Sergei Lavrov', kind: 'person', i18n })).toEqual([
      'Sergei Lavrov',
      'Sergej Lawrow',
      'Lavrov',
      'Lawrow',
    ]);
    expect(namesOf({ name: 'Ban Ki-moon Lee', kind: 'person' })).toEqual(['Ban Ki-moon Lee']);
    expect(namesOf({ name: 'Syrian government', kind: 'state' })).toEqual(['Syrian government']);
  });
});
