/** The language alone of a tag (BCP 47): de of de-AT. */
export function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
