/** In the embed a file in another encoding is shown as it is: the full timeline says what is wrong with it. */
// biome-ignore lint/correctness/useYield: it has no steps
export function* findEncodingFault(): Generator<void, undefined> {
  return undefined;
}
