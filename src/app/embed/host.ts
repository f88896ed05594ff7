import { endOfDate, parseEdtf } from '../../model/edtf';

/** What a host page may ask for (the contract's `sourceline:goto`). */
export interface Goto {
  readonly event: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** A host that scrolls is told of no more than this, px; a broken page of ours shall not make its page endless. */
const MAX_HEIGHT_PX = 10_000;

/** A message of ours in the version that is spoken here; undefined where it is none. */
function readMessage(data: unknown, type: string): Record<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Record<string, unknown>;
  return message.type === `sourceline:${type}` && message.v === 1 ? message : undefined;
}

/** A host that came to listen late asks for the height again. */
export function isHello(data: unknown): boolean {
  return readMessage(data, 'hello') !== undefined;
}

/**
 * Reads a message from the host page; undefined where it is none of ours. It changes what is shown, nothing else, so
 * whoever the host is may send it.
 */
export function readGoto(data: unknown): Goto | undefined {
  const message = readMessage(data, 'goto');
  if (!message) return undefined;
  const text = (name: string) => {
    const value = message[name];
    return typeof value === 'string' && value.length <= 200 ? value : undefined;
  };
  const from = text('from');
  const start = from === undefined ? undefined : parseEdtf(from);
  const goto: Goto = {
    event: text('event'),
    from: start?.ok ? start.date.start?.lo : undefined,
    to: endOfDate(text('to')),
  };
  return goto.event === undefined && goto.from === undefined && goto.to === undefined ? undefined : goto;
}

/** The messages that tell a host how high the embed is: our own, AMP's, Medium's (Embedly's) and WordPress's. */
export function heightMessages(heightPx: number, address: string): unknown[] {
  const height = Math.min(Math.ceil(heightPx), MAX_HEIGHT_PX);
  const secret = /[#?&]secret=(\w+)/.exec(new URL(address).hash)?.[1];
  return [
    { type: 'sourceline:height', v: 1, height },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
  ];
}

/**
 * Tells the host the height of an element whenever it has changed by more than 1 px, at most once a frame.
 *
 * @returns a function that stops
 */
export function reportHeight(element: HTMLElement): () => void {
  if (window.parent === window) return () => undefined;
  let told = 0;
  let frame = 0;
  const tell = () => {
    frame = 0;
    const { width, height } = element.getBoundingClientRect();
    // Hidden: it has no height of its own then.
    if (width === 0 || Math.abs(height - told) <= 1) return;
    told = height;
    for (const message of heightMessages(height, location.href)) window.parent.postMessage(message, '*');
  };
  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(tell);
  };
  const onMessage = (domEvent: MessageEvent) => {
    if (domEvent.source !== window.parent || !isHello(domEvent.data)) return;
    told = 0;
    ask();
  };
  const observer = new ResizeObserver(ask);
  observer.observe(element);
  // Not in a frame: a host may hide the embed until it hears of it, as WordPress does, and what is hidden gets none.
  tell();
  window.addEventListener('message', onMessage);
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('message', onMessage);
    observer.disconnect();
  };
}

/** Tells the host that the reader has opened an event. */
export function reportEvent(id: string): void {
  if (window.parent !== window) window.parent.postMessage({ type: 'sourceline:event', v: 1, event: id }, '*');
}

/**
 * Listens to the host page alone.
 *
 * @returns a function that stops listening
 */
export function listenToHost(onGoto: (goto: Goto) => void): () => void {
  const onMessage = (domEvent: MessageEvent) => {
    if (domEvent.source !== window.parent || window.parent === window) return;
    const goto = readGoto(domEvent.data);
    if (goto) onGoto(goto);
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}

/** A sandbox without `allow-same-origin`: it may open no window, so a link leads nowhere. */
export function isSandboxed(): boolean {
  return self.origin === 'null';
}
