import { describe, expect, test } from 'vitest';
import { createCatalog } from './createCatalog';
import type { RawDataset } from './schema';
import { translateCatalog, untranslated, untranslatedHead } from './translate';

const dataset: RawDataset = {
  format: 'sourceline/1',
  id: 'd',
  title: 'The bridge',
  summary: 'A bridge is closed.',
  language: 'en',
  i18n: { de: { title: 'Die Brücke' }, ar: { title: 'الجسر', summary: 'أُغلق جسر.' } },
  lanes: [{ id: 'l', label: 'Talks', i18n: { de: { label: 'Gespräche' } } }],
  actors: [{ id: 'a', name: 'The mayor', i18n: { de: { name: 'Die Bürgermeisterin' } } }],
  places: [{ id: 'p', name: 'Exampleton' }],
  sources: [
    { id: 's', publisher: 'The Post', language: 'en' },
    { id: 'b', publisher: 'A blog', i18n: { de: { publisher: 'Ein Blog' } } },
  ],
  events: [
    {
      id: 'one',
      title: 'The bridge is closed',
      short: 'Closed',
      summary: 'It is closed.',
      disputed: 'One says so.',
      date: '2024-03-04',
      lane: 'l',
      excerpts: [{ id: 'x', source: 's', exact: 'The bridge was closed' }],
      i18n: {
        de: { title: 'Die Brücke ist gesperrt', summary: 'Sie ist gesperrt.', disputed: 'Einer sagt es.' },
      },
    },
    { id: 'two', title: 'Nobody translated this', date: '2024-03-05' },
  ],
  stories: [
    {
      id: 's',
      title: 'A lesson',
      i18n: { de: { title: 'Eine Stunde' } },
      steps: [{ event: 'one', prompt: 'Who?', hideWords: ['closed'], i18n: { de: { prompt: 'Wer?' } } }],
    },
  ],
};
const catalog = createCatalog(dataset);

describe('a dataset in another language', () => {
  const german = translateCatalog(catalog, 'de-AT');

  test('says its own words in it, and quotes as before', () => {
    expect(german.dataset).toMatchObject({
      title: 'Die Brücke',
      summary: 'A bridge is closed.',
      language: 'de',
    });
    expect(german.lanes[0]?.label).toBe('Gespräche');
    expect(german.actors.get('a')?.name).toBe('Die Bürgermeisterin');
    expect(german.places.get('p')?.name).toBe('Exampleton');
    expect(['s', 'b'].map((id) => german.sources.get(id)?.publisher)).toEqual(['The Post', 'Ein Blog']);
    const one = german.records.peekId('one');
    expect(one?.title).toBe('Die Brücke ist gesperrt');
    expect(one?.language).toBeUndefined();
    expect(one?.raw).toMatchObject({ summary: 'Sie ist gesperrt.', disputed: 'Einer sagt es.' });
    expect(one?.excerpts).toEqual(catalog.records.peekId('one')?.excerpts);
    // No short title in one language beside a title in the other.
    expect(one?.short).toBe('Die Brücke ist gesperrt');
    expect(german.dataset.stories?.[0]).toMatchObject({ title: 'Eine Stunde', steps: [{ prompt: 'Wer?' }] });
    expect(german.dataset.stories?.[0]?.steps[0]?.hideWords).toEqual(['closed']);
  });

  test('marks what nobody translated with the language it is in', () => {
    expect(german.records.peekId('two')).toMatchObject({ title: 'Nobody translated this', language: 'en' });
    const arabic = translateCatalog(catalog, 'ar-EG');
    expect(arabic.dataset).toMatchObject({ title: 'الجسر', summary: 'أُغلق جسر.', language: 'ar' });
    expect(arabic.records.peekId('one')).toMatchObject({ title: 'The bridge is closed', language: 'en' });
  });

  test('gives the same record for the same event', () => {
    expect(german.records.peek(0)).toBe(german.records.peekId('one'));
  });

  test('is what it was, in a language it is not translated into, or that it is in', () => {
    for (const locale of ['fr', 'en-GB', 'en']) expect(translateCatalog(catalog, locale)).toBe(catalog);
  });

  test('goes into a file as it was', () => {
    const { events: _apart, ...head } = dataset;
    expect(JSON.parse(JSON.stringify(untranslatedHead(german.dataset)))).toEqual(
      JSON.parse(JSON.stringify(head)),
    );
    const one = german.records.peekId('one');
    expect(JSON.parse(JSON.stringify(one && untranslated(one.raw)))).toEqual(
      JSON.parse(JSON.stringify(catalog.records.peekId('one')?.raw)),
    );
    // What was not known yet on a day stays out of it.
    expect(one && untranslated({ ...one.raw, summary: undefined }).summary).toBeUndefined();
  });
});
