/** A face that came with a language, by a script: no style sheet has it. */
export interface LaterFace {
  readonly family: string;
  /** As `@font-face` has it: one, or the lightest and the heaviest. */
  readonly weight: string;
  readonly unicodeRange: string;
  readonly url: string;
}

/** For pictures that are taken away, which carry their fonts. */
export const laterFaces: LaterFace[] = [];
