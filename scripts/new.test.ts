import { describe, expect, test } from 'vitest';
import { checkDataset } from '../src/tools/checkDataset';
import { datasetJsonSchema } from '../src/tools/jsonSchema';
// @ts-expect-error the scripts are plain JavaScript
import { exampleDataset, exampleReadme } from './newFiles.mjs';

const example = exampleDataset({ id: 'my-town', schema: './schema.json', today: '2026-01-31' });

/** Names of all fields that a dataset can have, at any depth. */
function fieldNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(fieldNames)];
}

describe('npm run new', () => {
  test('writes a dataset without problems', () => {
    expect(checkDataset(JSON.stringify(example))).toMatchObject({
      exit: 0,
      counts: { events: 3, sources: 2 },
    });
  });

  test('gives addresses that are plainly examples', () => {
    for (const source of example.sources) expect(source.url).toMatch(/^https:\/\/example\.org\//);
  });

  test('explains every field there is', () => {
    const names = new Set(fieldNames(datasetJsonSchema()));
    expect(names.size).toBeGreaterThan(60);
    const readme: string = exampleReadme('my-town.json');
    expect([...names].filter((name) => !readme.includes(`"${name}"`))).toEqual([]);
  });
});
