const SIGNS = /[\u202a-\u202e\u2066-\u2069]/;
/** U+202C and U+2069: they end embeddings and overrides, and isolates. */
const [POP, POP_ISOLATE] = ['\u202c', '\u2069'];

/**
 * A text that ends what it begins of turning letters round (Unicode's bidirectional controls, UAX #9), and ends nothing
 * else: what stands beside it on the page keeps its direction. Every other text is given back as it is.
 */
export function closeDirections(text: string): string {
  if (!SIGNS.test(text)) return text;
  const open: string[] = [];
  let closed = '';
  for (const sign of text) {
    if (!SIGNS.test(sign)) closed += sign;
    else if (sign === POP) {
      if (open.at(-1) === POP) closed += open.pop();
    } else if (sign === POP_ISOLATE) {
      if (!open.includes(POP_ISOLATE)) continue;
      // An isolate's end ends the embeddings in it.
      while (open.pop() !== POP_ISOLATE);
      closed += sign;
    } else {
      open.push(sign >= '\u2066' ? POP_ISOLATE : POP);
      closed += sign;
    }
  }
  return closed + open.reverse().join('');
}
