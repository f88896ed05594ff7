import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import {
  createTimeline,
  type TimelineHandle,
  type TimelineOptions,
  type TimelineState,
} from './createTimeline';

interface TimelineProps extends TimelineState {
  readonly options: TimelineOptions;
  readonly handle: Ref<TimelineHandle | null>;
}

/** Mounts the timeline once and forwards what changes; panning and zooming render nothing here. */
export function Timeline({
  options,
  handle,
  catalog,
  selected,
  folded,
  heightPx,
  compact,
  emphasis,
  lit,
  words,
  mirror,
}: TimelineProps) {
  const state = useMemo(
    (): TimelineState => ({ catalog, selected, folded, heightPx, compact, emphasis, lit, words, mirror }),
    [catalog, selected, folded, heightPx, compact, emphasis, lit, words, mirror],
  );
  const host = useRef<HTMLDivElement>(null);
  const timeline = useRef<TimelineHandle | null>(null);
  const first = useRef({ state, options });

  useEffect(() => {
    if (!host.current) return;
    const created = createTimeline(host.current, first.current.state, first.current.options);
    timeline.current = created;
    return () => {
      timeline.current = null;
      created.destroy();
    };
  }, []);

  useEffect(() => {
    first.current = { state, options };
    timeline.current?.update(state);
  }, [state, options]);

  useImperativeHandle(handle, () => forward(() => timeline.current), []);

  return <div ref={host} className="timeline" />;
}

/** A handle that outlives remounts (React's strict mode mounts twice). */
function forward(current: () => TimelineHandle | null): TimelineHandle {
  return {
    update: (state) => current()?.update(state),
    goTo: (span, how) => current()?.goTo(span, how),
    show: (index, how) => current()?.show(index, how),
    fit: () => current()?.fit(),
    zoomBy: (factor) => current()?.zoomBy(factor),
    panBy: (share) => current()?.panBy(share),
    focusEvent: (index) => current()?.focusEvent(index) ?? false,
    inspect: () => current()?.inspect() ?? { span: [0, 0], visible: 0, clusters: 0 },
    destroy: () => undefined,
  };
}
