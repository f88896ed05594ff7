/** For every page of ours. */
const ALWAYS = [
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

/**
 * The site's content security policy, for the pages (as `<meta>`) and for servers (as a header): all code is our own, data
 * may come from any address that the reader's own address names. Scripts are only what the build has made: one policy for
 * trusted types, which passes the address of our worker.
 */
export const POLICY = [
  "default-src 'self'",
  "connect-src 'self' https: http:",
  ...ALWAYS,
  'trusted-types sourceline',
].join('; ');

/**
 * The policy of a page that holds all it needs: nothing runs but its one script, and nothing is fetched but data. Fonts
 * stand in its styles; a picture that is taken away gets its own copy of them (`embedFonts.ts`), which asks to connect
 * to `data:`. It has no worker, so nothing passes for trusted types.
 *
 * @param script the hash of its script, in quotes
 * @param style the hash of its style
 */
export function onePagePolicy(script, style) {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    'font-src data:',
    "connect-src 'self' https: http: data:",
    ...ALWAYS,
    "trusted-types 'none'",
  ].join('; ');
}
