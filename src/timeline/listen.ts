type Listeners = {
  readonly [Type in keyof HTMLElementEventMap]?: (domEvent: HTMLElementEventMap[Type]) => void;
};

/** Adds listeners, each by the type of its event; what comes back takes them away again. */
export function listen(target: HTMLElement | SVGElement, listeners: Listeners): () => void {
  const pairs = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of pairs) target.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of pairs) target.removeEventListener(type, listener);
  };
}
