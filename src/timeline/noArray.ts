/**
 * Stands for d3-array in the build where d3-time asks for it (`vite.config.ts`): it would make the ticks of d3-time, and
 * ours are chosen by `ticks.ts`.
 */
export function bisector(): never {
  throw new Error('d3-array is left out of the build: see vite.config.ts');
}
export const tickStep = bisector;
