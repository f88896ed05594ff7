/** What the arrows can reach. */
export interface Stop {
  readonly id: string;
  /** −1 for what stands across all lanes. */
  readonly lane: number;
  /** Place in time, in any unit. */
  readonly at: number;
}

export interface KeyboardCommands {
  focused(): string | undefined;
  /** In time order. */
  walk(): readonly Stop[];
  focus(id: string): boolean;
  activate(id: string): void;
  /** Makes the view `factor` times as long. */
  zoomBy(factor: number): void;
  /** Moves by a share of the view. */
  panBy(share: number): void;
  fit(): void;
  dismiss(): void;
  /** Time runs from right to left, and so do the arrows. */
  isMirrored(): boolean;
}

/**
 * Keys while the focus is in the timeline: arrows walk events in time and between lanes, Home and End to the ends,
 * Page keys a screen, `+ − 0` zoom, Enter opens. Keys with Ctrl, Alt or Meta stay the browser's.
 *
 * @returns a function that stops listening
 */
export function attachKeyboard(surface: HTMLElement, commands: KeyboardCommands): () => void {
  const step = (by: -1 | 1) => {
    const stops = commands.walk();
    const at = stops.findIndex((stop) => stop.id === commands.focused());
    const next = stops[at < 0 ? 0 : Math.min(stops.length - 1, Math.max(0, at + by))];
    if (next) commands.focus(next.id);
  };
  const changeLane = (by: -1 | 1) => {
    const next = nearestInLane(commands.walk(), commands.focused(), by);
    if (next) commands.focus(next.id);
  };
  const end = (which: 0 | -1) => {
    const stop = commands.walk().at(which);
    if (stop) commands.focus(stop.id);
  };
  const open = () => {
    const id = commands.focused();
    if (id !== undefined) commands.activate(id);
  };
  const keys: Record<string, () => void> = {
    ArrowRight: () => step(commands.isMirrored() ? -1 : 1),
    ArrowLeft: () => step(commands.isMirrored() ? 1 : -1),
    ArrowDown: () => changeLane(1),
    ArrowUp: () => changeLane(-1),
    Home: () => end(0),
    End: () => end(-1),
    PageDown: () => commands.panBy(0.9),
    PageUp: () => commands.panBy(-0.9),
    '+': () => commands.zoomBy(0.5),
    '=': () => commands.zoomBy(0.5),
    '-': () => commands.zoomBy(2),
    '0': () => commands.fit(),
    Enter: open,
    ' ': open,
  };
  const onKey = (domEvent: KeyboardEvent) => {
    if (domEvent.ctrlKey || domEvent.altKey || domEvent.metaKey) return;
    if (domEvent.key === 'Escape') {
      commands.dismiss();
      return;
    }
    const command = keys[domEvent.key];
    if (!command) return;
    domEvent.preventDefault();
    domEvent.stopPropagation();
    command();
  };
  surface.addEventListener('keydown', onKey);
  return () => surface.removeEventListener('keydown', onKey);
}

/** The stop nearest in time in the next lane up or down that has any. */
export function nearestInLane(
  stops: readonly Stop[],
  fromId: string | undefined,
  by: -1 | 1,
): Stop | undefined {
  const from = stops.find((stop) => stop.id === fromId);
  if (!from) return stops[0];
  const lanes = [...new Set(stops.map((stop) => stop.lane))]
    .filter((lane) => lane >= 0)
    .sort((a, b) => a - b);
  const lane =
    by > 0
      ? lanes.find((candidate) => candidate > from.lane)
      : lanes.findLast((candidate) => candidate < from.lane);
  if (lane === undefined) return undefined;
  const distance = (stop: Stop) => Math.abs(stop.at - from.at);
  return stops
    .filter((stop) => stop.lane === lane)
    .reduce<Stop | undefined>(
      (best, stop) => (!best || distance(stop) < distance(best) ? stop : best),
      undefined,
    );
}
