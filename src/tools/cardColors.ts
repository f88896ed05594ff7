import type { LaneColor } from '../model/vocabulary';

/** The light theme, as `styles/palette.css` has it: a picture has no style sheet. */
export const CARD_COLORS = {
  paper: '#fbfaf6',
  sunk: '#f1efe8',
  ink: '#1b1d1f',
  muted: '#494f56',
  rule: '#dedbd2',
  highlight: '#fff1b8',
} as const;

export const CARD_LANES: Readonly<Record<LaneColor, string>> = {
  blue: '#2153a2',
  purple: '#6b3d81',
  brick: '#8f3320',
  teal: '#185f58',
  ochre: '#6b4e00',
  rose: '#93265c',
  slate: '#31556c',
  olive: '#47561a',
};
