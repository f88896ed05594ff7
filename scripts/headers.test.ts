import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HEADERS, writeHeaders } from './headers.mjs';
import { POLICY } from './policy.mjs';

test('the file for nginx says what the others say', () => {
  const nginx = readFileSync('docs/hosting/nginx.conf', 'utf8');
  for (const { headers } of HEADERS)
    for (const [name, value] of Object.entries(headers))
      expect(nginx).toContain(`add_header ${name} "${value}" always;`);
});

test('no file forbids frames', () => {
  for (const text of [writeHeaders(), POLICY, readFileSync('docs/hosting/nginx.conf', 'utf8')])
    expect(text).not.toMatch(/X-Frame-Options|frame-ancestors/i);
});

test('the policy lets nothing run that is not in a file of the site', () => {
  expect(POLICY).not.toContain('unsafe');
  expect(POLICY).not.toContain('script-src');
  expect(POLICY).toMatch(/^default-src 'self';/);
});
