import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { onePagePolicy } from './policy.mjs';

const ICON = new URL('../public/favicon.svg', import.meta.url);

/**
 * A build as one HTML file that needs nothing else: script, styles and icon stand in the page, and the policy names the
 * script and the style by their hashes. What Vite has inlined (fonts) stays in the styles.
 *
 * @param name of the file
 * @returns a plugin for Vite; the build must make one script and one style sheet
 */
export function oneFile(name) {
  return {
    name: 'sourceline:one-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find(({ fileName }) => fileName.endsWith('.html'));
        const scripts = files.filter(({ type }) => type === 'chunk');
        const styles = files.filter(({ fileName }) => fileName.endsWith('.css'));
        if (files.length !== 3 || scripts.length !== 1 || styles.length !== 1)
          this.error(`one page, one script and one style sheet were expected, not ${Object.keys(bundle)}`);
        for (const file of files) delete bundle[file.fileName];
        const source = putTogether(String(page.source), scripts[0].code, String(styles[0].source));
        this.emitFile({ type: 'asset', fileName: name, source });
      },
    },
  };
}

/**
 * @param page with a link to its icon and to its style sheet, and a script with `src`
 * @param code of the script
 * @param css of the style sheet
 */
export function putTogether(page, code, css) {
  const script = asContent(escapeScript(code.trim()), 'script');
  const style = asContent(css.trim(), 'style');
  const icon = `data:image/svg+xml;base64,${readFileSync(ICON).toString('base64')}`;
  const policy = onePagePolicy(hashOf(script), hashOf(style));
  const edits = [
    [/<head>/, `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`],
    [/(?<=<link rel="icon" href=")[^"]*/, icon],
    [/\s*<script type="module"[^>]*><\/script>/, ''],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    // At the end: what the page holds is there when it runs.
    [/<\/body>/, `  <script type="module">${script}</script>\n  </body>`],
  ];
  return edits.reduce((html, [place, text]) => {
    if (!place.test(html)) throw new Error(`the built page has no ${place}`);
    return html.replace(place, () => text);
  }, page);
}

/** What would end a script, or make it one within a comment, is written with an escape: it only occurs in texts. */
function escapeScript(code) {
  return code.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3C!--');
}

/** As the browser will read it, so that the hash is that of what it hashes. */
function asContent(text, element) {
  if (/[\r\0]/.test(text)) throw new Error(`the ${element} holds a character that a page does not keep`);
  if (text.toLowerCase().includes(`</${element}`)) throw new Error(`the ${element} would end within itself`);
  return text;
}

/** As a policy names it (CSP 3, §2.3.1). */
export function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
