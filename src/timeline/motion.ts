/** What is needed as soon as something moves, and not before: its file comes after the first picture. */
export { attachGestures } from './gestures';
export { createPainter } from './marks/paint';
