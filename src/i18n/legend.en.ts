import { dictionary } from './dictionary';

/** The words of the legend that no mark says of itself. They come late. */
export const legendWords = dictionary('legend', {
  claimedShort: 'claimed by one side',
  single: 'rests on one source',
  uncertain: 'in doubt: its date, or the plan',
  approximate: 'date not exact',
  openStart: 'start not given',
  openEnd: 'end not given',
  whisker: 'some time within this stretch',
  period: 'lasted this long',
  cluster: 'this many events, close together',
  title: 'What the marks mean',
});
