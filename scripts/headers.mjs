import { POLICY } from './policy.mjs';

/** What a server should send with which paths; `docs/hosting.md` says why. */
export const HEADERS = [
  {
    path: '/*',
    headers: {
      // A frame in a sandbox has no origin: without this it may fetch nothing of ours, and stays blank.
      'Access-Control-Allow-Origin': '*',
      'Content-Security-Policy': POLICY,
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=300',
    },
  },
  // Their names change with their content.
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

/** The file `_headers`, as Netlify and Cloudflare Pages read it. */
export function writeHeaders() {
  return HEADERS.map(
    ({ path, headers }) =>
      `${path}\n${Object.entries(headers)
        // Cloudflare joins the values of two rules; the later one shall stand alone.
        .map(
          ([name, value]) =>
            `${path === '/*' || name !== 'Cache-Control' ? '' : '  ! Cache-Control\n'}  ${name}: ${value}`,
        )
        .join('\n')}\n`,
  ).join('\n');
}
