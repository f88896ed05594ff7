import { describe, expect, test } from 'vitest';
import { isAllowed, licenceTexts, listPackages } from './packages.mjs';

describe('licences', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND CC-BY-4.0', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-1.0', false],
    ['SEE LICENSE IN x', false],
    ['', false],
  ])('%s: %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });

  test('of all that the site contains are passed on with their texts', () => {
    const text = licenceTexts();
    for (const name of ['react-dom', 'preact', 'd3-scale', 'valibot', '@fontsource-variable/inter'])
      expect(text).toContain(`\n${name} `);
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).not.toContain('vitest');
    expect(listPackages().filter(({ inSite, licence }) => inSite && !isAllowed(licence))).toEqual([]);
  });
});
