import { DEFAULT_VIEW, encodeView } from '../model/view';
import type { Origin } from '../store/loading';

/** The timeline that is shown: the `data` of its address, and where it came from. */
export interface Shown {
  readonly data: string;
  readonly origin: Origin;
}

/**
 * The whole address of a timeline, or of one event of it, for somebody else; undefined where no address leads there:
 * a file from this computer, or a page opened from one.
 */
export function addressOf({ data, origin }: Shown, event: string | undefined): string | undefined {
  if (origin.kind === 'file' || !location.protocol.startsWith('http')) return undefined;
  const query = encodeView({ ...DEFAULT_VIEW, data, event });
  return `${location.origin}${location.pathname}${query ? `?${query}` : ''}`;
}

/** The day it is, YYYY-MM-DD, UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
