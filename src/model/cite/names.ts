import { normaliseText } from '../quote';

/** A name as CSL has it: in two parts where it is known which is which, else as it is written. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** "Doe, Jane" and "Doe, Jane M.": a comma between words that look like names, not like a list or a place of work. */
const FAMILY_FIRST =
  /^(\p{Lu}[\p{L}\p{M}’' -]*\p{Ll}), (\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*(?: \p{Lu}\.)*|\p{Lu}\.(?: ?\p{Lu}\.)*)$/u;
/** "Jane M. Doe": an initial in the middle is written by those whose given name comes first. */
const WITH_INITIAL = /^(\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*(?: \p{Lu}\.)+) (\p{Lu}[\p{L}\p{M}’'-]*\p{Ll})$/u;
const SUFFIX = /^(Jr|Sr|Inc|Ltd|Esq)\b/;

/**
 * The authors of a text, `;` between them. "Deutsche Welle", "Xi Jinping" and "Jane Doe" look alike: a name is taken
 * apart only where its writing says which part is the family name; else it is kept whole.
 *
 * @example readNames('Doe, Jane; Xi Jinping') -> [{ family: 'Doe', given: 'Jane' }, { literal: 'Xi Jinping' }]
 */
export function readNames(text: string): CslName[] {
  return text
    .split(';')
    .map(normaliseText)
    .filter((name) => name !== '')
    .map(readName);
}

function readName(name: string): CslName {
  const [, family, given] = FAMILY_FIRST.exec(name) ?? [];
  if (family !== undefined && given !== undefined && !SUFFIX.test(given)) return { family, given };
  const [, first, last] = WITH_INITIAL.exec(name) ?? [];
  if (first !== undefined && last !== undefined) return { family: last, given: first };
  return { literal: name };
}

/** As it is spoken: "Jane M. Doe". */
export function spokenName(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

/** As it is listed: "Doe, Jane M.". */
export function listedName(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/** As APA lists it: "Doe, J. M.". */
export function initialedName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const initials = name.given
    .split(/[ .]+/)
    .filter(Boolean)
    .map((part) =>
      part
        .split('-')
        .map((half) => `${[...half][0]}.`)
        .join('-'),
    );
  return `${name.family}, ${initials.join(' ')}`;
}
