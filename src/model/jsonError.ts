import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

/** Where a text stops being JSON; line and column from 1. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  /** What jsonc-parser calls the fault: `CommaExpected`, `InvalidSymbol`… */
  readonly fault: string;
  /** The line of the fault, shortened around it. */
  readonly excerpt: string;
}

/** Finds the first fault in a text that `JSON.parse` refused; undefined where none is found. */
export function locateJsonError(text: string): JsonError | undefined {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch {
    // Brackets nested by the hundred thousand: the parser runs out of stack.
    return undefined;
  }
  const first = errors[0];
  if (!first) return undefined;
  const before = text.slice(0, first.offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = text.indexOf('\n', first.offset);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const at = first.offset - lineStart;
  return {
    line: before.split('\n').length,
    column: at + 1,
    fault: printParseErrorCode(first.error),
    excerpt: line.slice(Math.max(0, at - 30), at + 30).trim(),
  };
}
