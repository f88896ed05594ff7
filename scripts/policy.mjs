/**
 * The site's content security policy, for the pages (as `<meta>`) and for servers (as a header): all code is our own, data
 * may come from any address that the reader's own address names. Scripts are only what the build has made: one policy for
 * trusted types, which passes the address of our worker.
 */
export const POLICY = [
  "default-src 'self'",
  "connect-src 'self' https: http:",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sourceline',
].join('; ');
