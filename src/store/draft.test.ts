import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Story } from '../model/schema';

const story: Story = { id: 'draft', title: 'Talks', steps: [{ event: 'a', prompt: 'Who speaks?' }] };

/** A browser's storage; `fault` is what writing does. */
function storage(fault?: () => never) {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => (fault ? fault() : kept.set(name, text)),
    removeItem: (name: string) => kept.delete(name),
  };
}
const full = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

/** As after the page was loaded anew. */
async function load() {
  vi.resetModules();
  return import('./draft');
}

beforeEach(() => vi.unstubAllGlobals());

describe('a lesson that is being made', () => {
  test.each<[string, Partial<Story>]>([
    ['as it is', {}],
    ['without a title yet', { title: '' }],
    ['with a title of one space so far', { title: ' ' }],
  ])('is there again on the next visit, %s', async (_what, more) => {
    vi.stubGlobal('window', { localStorage: storage() });
    const { saveDraft, draftIsKept } = await load();
    saveDraft('d', { ...story, ...more });
    expect(draftIsKept()).toBe(true);
    const kept = (await load()).draftOf('d');
    expect(kept).toEqual({ ...story, title: (more.title ?? story.title).trim() });
  });

  test('of which one field is blank keeps all the others', async () => {
    vi.stubGlobal('window', { localStorage: storage() });
    const { saveDraft } = await load();
    saveDraft('d', { ...story, steps: [{ event: 'a', prompt: ' ', notes: 'Mind the date' }] });
    expect((await load()).draftOf('d').steps).toEqual([{ event: 'a', notes: 'Mind the date' }]);
  });

  test('is said not to be kept where the storage is full', async () => {
    vi.stubGlobal('window', { localStorage: storage(full) });
    const { draftOf, saveDraft, draftIsKept } = await load();
    draftOf('d');
    expect(draftIsKept()).toBe(true);
    saveDraft('d', story);
    expect(draftIsKept()).toBe(false);
    expect(draftOf('d')).toEqual(story);
  });

  test('is said not to be kept, before anything is made, where the storage is denied', async () => {
    vi.stubGlobal('window', {
      get localStorage() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const { draftOf, draftIsKept } = await load();
    draftOf('d');
    expect(draftIsKept()).toBe(false);
  });
});
