import { parseEdtf } from './edtf';
import type { Excerpt, Figure, Source } from './schema';

/** One claim about a number. */
export interface FigureClaim {
  readonly figure: Figure;
  readonly source: Source | undefined;
  /** What is drawn, as shares of the scale; undefined where no number is given. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Claims about the same measure, on one scale from 0. */
export interface FigureStrip {
  readonly measure: string;
  /** The end of the scale. */
  readonly most: number;
  readonly claims: readonly FigureClaim[];
}

/**
 * Claims about numbers, measure by measure, each in the order in which they were published. They are set side by side:
 * nothing is merged, and nothing is summed.
 */
export function stripFigures(
  figures: readonly Figure[],
  excerpts: readonly Excerpt[],
  sources: ReadonlyMap<string, Source>,
): FigureStrip[] {
  const sourceOf = ({ excerpt: id }: Figure) =>
    sources.get(excerpts.find((excerpt) => excerpt.id === id)?.source ?? '');
  return [...new Set(figures.map(({ measure }) => measure))].map((measure) => {
    const alike = figures.filter((figure) => figure.measure === measure);
    const most = roundUp(Math.max(0, ...alike.flatMap(({ min, max }) => [min ?? 0, max ?? 0])));
    const share = (value: number | null | undefined) =>
      value == null || most === 0 ? undefined : value / most;
    const claims = alike.map((figure) => ({
      figure,
      source: sourceOf(figure),
      from: share(figure.min),
      to: share(figure.max),
    }));
    return { measure, most, claims: claims.sort((a, b) => publishedAt(a.source) - publishedAt(b.source)) };
  });
}

/** What is not dated comes last. */
function publishedAt(source: Source | undefined): number {
  const parsed = source?.published === undefined ? undefined : parseEdtf(source.published);
  return (parsed?.ok ? parsed.date.start?.lo : undefined) ?? Number.MAX_VALUE;
}

/** The next round number that leaves some room: an open end has to go somewhere. */
function roundUp(value: number): number {
  if (value <= 0) return 0;
  const step = 10 ** Math.floor(Math.log10(value * 1.2)) / 2;
  return Math.ceil((value * 1.2) / step) * step;
}
