import { Fragment } from 'react';

/** A text with some of its parts marked. */
export function Marked({
  parts,
}: {
  readonly parts: readonly { readonly text: string; readonly hit: boolean }[];
}) {
  let at = 0;
  return parts.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <mark key={key} className="text-ink">
        {text}
      </mark>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    );
  });
}
