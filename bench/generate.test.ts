import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
// @ts-expect-error the measuring is plain JavaScript
import { plainText, sourcelineText } from './generate.mjs';

const digest = (texts: Iterable<string>) =>
  createHash('sha256')
    .update([...texts].join(''))
    .digest('hex')
    .slice(0, 16);

/** Digests of the reference harness's files: where one changes, figures can no longer be compared with earlier ones. */
test.each([
  [10, 'c6d139702f336d54', 'e64671eb13749888'],
  [100, '2a5f029fce816aa3', 'aa6881acecb2b0b7'],
  [1_000, '2746a995b618e64a', '70275c5adbcbacc2'],
  [10_000, 'ecbf12610d9be3e9', '831b235ccb9b484c'],
])('%i events are the same on every machine', (count, plain, sourceline) => {
  expect(digest(plainText(count))).toBe(plain);
  expect(digest(sourcelineText(count))).toBe(sourceline);
});
