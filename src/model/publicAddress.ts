/** The folder of a page, with a slash at its end, without query and hash. */
export function folderOf(page: string): string {
  const url = new URL('.', page);
  url.search = '';
  url.hash = '';
  return url.href;
}

/**
 * True where an address leads nowhere for others: a file, this computer, or a network without a way in from outside
 * (RFC 1918, RFC 3927, RFC 4193, RFC 6762; localhost as in RFC 6761).
 */
export function isPrivateAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return (protocol !== 'https:' && protocol !== 'http:') || PRIVATE.some((hosts) => hosts.test(hostname));
}

/** As `URL` writes a host: in lower case, IPv4 in four decimal numbers, IPv6 short and in brackets. */
const PRIVATE = [
  /^(.+\.)?localhost\.?$/,
  /\.local\.?$/,
  /^(127|10)\.\d+\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^169\.254\.\d+\.\d+$/,
  /^0\.0\.0\.0$/,
  /^\[::1?\]$/,
  /^\[f[cd][\da-f]{2}:/,
  /^\[fe[89ab][\da-f]:/,
];

/** What is wrong with an address that was typed. */
export type AddressFault = 'scheme' | 'host' | 'form';

export type ReadAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly fault: AddressFault };

/** Reads the http(s) address of a page or a file, as somebody types it. */
export function readWebAddress(text: string): ReadAddress {
  const typed = text.trim();
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(typed)?.[1]?.toLowerCase();
  if (scheme === undefined || !['http', 'https'].includes(scheme)) return { ok: false, fault: 'scheme' };
  if (!/^https?:\/\/[^/\s]/i.test(typed) || !URL.canParse(typed)) return { ok: false, fault: 'form' };
  const url = new URL(typed);
  // A single word is a machine of the house; a name of a site has a dot.
  const isHost = /\.|^\[/.test(url.hostname) || isPrivateAddress(typed);
  return isHost && url.username === '' ? { ok: true, address: url.href } : { ok: false, fault: 'host' };
}

/**
 * The site's folder, from the address of one of its pages: with or without `index.html`, query or the slash at its
 * end.
 */
export function readSite(text: string): ReadAddress {
  const read = readWebAddress(text);
  if (!read.ok) return read;
  const { origin, pathname } = new URL(read.address);
  const folder = pathname.replace(/\/[^/]*\.html?$/i, '/').replace(/\/?$/, '/');
  return { ok: true, address: `${origin}${folder.replace(/\/embed\/$/, '/')}` };
}

/** Why a site cannot show the data of an address: it is of this computer alone, or https pages may not fetch it. */
export function dataTrouble(data: string, site: string): 'private' | 'insecure' | undefined {
  const { href, protocol } = new URL(data, site);
  if (isPrivateAddress(href) && !isPrivateAddress(site)) return 'private';
  return protocol === 'http:' && new URL(site).protocol === 'https:' ? 'insecure' : undefined;
}
