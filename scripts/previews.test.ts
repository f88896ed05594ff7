import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataset } from '../src/testing/dataset';
import { fillPages, staticBytes } from './staticPages.mjs';

/* The pages of a timeline with a story, filled as the build fills them: once with an address, once without. */

const SITE = 'https://example.org/x/';
const HOSTILE = `</title></script><script>alert(1)</script>" onload='x' & Łódź`;
const PAGE = `<!doctype html><html><head><title>x</title><meta name="description" content="y" />
<link rel="stylesheet" crossorigin href="./assets/index-1.css"></head><body><div id="root"></div></body></html>`;

const timeline = dataset(
  `talks | first 2018-09-07 | last 2020-02-25 planned
   front | second 2018-09-08 "<img src=x onerror=alert(1)>"`,
  {
    title: HOSTILE,
    summary: `A summary </script>`,
    stories: [
      {
        id: 'how-it-went',
        title: HOSTILE,
        summary: 'In three steps',
        steps: [
          { event: 'second', show: ['second-2'], prompt: 'Who says <b>so</b>?' },
          { event: 'last' },
          { event: 'not-there' },
        ],
      },
    ],
  },
);

function makeDist(): string {
  const dist = mkdtempSync(`${tmpdir()}/sourceline-previews-`);
  for (const folder of ['data', 'embed']) mkdirSync(`${dist}/${folder}`);
  for (const page of ['index.html', 'embed/index.html']) writeFileSync(`${dist}/${page}`, PAGE);
  writeFileSync(`${dist}/data/idlib.json`, JSON.stringify(timeline));
  return dist;
}

const withSite = makeDist();
const without = makeDist();
const read = (dist: string, path: string) => readFileSync(`${dist}/${path}`, 'utf8');
const headOf = (html: string) => html.slice(0, html.indexOf('</head>'));
const STORY = 's/how-it-went/index.html';

beforeAll(async () => {
  await fillPages(withSite, SITE, '2026-01-01');
  await fillPages(without, undefined, '2026-01-01');
}, 120_000);
afterAll(() => {
  for (const dist of [withSite, without]) rmSync(dist, { recursive: true });
});

describe('with an address', () => {
  test.each([
    ['index.html', SITE, 'timeline'],
    [STORY, `${SITE}s/how-it-went/`, 'how-it-went'],
  ])('%s says where it stands, how it looks and how it is embedded', (path, address, oembed) => {
    const head = headOf(read(withSite, path));
    expect(head).toContain(`<link rel="canonical" href="${address}">`);
    expect(head).toContain(`property="og:url" content="${address}"`);
    expect(head).toContain(`property="og:image" content="${address}og.png"`);
    expect(head).toMatch(/property="og:image:alt" content="[^"]{20,}"/);
    expect(head).toContain('name="twitter:card" content="summary_large_image"');
    const link = head.indexOf('type="application/json+oembed"');
    expect(head.slice(link)).toContain(`href="${SITE}oembed/${oembed}.json"`);
    // WordPress reads no further.
    expect(link).toBeLessThan(150_000);
  });

  test.each([
    ['timeline', `${SITE}embed/`],
    ['how-it-went', `${SITE}?view=present&amp;story=how-it-went`],
  ])('oembed/%s.json is what hosts expect', (name, address) => {
    const answer = JSON.parse(read(withSite, `oembed/${name}.json`));
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: HOSTILE, width: 600, height: 640 });
    expect(answer.html).toContain(`src="${address}"`);
    // One element whose attributes end where they should; no quotation, with which WordPress would hide it.
    expect(answer.html).toMatch(/^<iframe( (src|width|height|title|frameborder)="[^"<>]*")+><\/iframe>$/);
    expect(answer.thumbnail_url).toMatch(/^https:\/\/example\.org\/x\/.*og\.png$/);
  });
});

describe('without an address', () => {
  test.each(['index.html', STORY])('%s has nothing that would have to be absolute', (path) => {
    const head = headOf(read(without, path));
    expect(head).not.toMatch(/canonical|og:url|og:image|twitter:card|oembed/);
    expect(head).toContain('property="og:title"');
    expect(existsSync(`${without}/oembed`)).toBe(false);
  });
});

describe.each([
  ['with', withSite, SITE],
  ['without', without, ''],
])('%s an address', (_, dist, site) => {
  test('the page describes itself as data, in which no tag can end', () => {
    const html = read(dist, 'index.html');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(json).not.toContain('<');
    const node = JSON.parse(json);
    expect(node).toMatchObject({
      '@type': ['Dataset', 'LearningResource'],
      name: HOSTILE,
      temporalCoverage: '2018-09-07/2020-02-25',
      distribution: { contentUrl: `${site}data/idlib.json` },
    });
    // Text for machines counts with the text, not with the code.
    expect(staticBytes(html)).toBeGreaterThan(staticBytes(html.replace(json, '')));
  });

  test('nothing of the data becomes an element', () => {
    for (const path of ['index.html', STORY]) {
      const html = read(dist, path);
      expect(html).not.toMatch(/<script>|<img|<b>/);
      expect(html.match(/<title>/g)).toHaveLength(1);
    }
  });

  test('the page of a story reads without scripts, and leads to the app', () => {
    const html = read(dist, STORY);
    expect(html).toContain('<a id="present" href="../../?view=present&amp;story=how-it-went">');
    expect(html).toContain('<script src="../../story.js" defer></script>');
    expect(html).toContain('<link rel="stylesheet" href="../../assets/index-1.css">');
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(html).toContain('<mark>The words for second</mark>');
    expect(html).toContain('A wire');
    expect(html).toContain('Who says &lt;b&gt;so&lt;/b&gt;?');
  });

  test.each(['og.png', 's/how-it-went/og.png'])(
    '%s is a picture of 1200 × 630 with something in it',
    (path) => {
      const png = readFileSync(`${dist}/${path}`);
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(new Set(inflateSync(pixelData(png))).size).toBeGreaterThan(64);
      expect(png.length).toBeLessThan(300_000);
    },
  );
});

/** The chunks `IDAT` of a PNG, together. */
function pixelData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}
