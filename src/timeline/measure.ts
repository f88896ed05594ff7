/** Measures and cuts words for one font, in px. */
export interface TextRuler {
  width(text: string): number;
  /** The text, or as much of it as fits with an ellipsis. */
  cut(text: string, widthPx: number): string;
}

/** @param font as in CSS: `500 13px Inter`. Call again after fonts arrive: widths are remembered. */
export function createRuler(font: string): TextRuler {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const width = (text: string): number => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (context) context.font = font;
    const measured = context ? context.measureText(text).width : text.length * 7;
    if (widths.size > 20_000) widths.clear();
    widths.set(text, measured);
    return measured;
  };
  return {
    width,
    cut(text, widthPx) {
      if (width(text) <= widthPx + 0.5) return text;
      let low = 0;
      let high = text.length;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if (width(`${text.slice(0, middle).trimEnd()}…`) <= widthPx) low = middle;
        else high = middle - 1;
      }
      return `${text.slice(0, low).trimEnd()}…`;
    },
  };
}
