import { exploreWords } from '../../i18n/explore.en';
import { singleWords } from '../../i18n/single.en';

/** The timeline to go back to is the one in this file, not that of a site: in each language. */
standIn(exploreWords.file, 'back', () => singleWords.back);
standIn(exploreWords.failure, 'openDefault', () => singleWords.openDefault);

function standIn<T extends object>(words: T, key: keyof T, get: () => string): void {
  Object.defineProperty(words, key, { get, set: () => undefined });
}
