/** How something is painted: what the style sheets say of it. Undefined: not at all. */
export interface Dress {
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly strokePx: number;
  readonly dash: readonly number[];
  readonly join: CanvasLineJoin;
  /** The stroke lies under the fill: a halo. */
  readonly strokeFirst: boolean;
  /** For text, as a canvas takes it. */
  readonly font: string;
  readonly stop: string;
}

/** Reads how the style sheets dress an element, so that a canvas wears the same clothes in every theme. */
export interface Wardrobe {
  /**
   * The dress of the last of a chain of elements, each `tag.class.class[attribute=value]`, outermost first, inside the
   * plot: `g.mark.lane-blue g.shape path.solid`. It is put into the page once, looked at, and remembered.
   */
  dress(chain: string): Dress;
  /** Looks up many at once, which costs one restyle and not one for each. */
  layOut(chains: readonly string[]): void;
  /** Forgets all if the theme has changed, and says so. */
  refresh(): boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

export function createWardrobe(plot: SVGSVGElement): Wardrobe {
  const known = new Map<string, Dress>();
  let theme = '';
  return {
    dress(chain) {
      const found = known.get(chain);
      if (found) return found;
      const { outer, inner } = build(chain);
      plot.append(outer);
      const dress = read(getComputedStyle(inner));
      outer.remove();
      known.set(chain, dress);
      return dress;
    },
    layOut(chains) {
      const built = chains.filter((chain) => !known.has(chain)).map((chain) => ({ chain, ...build(chain) }));
      plot.append(...built.map(({ outer }) => outer));
      for (const { chain, inner } of built) known.set(chain, read(getComputedStyle(inner)));
      for (const { outer } of built) outer.remove();
    },
    refresh() {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      const now = `${color}|${backgroundColor}|${matchMedia('(forced-colors: active)').matches}`;
      if (now === theme) return false;
      theme = now;
      known.clear();
      return true;
    },
  };
}

function build(chain: string): { outer: Element; inner: Element } {
  let outer: Element | undefined;
  let inner: Element | undefined;
  for (const step of chain.split(' ')) {
    const [, tag = 'g', classes = '', attribute] = /^(\w+)((?:\.[\w-]+)*)(?:\[(.*)\])?$/.exec(step) ?? [];
    const element = document.createElementNS(SVG, tag);
    if (classes) element.setAttribute('class', classes.slice(1).replaceAll('.', ' '));
    const [name, value = ''] = attribute?.split('=') ?? [];
    if (name) element.setAttribute(name, value);
    inner?.append(element);
    outer ??= element;
    inner = element;
  }
  if (!outer || !inner) throw new Error(`an element cannot be read from '${chain}'`);
  return { outer, inner };
}

function read(style: CSSStyleDeclaration): Dress {
  const paint = (value: string) => (value === 'none' || value.startsWith('url(') ? undefined : value);
  const dash =
    style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat);
  return {
    fill: paint(style.fill),
    stroke: paint(style.stroke),
    strokePx: Number.parseFloat(style.strokeWidth),
    dash,
    join: style.strokeLinejoin === 'round' ? 'round' : 'miter',
    strokeFirst: style.paintOrder.startsWith('stroke'),
    font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
    stop: style.stopColor,
  };
}
