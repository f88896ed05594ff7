/** What was last written to an element, by attribute. */
const written = new WeakMap<Element, Map<string, string>>();

/** Writes an attribute where it changes; null takes it away. A write costs style and layout even if nothing differs. */
export function put(element: Element, name: string, value: string | number | null): void {
  let known = written.get(element);
  if (!known) {
    known = new Map();
    written.set(element, known);
  }
  const text = String(value);
  if ((known.get(name) ?? 'null') === text) return;
  known.set(name, text);
  if (value === null) element.removeAttribute(name);
  else if (name === 'text') element.textContent = text;
  else element.setAttribute(name, text);
}

/** px to a tenth: finer positions cannot be seen and would only be written. */
export function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}

/** As {@link put}, for a style: through the object model, which a content security policy allows. */
export function putStyle(
  element: HTMLElement | SVGElement,
  property: 'transform' | 'width' | 'height',
  value: string,
): void {
  if (element.style[property] !== value) element.style[property] = value;
}
