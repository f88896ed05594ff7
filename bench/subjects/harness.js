/** What every peer's page does alike: read the number from its address, fetch the events, say when they are drawn. */
export const GROUPS = Array.from({ length: 8 }, (_, i) => `Group ${i + 1}`);
export const FROM_MS = Date.UTC(2015, 0, 1);
export const TO_MS = Date.UTC(2025, 0, 1);

export async function fetchEvents() {
  const response = await fetch(new URLSearchParams(location.search).get('data'));
  return response.json();
}

/** `span` gives the milliseconds in view, `[from, to]`: so the run can see how far it has really zoomed. */
export function ready(span) {
  window.bench = { span };
  document.documentElement.dataset.status = 'ready';
}
