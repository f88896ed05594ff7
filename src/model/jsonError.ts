import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

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
  const first = firstFault(text);
  if (!first) return undefined;
  const before = text.slice(0, first.offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = text.indexOf('\n', first.offset);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const at = first.offset - lineStart;
  return {
    line: countLines(before),
    column: at + 1,
    fault: printParseErrorCode(first.error),
    excerpt: line.slice(Math.max(0, at - 30), at + 30).trim(),
  };
}

interface Fault {
  readonly offset: number;
  readonly error: ParseErrorCode;
}

/** Thrown to stop the parser at the first fault: the rest of a large file is of no use. */
class Found extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super();
    this.fault = fault;
  }
}

function firstFault(text: string): Fault | undefined {
  const options = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
  const onError = (error: ParseErrorCode, offset: number) => {
    throw new Found({ offset, error });
  };
  try {
    visit(text, { onError }, options);
  } catch (error) {
    // Anything else: brackets nested by the hundred thousand, and the parser runs out of stack.
    return error instanceof Found ? error.fault : undefined;
  }
  return undefined;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
