import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATA_ID, emptyPage, escapeJson, readStart, START_ID } from './classroom';

const PAGE = `<!doctype html><html><head><style>a { color: red }</style></head><body><div id="root"></div>
    <script type="application/json" id="${START_ID}"></script>
    <script type="application/json" id="${DATA_ID}"></script>
  <script type="module">const words = '<script type="application/json" id="${DATA_ID}">';</script></body></html>`;

/** Texts with what could end or open something in a page. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</script>',
        '</SCRIPT ',
        '<!--',
        '-->',
        '<script',
        '\u2028',
        '\u2029',
        '&lt;',
        ']]>',
        '\\u003c',
        '$&',
      ),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

function fillIn(html: string, json: string, story?: string): string {
  const page = emptyPage(html, story);
  if (!page) throw new Error('no place for data');
  return `${page.before}${escapeJson(json)}${page.after}`;
}

/** What a browser finds in an element: all up to the next end of a script. */
function contentOf(html: string, id: string): string {
  const opening = `id="${id}">`;
  const from = html.indexOf(opening) + opening.length;
  return html.slice(from, from + html.slice(from).search(/<\/script/i));
}

describe('a file for class', () => {
  test('gives back every text that was put into it', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (key, text, story) => {
        const json = JSON.stringify({ [key]: text, list: [text] });
        const html = fillIn(PAGE, json, story);
        expect(JSON.parse(contentOf(html, DATA_ID))).toEqual(JSON.parse(json));
        expect(readStart(contentOf(html, START_ID))).toBe(story);
      }),
    );
  });

  test('holds nothing in its data that a page would read', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(escapeJson(JSON.stringify(text))).not.toMatch(/[<\u2028\u2029]/);
      }),
    );
  });

  test('can be escaped part by part', () => {
    fc.assert(
      fc.property(nasty, fc.nat(), (text, at) => {
        const json = JSON.stringify(text);
        const cut = at % (json.length + 1);
        expect(escapeJson(json.slice(0, cut)) + escapeJson(json.slice(cut))).toBe(escapeJson(json));
      }),
    );
  });

  test('keeps the rest of the page to the letter, and can be filled again', () => {
    fc.assert(
      fc.property(nasty, nasty, (first, second) => {
        const once = fillIn(PAGE, JSON.stringify(first), 'a');
        const again = fillIn(once, JSON.stringify(second), undefined);
        expect(again).toBe(fillIn(PAGE, JSON.stringify(second), undefined));
        expect(fillIn(once, '')).toBe(PAGE);
      }),
    );
  });

  test('is no other page', () => {
    expect(emptyPage('<!doctype html><div id="root"></div>', undefined)).toBeUndefined();
  });

  test('opens to be explored where no story is named', () => {
    for (const text of ['', ' \n', '{}', 'null', '{"story":1}']) expect(readStart(text)).toBeUndefined();
  });
});
