/** What is needed as soon as something moves or is touched, and not before: its file comes after the first picture. */
export { attachGestures } from './gestures';
export { attachInteraction } from './interact';
export { drawArcs } from './marks/arcs';
export { createPainter } from './marks/paint';
export { attachOverviewControls } from './overviewControls';
