import { type ComponentChildren, render } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/*
 * What the embed's components, and zustand, take of React, from Preact: the build puts this in React's place. As
 * preact/compat has it, without what nothing here uses (portals, suspense, React's way with forms).
 */
export { Component, createContext, createElement, Fragment } from 'preact';
export {
  useCallback,
  useContext,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';

/** As React's; a store is read again after the first drawing, in case it changed meanwhile. */
export function useSyncExternalStore<T>(subscribe: (notify: () => void) => () => void, read: () => T): T {
  const value = read();
  const [, redraw] = useState({});
  const shown = useRef({ value, read });
  useLayoutEffect(() => {
    shown.current = { value, read };
    if (!Object.is(read(), value)) redraw({});
  });
  useEffect(() => {
    const onChange = () => {
      if (!Object.is(shown.current.read(), shown.current.value)) redraw({});
    };
    onChange();
    return subscribe(onChange);
  }, [subscribe]);
  return value;
}

/** As React's: draws into an element. */
export function createRoot(element: Element) {
  return { render: (children: ComponentChildren) => render(children, element) };
}

export default { useSyncExternalStore, useDebugValue: () => undefined, useCallback };
