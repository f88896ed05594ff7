/** What is needed as soon as something moves or is touched, and the overview: its file comes after the first picture. */
export { attachGestures } from './gestures';
export { attachInteraction } from './interact';
export { drawArcs } from './marks/arcs';
export { createPainter } from './marks/paint';
export { createOverview } from './overview';
export { attachOverviewControls } from './overviewControls';
