import fc from 'fast-check';

/** What a mutation puts in the place of something. */
const poison = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      '__proto__',
      'constructor',
      '\u202e',
      '\u0000',
      '',
      ' ',
      '..',
      'NaN',
    ],
    ...['<script>window.pwned=1</script>', '9999-99-99', '2020-02-30', 'x'.repeat(20_000)],
    ...[-1, 1e308, true, null],
    { __proto__: null, toString: 1 },
  ),
);

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function mutate(root: unknown, path: Path, how: 'replace' | 'remove' | 'repeat', value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return how === 'replace' ? value : root;
  if (typeof root !== 'object' || root === null) return root;
  if (Array.isArray(root)) {
    const at = Number(key);
    if (rest.length > 0) return root.map((item, i) => (i === at ? mutate(item, rest, how, value) : item));
    if (how === 'remove') return root.filter((_, i) => i !== at);
    return how === 'repeat' ? [...root, root[at]] : root.map((item, i) => (i === at ? value : item));
  }
  const { [key]: old, ...others } = root as Record<string, unknown>;
  if (rest.length > 0) return { ...others, [key]: mutate(old, rest, how, value) };
  if (how === 'remove') return others;
  return how === 'repeat' ? { ...root, [`${key}2`]: old } : { ...others, [key]: value };
}

/** A file with one to six mistakes in it, of any kind and anywhere. */
export function mutationsOf(file: object): fc.Arbitrary<unknown> {
  const one = fc.tuple(
    fc.constantFrom(...pathsOf(file)),
    fc.constantFrom('replace', 'remove', 'repeat'),
    poison,
  );
  return fc
    .array(one, { minLength: 1, maxLength: 6 })
    .map((list) => list.reduce<unknown>((root, [path, how, value]) => mutate(root, path, how, value), file));
}
