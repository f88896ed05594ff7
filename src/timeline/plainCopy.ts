import { tenth } from './marks/put';

/** How a plain copy is made. */
export interface CopyOptions {
  /** Put before every id, so that copies do not take the ids of what they are copied from. */
  readonly prefix: string;
  /**
   * What keeps lines out of words: a rim of paper round them, or a plate of paper under them. A rim is the words once
   * more, which whoever searches or hears the paper would find twice.
   */
  readonly under: 'rim' | 'plate';
}

const SVG = 'http://www.w3.org/2000/svg';
/** From the middle of a line of Inter to its baseline, em: (ascent − descent) / 2 of the font. */
const CENTRAL_EM = 0.3637;

const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  path: ['d', 'transform'],
  rect: ['x', 'y', 'width', 'height', 'rx'],
  line: ['x1', 'x2', 'y1', 'y2'],
};

export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (Element | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined)
      element.setAttribute(name, String(typeof value === 'number' ? tenth(value) : value));
  element.append(...children.map((child) => (typeof child === 'string' ? xmlText(child) : child)));
  return element;
}

/** What XML cannot hold would make the whole picture unreadable: control characters and halves of pairs. */
function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '�');
}

/**
 * A drawn SVG as it looks, in elements that say so themselves: what style sheets, classes and names for screen readers
 * said stands in plain attributes and titles, so that it looks the same in a file, in an editor and on paper. Nothing
 * is copied that cannot be seen. The original must be in the page.
 */
export function plainCopy(svg: SVGSVGElement, { prefix, under }: CopyOptions): SVGGElement {
  const used = new Set<string>();

  const paint = (name: 'fill' | 'stroke', css: string): Record<string, string> => {
    const reference = /^url\(["']?#([^"')]+)/.exec(css)?.[1];
    if (reference !== undefined) {
      used.add(reference);
      return { [name]: `url(#${prefix}${reference})` };
    }
    const color = readColor(css);
    if (!color) return { [name]: 'none' };
    return { [name]: color.hex, ...(color.opacity < 1 && { [`${name}-opacity`]: String(color.opacity) }) };
  };

  const strokeOf = (style: CSSStyleDeclaration): Record<string, string> => {
    const stroke = paint('stroke', style.stroke);
    if (stroke.stroke === 'none') return {};
    return {
      ...stroke,
      'stroke-width': style.strokeWidth.replace('px', ''),
      ...(style.strokeDasharray !== 'none' && {
        'stroke-dasharray': style.strokeDasharray.replaceAll('px', ''),
      }),
      ...(style.strokeLinejoin !== 'miter' && { 'stroke-linejoin': style.strokeLinejoin }),
    };
  };

  const copyShape = (element: Element, names: readonly string[]): Element[] => {
    const style = getComputedStyle(element);
    const stroke = strokeOf(style);
    const fill = paint('fill', style.fill);
    const empty = element.tagName === 'rect' && !(Number(element.getAttribute('width')) > 0);
    if (empty || (fill.fill === 'none' && !stroke.stroke)) return [];
    const geometry = names.flatMap((name): [string, string][] => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value]];
    });
    const crisp = style.shapeRendering === 'crispedges' ? { 'shape-rendering': 'crispEdges' } : {};
    const draw = (...paints: Record<string, string>[]) =>
      svgElement(shapeTag(element), Object.assign({}, ...paints, Object.fromEntries(geometry), crisp));
    // Not by `paint-order`, as with words.
    if (stroke.stroke && style.paintOrder.startsWith('stroke'))
      return [draw({ fill: 'none' }, stroke), ...(fill.fill === 'none' ? [] : [draw(fill)])];
    return [draw(fill, stroke)];
  };

  const copyText = (element: Element): Element[] => {
    const text = element.textContent ?? '';
    if (text === '') return [];
    const style = getComputedStyle(element);
    const fontPx = Number.parseFloat(style.fontSize);
    const central = element.getAttribute('dominant-baseline') === 'central';
    const y = Number(element.getAttribute('y') ?? 0) + (central ? CENTRAL_EM * fontPx : 0);
    const attributes = {
      x: element.getAttribute('x') ?? undefined,
      y,
      transform: element.getAttribute('transform') ?? undefined,
      'text-anchor': style.textAnchor === 'start' ? undefined : style.textAnchor,
      // Words of a language from the right begin where that language begins.
      'unicode-bidi': style.unicodeBidi === 'plaintext' ? 'plaintext' : undefined,
      'font-size': fontPx,
      'font-weight': style.fontWeight,
    };
    const words = svgElement('text', { ...attributes, ...paint('fill', style.fill) }, text);
    if (style.fontVariantNumeric !== 'normal') words.style.fontVariantNumeric = style.fontVariantNumeric;
    const stroke = strokeOf(style);
    if (!stroke.stroke) return [words];
    if (under === 'plate') return [...plateUnder(element, stroke.stroke), words];
    // Not by `paint-order`: programs that do not know it would draw the rim over the words.
    return [
      svgElement('text', { ...attributes, fill: 'none', ...stroke, 'aria-hidden': 'true' }, text),
      words,
    ];
  };

  const copyGroup = (element: Element): Element[] => {
    const children = [...element.children].flatMap(copy);
    if (children.length === 0) return [];
    const name = element.getAttribute('aria-label');
    const opacity = getComputedStyle(element).opacity;
    const attributes = {
      transform: element.getAttribute('transform') ?? undefined,
      opacity: opacity === '1' ? undefined : opacity,
    };
    // A group that says nothing is not needed.
    if (name === null && Object.values(attributes).every((value) => value === undefined)) return children;
    const title = name === null ? [] : [svgElement('title', {}, name)];
    return [svgElement('g', attributes, ...title, ...children)];
  };

  const copy = (element: Element): Element[] => {
    const names = GEOMETRY[element.tagName];
    if (names) return copyShape(element, names);
    if (element.tagName === 'text') return copyText(element);
    return element.tagName === 'g' ? copyGroup(element) : [];
  };

  const drawn = [...svg.children].flatMap(copy);
  const definitions = [...used].flatMap((id) => {
    const element = svg.querySelector(`#${CSS.escape(id)}`);
    return element ? [copyDefinition(element, prefix, copy)] : [];
  });
  const family = getComputedStyle(svg.querySelector('text') ?? svg).fontFamily;
  return svgElement(
    'g',
    { 'font-family': family, direction: getComputedStyle(svg).direction },
    ...(definitions.length > 0 ? [svgElement('defs', {}, ...definitions)] : []),
    ...drawn,
  );
}

/** Only words have one: under a sign of its own mark it would hide the mark. */
function plateUnder(element: Element, fill: string): Element[] {
  if (!(element instanceof SVGTextElement) || !element.classList.contains('label')) return [];
  const { x, y, width, height } = element.getBBox();
  return [svgElement('rect', { x: x - 2, y: y + 1, width: width + 4, height: height - 2, fill })];
}

function copyDefinition(element: Element, prefix: string, copy: (child: Element) => Element[]): Element {
  const attributes = [...element.attributes].filter(({ name }) => name !== 'class');
  const plain = {
    ...Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    id: `${prefix}${element.id}`,
  };
  if (element.tagName === 'pattern')
    return svgElement('pattern', plain, ...[...element.children].flatMap(copy));
  const stops = [...element.children].map((stop) =>
    svgElement('stop', {
      offset: stop.getAttribute('offset') ?? '0',
      'stop-color': readColor(getComputedStyle(stop).stopColor)?.hex,
      'stop-opacity': stop.getAttribute('stop-opacity') ?? undefined,
    }),
  );
  return svgElement('linearGradient', plain, ...stops);
}

function shapeTag(element: Element): 'path' | 'rect' | 'line' {
  return element.tagName === 'rect' ? 'rect' : element.tagName === 'line' ? 'line' : 'path';
}

/**
 * A computed colour for programs that know no more than `#rrggbb`; undefined where it is wholly clear or none. Browsers
 * say `rgb(…)`, and for mixed colours `color(srgb …)`, whose parts run from 0 to 1.
 */
export function readColor(css: string): { hex: string; opacity: number } | undefined {
  const [red, green, blue, alpha = 1] = (css.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return undefined;
  const most = css.startsWith('color(') ? 1 : 255;
  const hex = [red, green, blue].map((part) => {
    const byte = Math.round(Math.min(1, Math.max(0, part / most)) * 255);
    return byte.toString(16).padStart(2, '0');
  });
  return { hex: `#${hex.join('')}`, opacity: Math.round(alpha * 1000) / 1000 };
}
