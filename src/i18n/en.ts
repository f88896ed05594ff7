import type { DateWords } from '../model/dateWords';
import { dictionary } from './dictionary';
import { plural } from './plural';

const date: DateWords = {
  about: 'about {date}',
  possibly: 'possibly {date}',
  possiblyAbout: 'possibly about {date}',
  within: 'some time in {date}',
  between: 'between {start} and {end}',
  fromTo: 'from {start} to {end}',
  since: 'since {date}, end not given',
  until: 'until {date}, start not given',
  orLater: '{date} or later',
  orEarlier: '{date} or earlier',
  decade: 'the {date}s',
  years: 'the years {date}',
  plannedFor: 'planned for {date}',
  planned: 'planned: {date}',
  undated: 'planned, no date given; said {date}',
};

/** Every text of the interface, in English. Other languages have the same shape. */
export const en = dictionary('core', {
  date,
  app: {
    name: 'Sourceline',
    loading: 'Loading the timeline',
    untitled: 'Untitled timeline',
    close: 'Close',
    untitledLane: 'Other',
  },
  timeline: {
    name: 'Timeline: {title}',
    role: 'timeline',
    help: 'Arrow keys left and right walk through the events in time, up and down change the lane. Home and End go to the first and last, Page Up and Page Down move by a screen, plus and minus zoom, 0 shows all. Enter opens an event or lists what is in a cluster, Escape comes back.',
    laneCount: plural('{count} event', '{count} events'),
    cluster: plural(
      '{count} event, {span}. Open to tell them apart',
      '{count} events, {span}. Open to tell them apart',
    ),
    band: '{duration} without events in these sources',
    bandName: '{duration} without events in these sources, {span}. Unfold',
    asOf: 'The sources end here, {date}',
    asOfCount: plural('The one article ends here, {date}', 'The {number} articles end here, {date}'),
  },
  mark: {
    status: {
      occurred: 'happened, as reported',
      ongoing: 'ongoing when reported',
      planned: 'planned when written',
      superseded: 'planned, then replaced by something else',
      cancelled: 'planned, then called off',
    },
    /** How a plan stands, by the last step of its life. */
    plan: {
      proposed: 'a plan, proposed',
      announced: 'a plan, announced',
      uncertain: 'a plan, in doubt',
      denied: 'a plan, denied',
      confirmed: 'a plan, confirmed',
      superseded: 'a plan, replaced',
      cancelled: 'a plan, called off',
      occurred: 'as planned',
    },
    claimed: 'claimed by {actors}',
    disputed: 'reports disagree',
    later: 'known only from later reports',
    unsourced: 'unsourced: no sentence is given for it',
    sources: plural('{count} source', '{count} sources'),
    /** Of one origin. Where several reports pass it on, they are counted. */
    oneOrigin: plural('rests on one source', 'rests on one source, in {count} reports'),
    perhapsOne: 'may rest on one source, in {count} reports',
    origins: 'at least {origins} independent origins',
  },
  numbers: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
});

export type Words = typeof en;
