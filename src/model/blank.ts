/** White space, controls, and what stands for nothing by itself: joiners, marks of direction, selectors, fillers, empty Braille. */
const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/u;

/** Whether nothing of a text can be seen: such a title is a button without a name. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}
