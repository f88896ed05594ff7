import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyPage, escapeJson } from '../src/model/classroom';
import { hashOf, putTogether } from './oneFile.mjs';

const BUILT = `<!doctype html>
<html>
  <head>
    <link rel="icon" href="../favicon.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body>
    <script type="application/json" id="sourceline-start"></script>
    <script type="application/json" id="sourceline-data"></script>
  </body>
</html>`;

/** The script and the style of a page, as a browser cuts them out. */
function partsOf(html: string) {
  const script = /<script type="module">([\s\S]*?)<\/script/i.exec(html)?.[1] ?? '';
  const style = /<style>([\s\S]*?)<\/style/i.exec(html)?.[1] ?? '';
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return { script, style, rules: policy.split('; ') };
}

describe('a page in one file', () => {
  test('allows its own script and style, by what they are, and nothing else', () => {
    const { script, style, rules } = partsOf(putTogether(BUILT, 'run();', 'a { color: red }'));
    expect(script).toBe('run();');
    expect(rules).toContain(`script-src ${hashOf(script)}`);
    expect(rules).toContain(`style-src ${hashOf(style)}`);
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain("require-trusted-types-for 'script'");
  });

  test('names no other file', () => {
    const html = putTogether(BUILT, 'run();', 'a {}');
    expect(html.match(/(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
  });

  test('keeps its hashes when it is filled', () => {
    const html = putTogether(BUILT, 'const a = "</SCRIPT><!--";', 'a { color: red }');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const page = emptyPage(html, 'a-story');
        const filled = `${page?.before}${escapeJson(JSON.stringify({ title: `</script>${text}` }))}${page?.after}`;
        const { script, style, rules } = partsOf(filled);
        expect(rules).toContain(`script-src ${hashOf(script)}`);
        expect(rules).toContain(`style-src ${hashOf(style)}`);
      }),
    );
  });

  test('says the same in its script as was written', () => {
    const words = '</script><!--<script></SCRIPT >';
    const { script } = partsOf(putTogether(BUILT, `globalThis.said = '${words}'`, 'a {}'));
    expect(script).not.toMatch(/<\/script|<!--/i);
    expect(
      JSON.parse(`"${/'(.*)'/.exec(script)?.[1]?.replaceAll('\\x3C', '<').replaceAll('\\/', '/')}"`),
    ).toBe(words);
  });

  test('refuses what a page would not keep as it is', () => {
    expect(() => putTogether(BUILT, 'a\r\nb', 'a {}')).toThrow('the script holds a character');
    expect(() => putTogether(BUILT, 'a', 'a { content: "</style>" }')).toThrow('the style would end');
    expect(() => putTogether('<p>', 'a', 'a {}')).toThrow('the built page has no');
  });
});
