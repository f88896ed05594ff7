/**
 * Whose a dataset is, where it is not this site's: the host that its address names, as the browser writes it (letters of
 * other scripts, which may look like Latin ones, as punycode). Undefined for this site's own, and for what has no host.
 */
export function strangerHost(address: string): string | undefined {
  const { host, protocol } = new URL(address, document.baseURI);
  return protocol.startsWith('http') && host !== location.host ? host : undefined;
}
