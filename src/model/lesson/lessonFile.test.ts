import { describe, expect, test } from 'vitest';
import { catalogOf } from '../../testing/dataset';
import { LESSON_FORMAT, readLesson, writeLesson } from './lessonFile';

const { records } = catalogOf('talks | a 2020-02-21 | b 2020-02-25');
const lesson = (story: object, more: object = {}) =>
  JSON.stringify({ format: LESSON_FORMAT, dataset: 'scene', story, ...more });
const lines = (read: Awaited<ReturnType<typeof readLesson>>) =>
  read.problems.flatMap(({ code, places }) => places.map(({ path, value }) => `${code} ${path} ${value}`));

describe('a lesson’s file', () => {
  const story = {
    id: 'mine',
    title: 'Mine',
    minutes: 15,
    steps: [
      {
        event: 'b',
        show: ['b-1', 'a-1'],
        hide: ['outlet' as const],
        compare: true,
        prompt: 'Which?',
        notes: 'So.',
      },
      { event: 'a', hideWords: ['words for a'] },
    ],
  };

  test('is read back as it was written', async () => {
    const read = await readLesson(writeLesson(story, 'scene'), records);
    expect(read).toEqual({ ok: true, story, dataset: 'scene', problems: [] });
  });

  test('with mistakes keeps what is good, and names each with its path and value', async () => {
    const read = await readLesson(
      lesson({
        title: 'Mine',
        minutes: 'long',
        steps: [
          { event: 'gone' },
          { event: 'a', show: ['a-1', 'nowhere'], hide: ['face'], hideWords: ['not there'], promt: 'x' },
          { prompt: 'no event' },
        ],
      }),
      records,
    );
    expect(lines(read).sort()).toEqual([
      'choice story.steps[1].hide[0] "face"',
      'hiddenWords story.steps[1].hideWords[0] "not there"',
      'missing story.steps[2].event ',
      'number story.minutes "long"',
      'unknownKey story.steps[1].promt "x"',
      'unknownReference story.steps[0].event "gone"',
      'unknownReference story.steps[1].show[1] "nowhere"',
    ]);
    expect(read.ok && read.story.steps).toEqual([{ event: 'a', show: ['a-1'], hide: [], hideWords: [] }]);
  });

  test.each([
    ['', 'empty'],
    ['{ "format": ', 'notJson'],
    ['[]', 'format'],
    ['{"format":"sourceline/1","events":[]}', 'timeline'],
    [lesson({ title: 'x', steps: [] }), 'noSteps'],
    [lesson({ title: 'x', steps: [{ event: 'gone' }] }), 'noSteps'],
    [JSON.stringify({ format: LESSON_FORMAT }), 'noSteps'],
  ])('%s is refused: %s', async (text, code) => {
    expect(await readLesson(text, records)).toMatchObject({ ok: false, code });
  });

  test('that is broken is said by line and column', async () => {
    const read = await readLesson('{\n  "format": "sourceline-lesson/1",\n  "story": {,\n}', records);
    expect(read).toMatchObject({ ok: false, code: 'notJson', where: { line: 3, column: 13 } });
  });
});
