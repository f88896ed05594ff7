import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, pictureCode, plainCode, responsiveCode } from './embedCode';

const addresses = {
  link: 'https://example.org/?event=a&q=%22b%22',
  embed: 'https://example.org/embed/?event=a&q=%22b%22',
  script: 'https://example.org/embed.js',
};
const texts = { title: 'Idlib: 48 events from 20 sources', link: 'Idlib' };
const forms = {
  responsive: (title: string) => responsiveCode(addresses, { title, link: title }),
  plain: (title: string) => plainCode(addresses, { title, link: title }, 700),
  picture: (title: string) => pictureCode('https://example.org/a.png?b&c', addresses, { title, link: title }),
};

test('the responsive code', () => {
  expect(responsiveCode(addresses, texts)).toBe(
    [
      '<iframe src="https://example.org/embed/?event=a&amp;q=%22b%22" title="Idlib: 48 events from 20 sources" width="100%" height="640" style="border:0" loading="lazy" allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>',
      '<script async src="https://example.org/embed.js"></script>',
      '<p><a href="https://example.org/?event=a&amp;q=%22b%22">Idlib</a></p>',
    ].join('\n'),
  );
});

test('without a script: one height, and the link', () => {
  const code = plainCode(addresses, texts, 712);
  expect(code).toContain('height="712"');
  expect(code).not.toContain('<script');
  expect(code).toContain('<p><a href=');
});

test('a picture has its words, and leads to the timeline', () => {
  expect(pictureCode('https://example.org/a.png', addresses, texts)).toContain(
    '<a href="https://example.org/?event=a&amp;q=%22b%22"><img src="https://example.org/a.png" alt="Idlib: 48 events from 20 sources"',
  );
});

describe.each(Object.entries(forms))('in the %s code a title is text', (_, write) => {
  const harmless = write('T');
  const tags = (code: string) => code.match(/<\/?[a-z]+/g);
  const quotes = (code: string) => code.split('"').length;

  test.each([
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    '</iframe><script>alert(1)</script>',
    '&quot; onmouseover=alert(1) &#34;',
    '<!-- -->',
  ])('%s', (hostile) => {
    const code = write(hostile);
    expect(tags(code)).toEqual(tags(harmless));
    expect(quotes(code)).toBe(quotes(harmless));
    expect(code).toContain(escapeHtml(hostile));
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'&=a /;#3') }), (title) => {
        expect(tags(write(title))).toEqual(tags(harmless));
        expect(quotes(write(title))).toBe(quotes(harmless));
      }),
    );
  });
});

test('an escaped text has the signs of the text, as HTML writes them', () => {
  expect(escapeHtml(`<b title="it's">R&D</b> &amp;`)).toBe(
    '&lt;b title=&quot;it&#39;s&quot;&gt;R&amp;D&lt;/b&gt; &amp;amp;',
  );
});
