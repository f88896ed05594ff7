import { describe, expect, test } from 'vitest';
import { dataTrouble, folderOf, isPrivateAddress, readSite, readWebAddress } from './publicAddress';

test.each([
  'http://localhost:4173/',
  'http://app.localhost/',
  'http://127.0.0.1/',
  'http://127.8.9.1:80/x',
  // Other ways to write 127.0.0.1, as the browser reads them.
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]:4173/',
  'http://10.1.2.3/',
  'http://192.168.0.12/',
  'http://172.16.0.1/',
  'http://172.31.255.1/',
  'http://169.254.1.1/',
  'http://0.0.0.0:8000/',
  'http://printer.local/',
  'http://[fd12:3456::1]/',
  'http://[fe80::1]/',
  'file:///home/me/index.html',
])('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each([
  'https://example.org/idlib/',
  'http://172.15.0.1/',
  'http://172.32.0.1/',
  'http://192.169.0.1/',
  'http://11.0.0.1/',
  'https://10.example.org/',
  'https://localhost.example.org/',
  'https://fd12.example.org/',
  'https://[2001:db8::1]/',
])('%s is not', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

describe('the public address, as it is typed', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['  HTTPS://Example.org/idlib ', 'https://example.org/idlib/'],
    ['https://example.org/idlib/index.html?event=a#b', 'https://example.org/idlib/'],
    ['https://example.org/idlib/embed/?event=a', 'https://example.org/idlib/'],
    ['https://example.org/v1.2/', 'https://example.org/v1.2/'],
    ['http://localhost:4173/', 'http://localhost:4173/'],
  ])('%s is %s', (typed, address) => {
    expect(readSite(typed)).toEqual({ ok: true, address });
  });

  test.each([
    ['', 'scheme'],
    ['example.org', 'scheme'],
    ['example.org:8080/a', 'scheme'],
    ['ftp://example.org/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['https:example.org', 'form'],
    ['https://', 'form'],
    ['https://exa mple.org/', 'form'],
    ['https://example', 'host'],
    ['https://me:secret@example.org/', 'host'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(readSite(typed)).toEqual({ ok: false, fault });
  });

  test('a file keeps its name', () => {
    expect(readWebAddress('https://example.org/a/og.png?v=2')).toEqual({
      ok: true,
      address: 'https://example.org/a/og.png?v=2',
    });
  });
});

test('the folder of a page', () => {
  expect(folderOf('https://example.org/a/index.html?event=b#c')).toBe('https://example.org/a/');
  expect(folderOf('https://example.org/a/?data=x/y.json')).toBe('https://example.org/a/');
  expect(folderOf('file:///home/me/idlib.html')).toBe('file:///home/me/');
});

test('data that a public site cannot show', () => {
  const site = 'https://example.org/';
  expect(dataTrouble('data/idlib.json', site)).toBeUndefined();
  expect(dataTrouble('https://example.com/a.json', site)).toBeUndefined();
  expect(dataTrouble('http://localhost:8000/a.json', site)).toBe('private');
  expect(dataTrouble('http://example.com/a.json', site)).toBe('insecure');
  expect(dataTrouble('http://localhost:8000/a.json', 'http://localhost:4173/')).toBeUndefined();
});
