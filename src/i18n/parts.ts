import type { aboutWords } from './about.en';
import type { actionWords } from './actions.en';
import type { citeWords } from './cite.en';
import type { classroomWords } from './classroom.en';
import type { compareWords } from './compare.en';
import type { copyWords } from './copy.en';
import type { detailWords } from './detail.en';
import type { embedWords } from './embed.en';
import type { embedEventWords } from './embedEvent.en';
import type { embedTroubleWords } from './embedTrouble.en';
import type { en } from './en';
import type { excerptWords } from './excerpt.en';
import type { exploreWords } from './explore.en';
import type { exportWords } from './export.en';
import type { failureWords } from './failures.en';
import type { findWords } from './find.en';
import type { handoutWords } from './handout.en';
import type { inViewWords } from './inView.en';
import type { knownWords } from './known.en';
import type { legendWords } from './legend.en';
import type { lessonWords } from './lesson.en';
import type { convertedWords, lossWords } from './losses.en';
import type { matrixWords } from './matrix.en';
import type { noteWords } from './notes.en';
import type { originWords } from './origins.en';
import type { autoPrompts, autoStory, presentWords } from './present.en';
import type { previewWords } from './preview.en';
import type { dateReasons, kindWords, missingExamples, problemWords } from './problems.en';
import type { progressText } from './progress.en';
import type { shareWords } from './share.en';
import type { shortcutWords } from './shortcuts.en';
import type { singleWords } from './single.en';
import type { sourcesWords } from './sources.en';
import type { staticWords } from './static.en';

/** What the first picture and the embed say. */
interface First {
  core: typeof en;
  explore: typeof exploreWords;
  embed: typeof embedWords;
  embedEvent: typeof embedEventWords;
  embedTrouble: typeof embedTroubleWords;
  excerpt: typeof excerptWords;
}

/** What comes after the first picture. */
interface Late {
  about: typeof aboutWords;
  action: typeof actionWords;
  cite: typeof citeWords;
  classroom: typeof classroomWords;
  compare: typeof compareWords;
  copy: typeof copyWords;
  detail: typeof detailWords;
  export: typeof exportWords;
  failure: typeof failureWords;
  find: typeof findWords;
  handout: typeof handoutWords;
  inView: typeof inViewWords;
  known: typeof knownWords;
  legend: typeof legendWords;
  lesson: typeof lessonWords;
  loss: typeof lossWords;
  converted: typeof convertedWords;
  matrix: typeof matrixWords;
  note: typeof noteWords;
  origin: typeof originWords;
  present: typeof presentWords;
  autoPrompts: typeof autoPrompts;
  autoStory: typeof autoStory;
  preview: typeof previewWords;
  problem: typeof problemWords;
  dateReasons: typeof dateReasons;
  missingExamples: typeof missingExamples;
  kind: typeof kindWords;
  progress: typeof progressText;
  share: typeof shareWords;
  shortcut: typeof shortcutWords;
  single: typeof singleWords;
  sources: typeof sourcesWords;
  static: typeof staticWords;
}

export type PartName = keyof First | keyof Late;

/** A phrase that changes with a count, as English has it; where an object has these two, it is one. */
interface EnglishForms {
  readonly one: string;
  readonly other: string;
}

/**
 * The texts of a part in another language: each of them, and of each phrase that changes with a count all the forms
 * that the language has (`Intl.PluralRules`).
 */
type Translated<T, Form extends Intl.LDMLPluralRule> = T extends string
  ? string
  : T extends EnglishForms
    ? Readonly<Record<Form, string>>
    : { readonly [Key in keyof T]: Translated<T[Key], Form> };

/** `first.ts` of a language. */
export type FirstTexts<Form extends Intl.LDMLPluralRule> = Translated<First, Form>;
/** `late.ts` of a language. */
export type LateTexts<Form extends Intl.LDMLPluralRule> = Translated<Late, Form>;
