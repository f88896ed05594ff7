import { useInsertionEffect } from 'react';

const adopted = new Set<string>();

/**
 * The styles of a part that comes late, in its file and not among those of the first load; adopted once. Not as a
 * `<style>`, which the page's policy (CSP) would refuse.
 */
export function LateStyle({ css }: { css: string }): null {
  useInsertionEffect(() => {
    if (adopted.has(css)) return;
    adopted.add(css);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, [css]);
  return null;
}
