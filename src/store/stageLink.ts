import { type LessonMessage, readMessage } from '../model/lesson/messages';

/** The way between the windows of one lesson. */
export interface StageLink {
  post(message: LessonMessage): void;
  /** A window that was opened from here: where there is no channel, it is written to directly. */
  addPeer(peer: Window): void;
  close(): void;
}

/**
 * Links the windows of the stage with this id, on this computer only. By `BroadcastChannel`; where there is none, by
 * `postMessage` between a window and the one that opened it. What is not a message of ours is ignored.
 *
 * @param opener the window that opened this one
 */
export function openStageLink(
  stage: string,
  opener: Window | undefined,
  onMessage: (message: LessonMessage) => void,
): StageLink {
  const hear = (data: unknown) => {
    const message = readMessage(data);
    if (message) onMessage(message);
  };
  const channel = openChannel(`sourceline:${stage}`);
  if (channel) {
    channel.onmessage = ({ data }) => hear(data);
    return {
      post: (message) => channel.postMessage(message),
      addPeer: () => undefined,
      close: () => channel.close(),
    };
  }
  const peers = new Set<Window>(opener ? [opener] : []);
  // A page from disk has the origin "null", which cannot be named as a target.
  const own = location.protocol === 'file:' ? 'null' : location.origin;
  const target = own === 'null' ? '*' : own;
  const onWindowMessage = ({ source, origin, data }: MessageEvent) => {
    if (origin !== own || typeof data !== 'object' || data === null || data.stage !== stage) return;
    // Of this stage, and of this site: a window that was opened before this page was loaded anew.
    if (source && 'closed' in source) peers.add(source);
    hear(data.message);
  };
  window.addEventListener('message', onWindowMessage);
  return {
    post(message) {
      for (const peer of peers) if (!peer.closed) peer.postMessage({ stage, message }, target);
    },
    addPeer: (peer) => peers.add(peer),
    close: () => window.removeEventListener('message', onWindowMessage),
  };
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
