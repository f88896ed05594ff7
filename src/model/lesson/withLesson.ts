import type { Catalog } from '../catalog';
import type { Story } from '../schema';

/** A timeline with a lesson put behind its stories, by an id that none of them has. */
export function withLesson<T extends Pick<Catalog, 'dataset'>>(
  catalog: T,
  lesson: Story,
): { readonly catalog: T; readonly story: string } {
  const stories = catalog.dataset.stories ?? [];
  const taken = new Set(stories.map(({ id }) => id));
  let id = OWN;
  for (let number = 2; taken.has(id); number++) id = `${OWN}-${number}`;
  const dataset = { ...catalog.dataset, stories: [...stories, { ...lesson, id }] };
  return { catalog: { ...catalog, dataset }, story: id };
}

const OWN = 'own-lesson';
