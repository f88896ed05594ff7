/** What stands before a quotation, as it is shown: words are taken from a longer text, a lone mark of quotation is not. */
export function leadIn(prefix: string): string {
  return /[\p{L}\p{N}]/u.test(prefix) ? `… ${prefix}` : prefix;
}
