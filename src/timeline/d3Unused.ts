/**
 * Stands in the build for two packages that d3-zoom and d3-time import and that nothing here comes to use
 * (`vite.config.ts`); with what they need of others they weigh 14 KiB.
 */

/** Of d3-transition: d3-zoom interrupts transitions, and there are none, since every move is eased by `view.ts`. */
export function interrupt(): void {}

/** Of d3-array: what d3-time's `ticks` is made of. Our ticks are chosen by `ticks.ts`. */
export function bisector(): never {
  throw new Error('d3-array is left out of the build: see vite.config.ts');
}
export const tickStep = bisector;
