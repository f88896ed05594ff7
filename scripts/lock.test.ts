import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Lock = { readonly packages: Readonly<Record<string, LockedPackage>> };

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
/** The app's tree, and that of the peers that `npm run bench` measures. */
const trees = ['.', './bench'].map((folder) => ({
  folder,
  file: read(`${folder}/package.json`),
  lock: read(`${folder}/package-lock.json`) as Lock,
}));
const direct = (file: { dependencies?: object; devDependencies?: object }) =>
  Object.entries({ ...file.dependencies, ...file.devDependencies }) as [string, string][];

/**
 * Optional packages (mostly one for each platform) that a package of the lock lists and the lock does not have.
 * `npm install` leaves out, without a word, those that the registry does not have yet; `npm ci` then fails.
 */
function missingOptional({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !foldersAbove(path).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${path || 'package.json'} lists ${name}`),
  );
}

/**
 * Dependencies of a package of the lock on whatever a tag ("latest") names today: the day it names another version, `npm ci`
 * calls the lock out of step and installs nothing. An entry in `overrides` holds them.
 */
function floating({ packages }: Lock, overrides: object = {}): string[] {
  return Object.entries(packages).flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies })
      .filter(([name, range]) => /^[a-z]+$/i.test(range) && range !== 'x' && !(name in overrides))
      .map(([name, range]) => `${path || 'package.json'} asks for ${name} ${range}`),
  );
}

/** Where Node looks for a package: in the package's own folder first, then in each folder above. */
function foldersAbove(path: string): string[] {
  const parts = path === '' ? [] : path.split(/(?<=^|\/)node_modules\//).filter(Boolean);
  return Array.from({ length: parts.length + 1 }, (_, count) =>
    parts
      .slice(0, parts.length - count)
      .map((part) => `node_modules/${part.replace(/\/$/, '')}/`)
      .join(''),
  );
}

const notExact = (file: object) =>
  direct(file).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));

describe.each(trees)('$folder/package-lock.json', ({ folder, file, lock }) => {
  test('has every optional package that a package in it lists', () => {
    const listed = Object.values(lock.packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    if (folder === '.') expect(listed.length).toBeGreaterThan(20);
    expect(missingOptional(lock)).toEqual([]);
  });

  test('has every direct dependency in the version that package.json names', () => {
    for (const [name, version] of direct(file)) {
      expect(
        `${name} ${(lock.packages[`node_modules/${name}`] as { version?: string } | undefined)?.version}`,
      ).toBe(`${name} ${version}`);
    }
  });

  test('asks for nothing by a tag that moves', () => expect(floating(lock, file.overrides)).toEqual([]));

  test('pins every direct dependency exactly', () => expect(notExact(file)).toEqual([]));
});

describe('a lock or a package.json', () => {
  test('with an optional package missing is caught', () => {
    const optionalDependencies = { '@a/linux': '1.0.0', '@a/win': '1.0.0' };
    const packages = {
      '': {},
      'node_modules/a': { optionalDependencies },
      'node_modules/@a/linux': {},
      'node_modules/b': {},
      'node_modules/b/node_modules/@a/win': {},
      'node_modules/b/node_modules/a': { optionalDependencies },
    };
    expect(missingOptional({ packages })).toEqual(['node_modules/a lists @a/win']);
  });

  test('with a tag that moves is caught', () => {
    const packages = { 'node_modules/a': { dependencies: { b: 'latest', c: '^1.0.0', d: '*', e: 'next' } } };
    expect(floating({ packages }, { e: '1.0.0' })).toEqual(['node_modules/a asks for b latest']);
  });

  test('with a range is caught', () => {
    const dependencies = { a: '1.0.0', b: '^1.0.0', c: 'latest', d: '1.x', e: '1.0.0-rc.1' };
    expect(notExact({ dependencies }).map(([name]) => name)).toEqual(['b', 'c', 'd']);
  });
});
