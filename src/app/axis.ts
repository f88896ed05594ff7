/** Languages of which readers put what was earlier on the right; Persian and Urdu write so, and draw time the other way. */
const FROM_RIGHT = /^(ar|he|yi|dv|syr)\b/;

/** The direction in which time runs for a reader, unless the address says another. */
export function axisOf(axis: 'ltr' | 'rtl' | undefined, locale: string): 'ltr' | 'rtl' {
  return axis ?? (FROM_RIGHT.test(locale) ? 'rtl' : 'ltr');
}
