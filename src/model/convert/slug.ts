/** Long enough to be told apart, short enough for an address. */
const MAX_SLUG = 60;

/** A text as an id: letters and digits of any script in lower case, hyphens between; '' where there are none. */
export function slug(text: string): string {
  const whole = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= MAX_SLUG) return whole;
  const cut = whole.slice(0, MAX_SLUG + 1);
  const atWord = cut.slice(0, cut.lastIndexOf('-'));
  // Half of a letter of two code units is none.
  return (atWord.length > MAX_SLUG / 2 ? atWord : whole.slice(0, MAX_SLUG)).replace(/[^\p{L}\p{N}]+$/u, '');
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u;

/** Gives out ids, no two alike: the second `talks` is `talks-2`. */
export function createIds() {
  const taken = new Set<string>();
  return {
    /** It may be an id, and is not taken. */
    isFree: (id: string) => ID.test(id) && !taken.has(id),
    take(wanted: string): string {
      let id = wanted;
      for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
      taken.add(id);
      return id;
    },
  };
}
