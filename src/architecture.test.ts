import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/**
 * Who may import from whom, by top folder (CONTRIBUTING.md). Files directly in src/, such as main.tsx, may
 * import from all, and tests too: they look wherever they need to.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: ['model'],
  ui: ['i18n'],
  timeline: ['model'],
  store: ['model', 'timeline', 'i18n'],
  features: ['model', 'timeline', 'store', 'ui', 'i18n'],
  app: ['model', 'timeline', 'store', 'ui', 'i18n', 'features'],
  tools: ['model', 'i18n'],
  testing: ['model', 'timeline'],
};
/** Only the timeline touches the page through d3. */
const D3_PAGE_NAMES = new Set(['select', 'selectAll', 'zoom']);
const D3_PAGE_MODULES = /^d3-(selection|zoom|transition|drag|brush)$/;

/** What breaks the rules in `files`, path → text; one line each. */
function findViolations(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) => {
    const code = withoutComments(text);
    const folder = topFolder(file);
    const found: string[] = [];
    if (folder && !allowed[folder]) found.push(`${file}: there is no rule for ${folder}/`);
    for (const { names, from } of importsOf(code)) {
      if (from.startsWith('.')) found.push(...checkFile(file, from));
      else if (from.startsWith('/') || from.startsWith('#') || from.startsWith('@/'))
        found.push(`${file} imports ${from}: write a relative path`);
      else if (folder !== 'timeline' && drawsWithD3(from, names))
        found.push(`${file} imports ${names} from ${from}: only timeline/ may`);
    }
    const page = folder === 'model' ? /\b(window|document)\b/.exec(code)?.[0] : undefined;
    if (page) found.push(`${file} mentions ${page}: model/ knows no page`);
    return found;
  });
}

function checkFile(file: string, from: string): string[] {
  const target = posix.join(posix.dirname(file), from);
  const [here, there] = [topFolder(file), topFolder(target)];
  if (!here || /\.(css|svg|png|woff2)(\?.*)?$/.test(from)) return [];
  const [, feature] = file.split('/');
  if (here === there) {
    return here === 'features' && target.split('/')[1] !== feature
      ? [`${file} imports ${from}: features may not depend on each other`]
      : [];
  }
  return allowed[here]?.includes(there)
    ? []
    : [`${file} imports ${from}: ${here}/ may not depend on ${there || 'src'}/`];
}

function topFolder(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function drawsWithD3(from: string, names: string): boolean {
  if (D3_PAGE_MODULES.test(from)) return true;
  if (from !== 'd3') return false;
  const imported = names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim().split(/\s/)[0] ?? '');
  return imported.some((name) => name === '*' || D3_PAGE_NAMES.has(name)) || names.trim() === '';
}

/** Everything that makes a file load another: import, export … from, import(), and new URL() as for workers. */
function importsOf(code: string): { names: string; from: string }[] {
  const declared = [
    ...code.matchAll(/\b(?:import|export)\s+(?:type\s+)?([\w$*{][^;'"`()]*?)\s*from\s*['"]([^'"]+)['"]/g),
  ];
  const bare = [
    ...code.matchAll(/\bimport\s*\(?\s*['"`]([^'"`]+)['"`]/g),
    ...code.matchAll(/\bnew\s+URL\(\s*['"`]([^'"`]+)['"`]\s*,\s*import\.meta\.url/g),
  ];
  return [
    ...declared.map(([, names = '', from = '']) => ({ names, from })),
    ...bare.map(([, from = '']) => ({ names: '', from })),
  ];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

function readSources(): Map<string, string> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const sources = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
  return new Map(sources.map((name) => [name, readFileSync(`${root}${name}`, 'utf8')]));
}

describe('the direction of imports', () => {
  test('is kept by every file', () => {
    const sources = readSources();
    expect(sources.size).toBeGreaterThan(20);
    expect(findViolations(sources)).toEqual([]);
  });

  test.each([
    ['model/a.ts', `import { x } from '../timeline/x';`, 'model/ may not depend on timeline/'],
    ['model/a.ts', `import type { x } from '../store/x';`, 'model/ may not depend on store/'],
    ['model/a.ts', `import x, {\n  type y,\n} from "../ui/x";`, 'model/ may not depend on ui/'],
    ['model/a.ts', `import '../styles/x.ts';`, 'model/ may not depend on styles/'],
    ['model/a.ts', `const x = await import('../app/x');`, 'model/ may not depend on app/'],
    ['model/a.ts', `export * from '../i18n/en';`, 'model/ may not depend on i18n/'],
    ['model/a.ts', `export { x } from '../main';`, 'model/ may not depend on src/'],
    ['model/deep/a.ts', `import { x } from '../../ui/x';`, 'model/ may not depend on ui/'],
    ['model/a.ts', `const f = () => window.innerWidth;`, 'mentions window'],
    ['model/a.ts', `const u = 'http://a'; document.title = u;`, 'mentions document'],
    ['timeline/a.ts', `import { useStore } from '../store/store';`, 'timeline/ may not depend on store/'],
    [
      'timeline/a.ts',
      `new Worker(new URL('../app/x.ts', import.meta.url));`,
      'timeline/ may not depend on app/',
    ],
    ['store/a.ts', `import { x } from '../features/list/x';`, 'store/ may not depend on features/'],
    ['features/list/A.tsx', `import { B } from '../detail/B';`, 'features may not depend on each other'],
    ['features/list/A.tsx', `import { select } from 'd3';`, 'only timeline/ may'],
    ['app/A.tsx', `import { max, zoom as z } from 'd3';`, 'only timeline/ may'],
    ['app/A.tsx', `import * as d3 from 'd3';`, 'only timeline/ may'],
    ['app/A.tsx', `import { zoom } from 'd3-zoom';`, 'only timeline/ may'],
    ['main.tsx', `const d3 = await import('d3');`, 'only timeline/ may'],
    ['app/A.tsx', `import { x } from '@/model/x';`, 'write a relative path'],
    ['other/a.ts', 'export const x = 1;', 'no rule for other/'],
  ])('%s: %s is caught', (file, text, message) => {
    const found = findViolations(new Map([[file, text]]));
    expect(found.filter((line) => line.includes(message))).toHaveLength(1);
  });

  test.each([
    ['model/a.ts', `import { x } from './x'; import * as v from 'valibot';`],
    [
      'model/a.ts',
      `// the window of time\n/* document */ const address = 'https://a.org'; // import x from '../app/x'`,
    ],
    ['timeline/marks/a.ts', `import { select } from 'd3'; import { x } from '../../model/x';`],
    [
      'features/list/A.tsx',
      `import { B } from './B'; import { C } from '../../ui/C'; import { max, scaleTime } from 'd3';`,
    ],
    ['features/list/A.tsx', `import './list.css'; export type { X } from '../../model/x';`],
    ['app/A.tsx', `import { B } from '../features/detail/B'; import('../features/list/L');`],
    ['main.tsx', `import { App } from './app/App'; import { x } from './model/x';`],
  ])('%s: %s is allowed', (file, text) => expect(findViolations(new Map([[file, text]]))).toEqual([]));
});
