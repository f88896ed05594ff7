/** A small dataset about things that never happened: two lanes, two sources, three events with their sentences. */
export function exampleDataset({ id, schema, today }) {
  return {
    $schema: schema,
    format: 'sourceline/1',
    id,
    title: 'Example: the bridge at Exampleton',
    summary: 'An invented example. Replace all of it with your own events, sources and sentences.',
    language: 'en',
    asOf: '2024-03-09',
    updated: today,
    curation: { by: 'Your name', method: 'How you chose and checked the events.', license: 'CC-BY-4.0' },
    lanes: [
      { id: 'talks', label: 'Talks and plans', color: 'blue' },
      { id: 'ground', label: 'On the ground', color: 'brick' },
    ],
    actors: [
      { id: 'council', name: 'Town council', kind: 'organisation' },
      { id: 'mayor', name: 'A. Mayor', kind: 'person', of: 'council' },
    ],
    places: [{ id: 'exampleton', name: 'Exampleton' }],
    sources: [
      {
        id: 'gazette',
        publisher: 'Example Gazette',
        title: 'Bridge closed after storm (example)',
        published: '2024-03-05',
        publishedBasis: { how: 'stated' },
        url: 'https://example.org/gazette/bridge-closed',
        language: 'en',
        kind: 'news',
        role: 'core',
      },
      {
        id: 'herald',
        publisher: 'Example Herald',
        title: 'Council plans to reopen the bridge (example)',
        published: '2024-03-09',
        publishedBasis: { how: 'stated' },
        url: 'https://example.org/herald/council-plans',
        language: 'en',
        kind: 'news',
        role: 'core',
      },
    ],
    events: [
      {
        id: 'bridge-closed',
        lane: 'ground',
        title: 'The bridge is closed after a storm',
        short: 'Bridge closed',
        summary:
          'A storm damaged the bridge, and it was closed to traffic. How badly it was damaged is told differently.',
        date: '2024-03-04',
        kind: 'moment',
        dateBasis: {
          how: 'inferred',
          words: 'on Monday',
          note: 'The report of Tuesday 5 March 2024 says Monday.',
          excerpts: ['bridge-closed-1'],
        },
        status: 'occurred',
        importance: 3,
        disputed: 'The Gazette writes of one damaged pier, the Herald of two.',
        places: ['exampleton'],
        tags: ['storm'],
        figures: [
          {
            measure: 'damaged',
            of: 'piers',
            min: 1,
            max: 1,
            words: 'one damaged pier',
            excerpt: 'bridge-closed-1',
          },
        ],
        excerpts: [
          {
            id: 'bridge-closed-1',
            source: 'gazette',
            prefix: 'The bridge ',
            exact: 'was closed on Monday with one damaged pier',
            suffix: ', the Gazette has learned',
            voice: 'asserted',
            stance: 'supports',
            supports: ['date', 'status'],
          },
          {
            id: 'bridge-closed-2',
            source: 'herald',
            exact: 'Two piers had been damaged in the storm',
            voice: 'asserted',
            stance: 'disputes',
          },
        ],
      },
      {
        id: 'repairs',
        lane: 'ground',
        title: 'Repairs to the bridge',
        short: 'Repairs',
        summary: 'Repairs began the day after; the sources do not say when they ended.',
        date: '2024-03-05/..',
        kind: 'period',
        dateBasis: { how: 'stated', words: 'since Tuesday 5 March', excerpts: ['repairs-1'] },
        status: 'ongoing',
        importance: 2,
        places: ['exampleton'],
        excerpts: [
          {
            id: 'repairs-1',
            source: 'herald',
            exact: 'Repairs have been under way since Tuesday 5 March',
            voice: 'asserted',
            stance: 'supports',
          },
        ],
        related: [{ type: 'responds-to', event: 'bridge-closed' }],
      },
      {
        id: 'reopening-planned',
        lane: 'talks',
        title: 'The mayor expects the bridge to reopen in April',
        short: 'Reopening planned',
        summary: 'The mayor expected the bridge to reopen in April. Nobody else is reported to have said so.',
        date: '2024-04',
        kind: 'moment',
        dateBasis: { how: 'stated', words: 'in April', excerpts: ['reopening-1'] },
        status: 'planned',
        claimedBy: ['mayor'],
        importance: 2,
        actors: ['mayor', 'council'],
        places: ['exampleton'],
        excerpts: [
          {
            id: 'reopening-1',
            source: 'herald',
            prefix: '"',
            exact: 'We will drive across it again in April',
            suffix: '," the mayor told the council',
            speaker: 'mayor',
            voice: 'quoted',
            stance: 'supports',
          },
        ],
        related: [{ type: 'responds-to', event: 'bridge-closed' }],
      },
    ],
    stories: [
      {
        id: 'closed-and-open',
        title: 'Closed, and open again?',
        minutes: 5,
        steps: [
          {
            event: 'bridge-closed',
            show: ['bridge-closed-1', 'bridge-closed-2'],
            prompt: 'What do the two reports disagree about?',
          },
          {
            event: 'reopening-planned',
            hideSource: true,
            prompt: 'Who is speaking, and how sure can they be?',
          },
        ],
      },
    ],
  };
}

export function exampleReadme(name) {
  return `# ${name}

One file is one timeline. This is what each field means; JSON itself has no comments, so they stand here. A field that
begins with an underscore, such as \`"_todo"\`, is yours and is not read. Required are only \`format\`, \`id\`, \`title\` and
\`events\`, and of an event \`id\`, \`title\` and \`date\`; but an event without an excerpt is marked as unsourced.

## The file
\`\`\`jsonc
{
  "$schema": "…",                 // lets an editor complete and check what you write
  "format": "sourceline/1",       // always this
  "id": "…",                      // short name of the timeline: letters, digits, dots, hyphens, underscores
  "title": "…",
  "summary": "…",                 // one or two sentences
  "language": "en",               // the language of your titles and summaries
  "asOf": "2024-03-09",           // the day your main sources end; what lies after it was still planned for them
  "updated": "2024-03-10",        // when you last changed the file
  "curation": {                   // who made it and how; the licence is for your words, not for the quoted ones
    "by": "…", "method": "…", "license": "CC-BY-4.0" },
  "corrections": [                // what you have put right: on which day, where, from what, to what, why
    { "on": "2024-03-11", "event": "bridge-closed", "was": "…", "now": "…", "why": "…" } ],
  "lanes": [                      // the rows, from the top
    { "id": "talks", "label": "Talks and plans",
      "color": "blue" } ],        // blue purple brick teal ochre rose slate olive; absent: by order
  "actors": [                     // people, states, organisations
    { "id": "mayor", "name": "A. Mayor",
      "kind": "person",
      "of": "council",            // the actor for whom they speak
      "aliases": ["Mayor"] } ],   // other spellings, for the search
  "places": [
    { "id": "exampleton", "name": "Exampleton",
      "lat": 46.2, "lon": 6.1,    // degrees, north and east positive; leave them out where you do not know
      "precision": "city" } ],
  "sources": [
    { "id": "gazette", "publisher": "Example Gazette", "title": "…", "author": "…",
      "published": "2024-03-05",            // leave it out where it is not known
      "publishedBasis": { "how": "stated" },// stated, inferred, corroborated or unknown
      "url": "https://…",                   // leave it out where there is none: never invent one
      "archiveUrl": "https://…",            // a copy that stays
      "language": "en", "country": "DE",    // of the source
      "kind": "news",
      "role": "core",                       // core, or corroborating for what you only used to confirm
      "origins": ["AFP"],                   // the agencies whose copy it carries
      "note": "…",
      "textSha256": "…" } ],                // of the article's text file, for npm run check -- FILE --articles DIR
  "events": [ … ], "stories": [ … ]         // below
}
\`\`\`

## An event
\`\`\`jsonc
{
  "id": "bridge-closed",          // never change it: links name it
  "lane": "ground",               // id of a lane
  "title": "…",
  "short": "…",                   // for the label on the timeline, up to about 30 letters
  "summary": "…",                 // in neutral words, nothing that no excerpt supports
  "date": "2024-03-04",           // 2024-03-04 a day, 2024-03 a month, 2024 a year; 2024-03-04/2024-03-09 from to;
                                  // 2024-03-05/.. end not known; 2024-03~ about; 2024-03? uncertain;
                                  // 2024-03-04T10:30Z with a time, always with its time zone
  "kind": "moment",               // moment: at one point within the date. period: lasted all of it
  "dateBasis": {                  // how the date is known
    "how": "inferred",            // stated, inferred, corroborated or unknown
    "words": "on Monday",         // the source's own words
    "note": "…",                  // your reasoning
    "excerpts": ["bridge-closed-1"] },
  "status": "occurred",           // occurred, ongoing, planned, superseded, cancelled
  "history": [                    // only for a plan that changed: what was said of it, and when
    { "on": "2024-03-09", "status": "announced", "excerpt": "…", "note": "…", "by": "…event…" } ],
  "claimedBy": ["mayor"],         // only these actors say so; leave it out where a source reports it as a fact
  "disputed": "…",                // one sentence on how reports disagree; leave it out where they do not
  "importance": 3,                // 1 to 3: whose label is shown when space is short
  "actors": ["mayor"], "places": ["exampleton"], "tags": ["storm"],
  "figures": [                    // numbers, one record for each claim
    { "measure": "damaged", "of": "piers", "min": 1, "max": 1, "words": "one damaged pier",
      "claimant": "council", "excerpt": "bridge-closed-1" } ],
  "excerpts": [ … ],              // below; at least one
  "related": [                    // leads-to, responds-to, part-of, supersedes, contradicts
    { "type": "responds-to", "event": "bridge-closed", "note": "…" } ]
}
\`\`\`

## An excerpt: the sentence that an event rests on
\`\`\`jsonc
{
  "id": "bridge-closed-1", "source": "gazette",
  "prefix": "The bridge ",        // some words before it, with the space at the end if there is one
  "exact": "was closed on Monday",// word for word, at most 60 words
  "suffix": ", the Gazette…",     // some words after it
  "speaker": "mayor",             // the actor who says it; leave it out where the source itself speaks
  "voice": "quoted",              // quoted: direct speech. reported: in other words. asserted: the source's own
  "stance": "supports",           // supports, disputes or context
  "origin": "…actor…",            // whose reporting these words are, such as an agency
  "supports": ["date"],           // which fields of the event it is the evidence for
  "language": "en",               // where it is not the source's language
  "translation": { "language": "en", "text": "…", "by": "human" }
}
\`\`\`

## A story: events in the order of a lesson or a talk
\`\`\`jsonc
{ "id": "closed-and-open", "title": "…", "summary": "…", "minutes": 5,
  "contentNote": "…",             // before the first step: what a class should know beforehand
  "steps": [
    { "event": "bridge-closed", "show": ["bridge-closed-1"],
      "hide": ["speaker"],        // guessed first, then revealed in this order: outlet, speaker, date, words
      "hideSource": true,         // the same as "hide": ["outlet"], who printed it
      "hideWords": ["…"],         // words of the quotation that stay back, letter for letter
      "compare": true,            // two quotations side by side, the words that differ marked last
      "title": "…",               // instead of the event's, which may tell who speaks
      "prompt": "…",              // the question that is shown
      "notes": "…" } ] }          // for the presenter only
\`\`\`

## Other languages
Dataset, lane, actor, place, event, story and step take \`"i18n": { "ar": { "title": "…", "summary": "…" } }\`.
`;
}
