/** True for `http:` and `https:` addresses; nothing else is ever put into a link. */
export function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value)) return false;
  return URL.canParse(value);
}
