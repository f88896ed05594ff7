/** A piece of a formatted text. */
export interface Run {
  readonly text: string;
  readonly italic?: boolean;
}

/** A citation, to be shown with its italics and to be copied without. */
export interface Formatted {
  readonly text: string;
  readonly runs: readonly Run[];
}

export const plain = (text: string): Run[] => (text === '' ? [] : [{ text }]);
export const italic = (text: string): Run[] => (text === '' ? [] : [{ text, italic: true }]);

export function toFormatted(runs: readonly Run[]): Formatted {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && Boolean(last.italic) === Boolean(run.italic)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return { text: joined.map(({ text }) => text).join(''), runs: joined };
}

/** A text that is data for a program: nothing in it is italic. */
export function toVerbatim(text: string): Formatted {
  return { text, runs: plain(text) };
}

/** Parts that are there, each with a full stop: "A. B. C." What ends with a mark of its own gets no second one. */
export function closeEach(parts: readonly (readonly Run[])[]): Run[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => [...plain(i > 0 ? ' ' : ''), ...part.slice(0, -1), ...close(part.at(-1))]);
}

/** Inside of quotation marks, as American usage has it; never italic. */
function close(run: Run | undefined): Run[] {
  if (!run || /[.?!]['’"”]?$/.test(run.text)) return run ? [run] : [];
  if (!/["”]$/.test(run.text)) return [run, { text: '.' }];
  return [{ ...run, text: `${run.text.slice(0, -1)}.${run.text.slice(-1)}` }];
}

/** Parts that are there, a mark between them: "A, B, C". */
export function separate(parts: readonly (readonly Run[])[], mark = ', '): Run[] {
  return parts.filter((part) => part.length > 0).flatMap((part, i) => [...plain(i > 0 ? mark : ''), ...part]);
}

/** A title in double quotation marks, those inside it made single, with the style's own mark before the closing one. */
export function quoteTitle(title: string, mark: '.' | ','): string {
  const inner = title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/(^|[\s([–—-])"/g, '$1‘')
    .replaceAll('"', '’');
  const isClosed = mark === '.' ? /[.?!]['’]?$/.test(inner) : /,['’]?$/.test(inner);
  if (isClosed) return `“${inner}”`;
  // A quotation at the end of the title takes the mark in, as American usage has it; an apostrophe does not.
  return /(^|[\s(])['‘][^'‘’]*['’]$/.test(inner)
    ? `“${inner.slice(0, -1)}${mark}${inner.slice(-1)}”`
    : `“${inner}${mark}”`;
}
