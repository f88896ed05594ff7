/**
 * Stands for d3-transition in the build (`vite.config.ts`): d3-zoom interrupts transitions, and there are none, since every
 * move is eased by `view.ts`. With what it needs of d3-color and d3-interpolate it weighs 13 KiB.
 */
export function interrupt(): void {}
