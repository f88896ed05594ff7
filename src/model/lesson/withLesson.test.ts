import { expect, test } from 'vitest';
import { catalogOf } from '../../testing/dataset';
import { withLesson } from './withLesson';

const lesson = { id: 'draft', title: 'Mine', steps: [{ event: 'a' }] };

test('a lesson comes behind the stories of a timeline, which stays as it was', () => {
  const catalog = catalogOf('front | a 2022-02-24');
  const { catalog: once, story } = withLesson(catalog, lesson);
  expect(once.dataset.stories).toEqual([{ ...lesson, id: story }]);
  expect(catalog.dataset.stories).toBeUndefined();
});

test('its id is one that no story has', () => {
  const once = withLesson(catalogOf('front | a 2022-02-24'), lesson);
  const again = withLesson(once.catalog, lesson);
  const ids = withLesson(again.catalog, lesson).catalog.dataset.stories?.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(ids?.slice(0, 2)).toEqual([once.story, again.story]);
});
