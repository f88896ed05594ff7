import { afterEach, describe, expect, test } from 'vitest';
import { convert } from '../model/convert/convert';
import { parseEdtf } from '../model/edtf';
import { createProblemLog } from '../model/problems';
import { DatasetSchema } from '../model/schema';
import { validate } from '../model/validate';
import { describePlace, describeProblem } from './describeProblem';
import { speak } from './dictionary';
import { failureWords } from './failures.en';
import { languages } from './languages';
import { lossWords } from './losses.en';
import { type Advice, dateReasons, missingExamples, problemWords } from './problems.en';

const described = (...args: Parameters<ReturnType<typeof createProblemLog>['add']>) => {
  const log = createProblemLog();
  log.add(...args);
  return log.problems.map(describeProblem)[0];
};
const all: [string, Advice][] = [problemWords, dateReasons, failureWords, lossWords].flatMap((words) =>
  Object.entries(words),
);

describe('describeProblem', () => {
  test('says why a date was refused, with an example', () => {
    expect(described('date', 'events[3].date', '31/02/2022', 'slashedDate')).toEqual(dateReasons.slashedDate);
  });

  test('asks for the nearest known word where there is one', () => {
    expect(described('unknownKey', 'events[0].tittle', 'x', 'tittle', 'title')?.fix).toContain(
      'Did you mean "title"?',
    );
    expect(described('unknownKey', 'events[0].mood', 'x', 'mood')?.fix).toContain('"_mood"');
    expect(described('unknownReference', 'events[0].actors[0]', 'rusia', 'actor', 'russia')).toEqual({
      message: 'There is no actor with this id, or it was left out for a problem of its own.',
      fix: 'Did you mean "russia"? Correct the id, or add an actor with it to the file.',
    });
    expect(described('choice', 'events[0].kind', 'day', '', 'moment, period')?.fix).toBe(
      'Write one of these: moment, period.',
    );
  });

  test('says why an event of another kind of file was left out', () => {
    const problem = { code: 'lostRow', detail: 'negativeYear', hint: '', count: 1, places: [] } as const;
    expect(describeProblem(problem)).toEqual({
      message: `${lossWords.lostRow.message} ${dateReasons.negativeYear.message}`,
      fix: dateReasons.negativeYear.fix,
    });
    // A column may be called as a reason is.
    expect(describeProblem({ ...problem, code: 'lostField', detail: 'season' }).message).toContain(
      '(season)',
    );
  });

  test('does not take a value for a slot', () => {
    expect(described('unknownReference', 'x', '{hint}', 'place')?.fix).toContain('"{hint}"');
  });

  test('has an example for every field that can be missing', () => {
    const record = {
      excerpts: [{}],
      history: [{}],
      figures: [{}],
      related: [{}],
      dateBasis: {},
      id: 'a',
      title: 'A',
      date: '2020',
    };
    const list = [{}];
    const checked = validate({
      format: 'sourceline/1',
      events: [record, {}],
      lanes: list,
      actors: list,
      places: list,
      sources: list,
      corrections: list,
      stories: [{}, { id: 's', title: 'S', steps: list }],
    });
    const missing = checked.problems
      .filter((problem) => problem.code === 'missing')
      .map((problem) => problem.detail);
    expect(missing).toEqual(
      expect.arrayContaining(['id', 'title', 'date', 'exact', 'how', 'steps', 'publisher', 'was']),
    );
    expect(missing.filter((field) => !(field in missingExamples))).toEqual([]);
    expect(Object.keys(DatasetSchema.entries)).toContain('events');
  });
});

describe('where something stands', () => {
  const bytes = new TextEncoder().encode('date,title,,mood\n2020-13,A,,\n2020,B,x,glad');
  afterEach(() => speak({}));
  const converted = () => convert(bytes, 'talks.csv')?.losses ?? [];
  const said = () => converted().flatMap((loss) => loss.places.map(({ path }) => describePlace(loss, path)));

  test('in a table or a text is said in words; a path of the format is none', () => {
    expect(said()).toContain('row 2, date');
    expect(said()).toContain('row 3, column 3');
    const [unknown] = validate({ format: 'sourceline/1', 'row 2, x': 1, events: [{}] }).problems.filter(
      ({ code }) => code === 'unknownKey',
    );
    expect(unknown && describePlace(unknown, 'row 2, x')).toBeUndefined();
  });

  test.each([
    ['de', ['Zeile 2, date', 'Zeile 3, Spalte 3'], 'Zeile 7'],
    ['ar', ['الصف 2، \u2068date\u2069', 'الصف 3، \u2068العمود 3\u2069'], 'السطر 7'],
  ])('is said in the language of the page: %s', async (tag, cells, line) => {
    const { late } = languages[tag] ?? {};
    speak(late ? (await late()).late : {});
    expect(said()).toEqual(expect.arrayContaining(cells));
    const encoding = { code: 'encoding', detail: '', hint: '', count: 1, places: [] } as const;
    expect(describePlace(encoding, 'line 7')).toBe(line);
    for (const loss of converted()) expect(describeProblem(loss).message).not.toMatch(/column \d/);
  });
});

describe('the words', () => {
  test.each(all)(
    'of %s are sentences, say what to do, and give an example',
    (_code, { message, fix, fixWithHint }) => {
      for (const text of [message, fix, fixWithHint ?? 'X.']) {
        expect(text).toMatch(/^[A-Z].*[.?}\]]$/s);
        expect(text).not.toMatch(/please|!|\bcannot be empty\b/i);
      }
      expect(fix).toMatch(/for example|Write|such as|https?:|"|run npm/);
    },
  );

  test.each(Object.entries(dateReasons))(
    'for a date that is %s give an example that can be read',
    (_reason, { fix }) => {
      const examples = fix.match(/\b\d{2}[\dX]{2}\S*|\.\.\/\S+/g) ?? [];
      const read = examples
        .map((example) => example.replace(/(?<!\/\.)[,;.]$/, ''))
        .filter((example) => parseEdtf(example).ok);
      expect(read.length).toBeGreaterThan(0);
      expect(read.length).toBe(examples.length);
    },
  );
});
