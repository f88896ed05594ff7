import type { PartName } from './parts';

/** Texts as they lie in a part: strings, lists of them, forms for counts, groups. */
type Texts = { [key: string]: string | Texts };

/** All parts that have arrived, with the texts that are shown. */
export const parts = new Map<string, object>();
/** The English of parts whose texts were replaced. */
const english = new Map<string, object>();
let spoken: Readonly<Record<string, object>> = {};

/**
 * A part of the dictionary, in English. Whoever holds it reads it in the language that is spoken: its texts are
 * replaced where they lie. So what is made of them must be made while drawing, not kept in a constant.
 */
export function dictionary<T extends object>(name: PartName, texts: T): T {
  parts.set(name, texts);
  speakPart(name, texts);
  return texts;
}

/** Puts a language's texts in the place of those that are there, and of those that arrive later; English for parts it does not have. */
export function speak(texts: Readonly<Record<string, object>>): void {
  spoken = texts;
  parts.forEach((part, name) => {
    speakPart(name, part);
  });
}

/** Texts of the language that is spoken already. */
export function speakMore(texts: Readonly<Record<string, object>>): void {
  speak({ ...spoken, ...texts });
}

function speakPart(name: string, part: object): void {
  const own = spoken[name];
  if (own && !english.has(name)) english.set(name, structuredClone(part));
  const texts = own ?? english.get(name);
  if (texts) overwrite(part as Texts, texts as Texts);
}

/** To the last text: a group of them may be held as well. */
function overwrite(target: Texts, texts: Texts): void {
  for (const [key, text] of Object.entries(texts)) {
    const old = target[key];
    if (typeof text === 'object') overwrite(old as Texts, text);
    else target[key] = text;
  }
}
