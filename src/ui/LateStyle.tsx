/** The styles of a part that comes late, in its file and not among those of the first load. Put into the head once. */
export function LateStyle({ name, css }: { name: string; css: string }) {
  return (
    <style href={name} precedence="late">
      {css}
    </style>
  );
}
