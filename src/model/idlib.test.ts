import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countWords, MOST_WORDS, quotationsOf } from './lesson/quotation';
import { revealsOf } from './lesson/reveals';
import type { RawDataset } from './schema';
import { validate } from './validate';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../public/data/idlib.json', import.meta.url), 'utf8'),
);
const data = file as RawDataset;
const event = (id: string) => {
  const found = data.events.find((e) => e.id === id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
};
const excerptsOf = (id: string) => event(id).excerpts ?? [];
const allExcerpts = data.events.flatMap((e) => e.excerpts ?? []);
const excerpt = (id: string) => {
  const found = allExcerpts.find((e) => e.id === id);
  if (!found) throw new Error(`no excerpt ${id}`);
  return found;
};

/** What the three articles and the dossier say: [item, event, excerpt, words of the excerpt]. */
const ITEMS: readonly (readonly [string, string, string, string])[] = [
  // Geopolitical Daily
  ['the trilateral summit', 'tehran-summit', 'tehran-summit-gd-1', 'hosted a trilateral summit'],
  ['no consensus', 'tehran-summit', 'tehran-summit-gd-2', 'failed to reach a consensus'],
  ['the summit’s day and city', 'tehran-summit', 'tehran-summit-mfa-1', 'in Tehran on 7 September 2018'],
  ['the summit’s day, Russia', 'tehran-summit', 'tehran-summit-mid-1', 'third trilateral meeting'],
  [
    'the proposal rejected',
    'ceasefire-proposal-2018',
    'ceasefire-proposal-gd-1',
    'reject ceasefire proposal',
  ],
  ['the proposal made', 'ceasefire-proposal-2018', 'ceasefire-proposal-trt-1', 'a victory for this summit'],
  ['Erdogan’s warning', 'erdogan-warning-2018', 'erdogan-warning-gd-1', 'disaster, massacre'],
  ['Putin’s refusal', 'putin-refusal-2018', 'putin-refusal-gd-1', 'We consider it unacceptable'],
  ['the joint statement', 'joint-statement-2018', 'joint-statement-gd-1', 'only be resolved by negotiations'],
  ['the Astana process', 'astana-process', 'astana-process-gd-1', 'back the Astana process'],
  ['de-escalation zones', 'astana-process', 'astana-process-gd-1', 'various de-escalation zones'],
  ['the expected offensive', 'expected-offensive-2018', 'expected-offensive-gd-1', 'all set to launch'],
  ['bombardment during the talks', 'bombardment-2018', 'bombardment-gd-1', 'Despite the talks, bombardment'],
  ['the UN envoy’s appeal', 'envoy-safe-passage-2018', 'envoy-safe-passage-gd-1', 'granted safe passage'],
  ['the deadline, set', 'envoy-deadline-2018', 'envoy-deadline-gd-1', 'set a deadline'],
  [
    'the deadline, proposed',
    'envoy-deadline-2018',
    'envoy-deadline-afp-1',
    'proposed that a deadline be set',
  ],
  ['3 million people', 'idlib-three-million-2018', 'idlib-three-million-gd-1', 'more than 3 million people'],
  [
    'half displaced',
    'idlib-three-million-2018',
    'idlib-three-million-gd-1',
    'nearly half are being displaced',
  ],
  ['Turkey’s refugees', 'turkey-refugees-2018', 'turkey-refugees-gd-1', 'over 3 million Syrian refugees'],
  // Deutsche Welle
  ['Lavrov in Geneva', 'lavrov-geneva', 'lavrov-dw-3', 'capitulating before terrorists'],
  ['Lavrov, the second sentence', 'lavrov-geneva', 'lavrov-dw-2', 'would encourage them'],
  ['Russia’s demand on Turkey', 'russia-demand-turkey', 'russia-demand-dw-1', 'insisted that Turkey remove'],
  ['19 civilians killed', 'nineteen-killed', 'nineteen-killed-dw-1', 'At least 19 civilians were killed'],
  ['eight children', 'nineteen-killed', 'nineteen-killed-dw-2', 'Eight children'],
  ['Save the Children', 'save-the-children', 'save-the-children-dw-1', 'catastrophic levels of violence'],
  ['the schools', 'save-the-children', 'save-the-children-au-1', 'one girl and nine other civilians'],
  ['Nairab', 'nairab-claim', 'nairab-dw-1', 'said they have seized the town of Nairab'],
  ['the ICRC’s call', 'icrc-safe-passage', 'icrc-safe-passage-dw-3', 'allow civilians to move to safety'],
  ['the displacement', 'displacement-2020', 'displacement-2020-dw-1', 'one of the largest displacements'],
  // the blog carrying AFP
  ['Lavrov, AFP’s sentence', 'lavrov-geneva', 'lavrov-blog-2', 'in violation of international treaties'],
  ['Lavrov rejects a halt', 'lavrov-geneva', 'lavrov-blog-1', 'rejected calls for a halt'],
  ['governments accused', 'lavrov-accuses-governments', 'lavrov-accuses-blog-1', 'a desire to justify'],
  ['no agreements', 'lavrov-accuses-governments', 'lavrov-accuses-blog-2', 'concluding peace agreements'],
  ['the months-long offensive', 'offensive-2020', 'offensive-2020-blog-1', 'A months-long offensive'],
  [
    'hundreds of thousands',
    'displacement-2020',
    'displacement-2020-blog-1',
    'hundreds of thousands of people',
  ],
  ['the four-way summit', 'four-way-summit', 'four-way-blog-1', 'leaders of Russia, France and Germany'],
  ['Putin alone', 'erdogan-putin-alone', 'erdogan-putin-alone-blog-1', 'either in Istanbul or in Ankara'],
  ['the ICRC statement', 'icrc-worst-wave', 'icrc-worst-wave-blog-1', '"deeply alarmed"'],
  ['the worst wave', 'icrc-worst-wave', 'icrc-worst-wave-blog-2', 'the worst wave of displacement'],
  ['the ICRC’s call, AFP', 'icrc-safe-passage', 'icrc-safe-passage-blog-1', '"immediately" allow civilians'],
  [
    'Putin’s claim, crushed',
    'putin-claim',
    'putin-claim-blog-1',
    'last week said the Russian troops have crushed',
  ],
  ['Putin’s claim, destroyed', 'putin-claim', 'putin-claim-sputnik-1', 'They destroyed'],
  ['the blogger’s own assertion', 'blogger-assertion', 'blogger-assertion-1', 'use civilian as shades'],
  // what became of the plan
  ['proposed, 21 February', 'summit-proposed', 'summit-proposed-sputnik-1', 'Merkel and Macron proposed'],
  ['announced, 22 February', 'summit-announced', 'summit-announced-afp-1', 'come together on March 5'],
  [
    'uncertain, 25 February',
    'erdogan-putin-alone',
    'erdogan-putin-alone-tass-1',
    'In the worst-case scenario',
  ],
  ['no full agreement', 'four-way-summit', 'four-way-qt-1', 'there is no full agreement'],
  ['denied, 27 February', 'kremlin-other-plans', 'kremlin-other-plans-tass-1', 'has other work plans'],
  [
    'Moscow possible',
    'moscow-considered',
    'moscow-considered-urdupoint-1',
    'meeting in Moscow on March 5 or 6',
  ],
  ['the Moscow talks', 'moscow-talks', 'moscow-talks-aa-1', 'A cease-fire in Idlib'],
  ['the Moscow agreement', 'moscow-talks', 'moscow-talks-pax-1', 'Additional Protocol to the Memorandum'],
  ['the ceasefire', 'ceasefire-2020', 'ceasefire-2020-protocol-1', 'from 00:01 of March 6, 2020'],
];

describe('the Idlib dataset', () => {
  test('loads without a problem', () => {
    const { problems } = validate(file);
    expect(problems).toEqual([]);
  });

  test.each(ITEMS)('has %s', (_item, eventId, excerptId, words) => {
    expect(excerptsOf(eventId).find((e) => e.id === excerptId)?.exact).toContain(words);
    const { lane, kind, status, dateBasis, actors, places } = event(eventId);
    for (const field of [lane, kind, status, dateBasis, actors, places]) expect(field).toBeDefined();
  });

  test.each([
    ['astana-process', '../2018-09-07', 'period', 'ongoing'],
    ['offensive-2020', '../2020-02-25', 'period', 'ongoing'],
    ['expected-offensive-2018', '2018-09-08', 'moment', 'planned'],
    ['putin-claim', '2020-02-23', 'moment', 'occurred'],
    ['four-way-summit', '2020-03-05', 'moment', 'superseded'],
    ['ceasefire-2020', '2020-03-06', 'moment', 'occurred'],
  ])('dates %s as its sources do', (id, date, kind, status) => {
    expect(event(id)).toMatchObject({ date, kind, status });
  });

  /** Each disagreement of the dossier: [event, a word its sentence must have, two excerpts that differ]. */
  test.each([
    ['lavrov-geneva', 'surrender', 'lavrov-blog-2', 'lavrov-tass-1'],
    ['lavrov-geneva', 'capitulating', 'lavrov-dw-3', 'lavrov-ruptly-1'],
    ['icrc-worst-wave', 'Carboni', 'icrc-worst-wave-blog-2', 'icrc-worst-wave-aa-1'],
    ['nairab-claim', 'Monday', 'nairab-dw-1', 'nairab-war-diary-1'],
    ['nairab-claim', 'Turkish officials', 'nairab-dw-1', 'nairab-defenceweb-1'],
    ['save-the-children', 'Bill Chambers', 'save-the-children-dw-1', 'save-the-children-fcf-1'],
    ['save-the-children', 'schools only', 'save-the-children-dw-1', 'save-the-children-au-1'],
    ['nineteen-killed', 'one origin', 'nineteen-killed-dw-2', 'nineteen-killed-sabah-1'],
    ['envoy-deadline-2018', 'proposed', 'envoy-deadline-gd-1', 'envoy-deadline-afp-1'],
    ['putin-claim', 'destroyed', 'putin-claim-blog-1', 'putin-claim-sputnik-1'],
  ])('shows that reports of %s disagree: %s', (id, word, first, second) => {
    expect(event(id).disputed).toContain(word);
    const [a, b] = [first, second].map((x) => excerptsOf(id).find((e) => e.id === x));
    expect(a?.source).not.toBe(b?.source);
    expect([a?.stance, a?.exact]).not.toEqual([b?.stance, b?.exact]);
  });

  test('gives one sentence of the Red Cross and one of Save the Children to two speakers each', () => {
    expect(excerpt('icrc-worst-wave-icrc-1').speaker).toBe('carboni');
    expect(excerpt('icrc-worst-wave-aa-1')).toMatchObject({ speaker: 'hetherington', stance: 'disputes' });
    expect(excerpt('save-the-children-dw-1').speaker).toBe('khush');
    expect(excerpt('save-the-children-fcf-1')).toMatchObject({ speaker: 'chambers', stance: 'disputes' });
  });

  test('rests the 19 killed on one claimant and Lavrov on more than one agency', () => {
    expect(new Set(excerptsOf('nineteen-killed').map((e) => e.origin))).toEqual(new Set(['sohr']));
    expect(event('nineteen-killed').claimedBy).toEqual(['sohr']);
    expect(excerptsOf('lavrov-geneva').map((e) => e.origin)).toEqual(expect.arrayContaining(['afp', 'tass']));
  });

  test('tells the life of the plan for 5 March in order, each step with its words', () => {
    const history = event('four-way-summit').history ?? [];
    expect(history.map((h) => `${h.on} ${h.status}: ${excerpt(h.excerpt ?? '').source}`)).toEqual([
      '2020-02-21 proposed: urdupoint-2020-02-21',
      '2020-02-22 announced: ht-afp-2020-02-22',
      '2020-02-25 uncertain: tass-2020-02-25',
      '2020-02-25 uncertain: qt-afp-2020-02-26',
      '2020-02-27 denied: tass-2020-02-27',
      '2020-02-28 uncertain: urdupoint-2020-02-28',
      '2020-03-05 superseded: aa-2020-03-05',
    ]);
    expect(history.at(-1)?.by).toBe('moscow-talks');
  });

  test.each(data.events)('keeps loaded words of $id inside excerpts', (e) => {
    const notes = [...(e.history ?? []), ...(e.related ?? []), e.dateBasis].map((x) => x?.note);
    const own = [e.title, e.short, e.summary, e.disputed, ...notes].join(' ');
    expect(own).not.toMatch(/terroris|regime|bandit/i);
    expect(own.replace(/“[^”]*”/g, '')).not.toMatch(/crush/i);
    expect(e.short?.length).toBeLessThanOrEqual(32);
  });

  test('gives the blogger’s own sentences to the blogger, not to AFP', () => {
    expect(excerpt('blogger-assertion-1')).toMatchObject({
      voice: 'asserted',
      source: 'blog-afp',
      origin: 'blogger',
    });
    expect(event('blogger-assertion').claimedBy).toEqual(['blogger']);
    expect(excerpt('putin-claim-blog-1').origin).toBe('blogger');
  });

  test('links to no proxy and invents no address', () => {
    for (const { url = '' } of data.sources ?? []) expect(url).not.toMatch(/gtool/);
    const without = (data.sources ?? []).filter((s) => !s.url).map((s) => s.id);
    expect(without).toEqual(['blog-afp', 'afp-demistura-2018']);
  });
});

const stories = data.stories ?? [];
const steps = stories.flatMap((story) =>
  story.steps.map((step, i) => {
    const shown = (step.show ?? []).map(excerpt);
    const hides = new Set(revealsOf(step));
    const asked = [step.title ?? event(step.event).title, step.prompt].join(' ');
    // The timeline beside the step names its neighbours too.
    const labels = story.steps.slice(Math.max(0, i - 1), i + 2).map((other) => event(other.event).short);
    return { ...step, labels, name: `${story.id}, step ${i + 1}`, shown, hides, asked };
  }),
);
const actor = (id = '') => data.actors?.find((one) => one.id === id);
const says = (text: string, words: string) => text.toLowerCase().includes(words.toLowerCase());
/** What a class must not read while it guesses who speaks: every part of a name, and the other names. */
const namesOf = (id = '') => {
  const { name = '', aliases = [], kind } = actor(id) ?? {};
  return [name, ...aliases, ...(kind === 'person' ? name.split(' ').slice(-1) : [])].filter(Boolean);
};

describe('the lessons of the Idlib dataset', () => {
  test.each([
    ['one-speech', 15, 6, 8],
    ['one-speech-45', 45, 11, 14],
    ['five-march', 15, 6, 8],
    ['five-march-45', 45, 11, 14],
  ])('%s takes the %i minutes that its steps take', (id, minutes, fewest, most) => {
    const story = stories.find((one) => one.id === id);
    const spent = story?.steps.map(({ notes }) => Number(/\((\d+) minutes?\)$/.exec(notes ?? '')?.[1]));
    expect(story).toMatchObject({ minutes, summary: expect.any(String), contentNote: expect.any(String) });
    expect(spent?.length).toBeGreaterThanOrEqual(fewest);
    expect(spent?.length).toBeLessThanOrEqual(most);
    expect(spent?.reduce((sum, one) => sum + one, 0)).toBe(minutes);
  });

  test('come in a short and a long version of one title', () => {
    expect(new Set(stories.map(({ title }) => title)).size).toBe(2);
    expect(stories).toHaveLength(4);
  });

  test.each(steps)(
    '$name asks one thing about what it shows',
    ({ shown, title, event: of, prompt, notes }) => {
      expect([1, 2]).toContain(shown.length);
      expect(countWords(shown.map(({ exact }) => exact).join(' '))).toBeLessThanOrEqual(MOST_WORDS);
      expect((title ?? event(of).title).length).toBeLessThanOrEqual(70);
      expect(countWords(prompt ?? '')).toBeLessThanOrEqual(25);
      expect(prompt).toMatch(/[?.]$|”$/);
      expect(notes).toMatch(/^(Sourcing|Contextualising|Corroborating|Close reading): /);
    },
  );

  test.each(steps)(
    '$name gives nothing away',
    ({ shown, hides, asked, title, hideWords = [], labels, ...step }) => {
      const about = event(step.event);
      if (hides.has('speaker')) {
        // The event's title names who speaks; without one of its own the step would have nothing to show.
        expect(title).toBeDefined();
        const names = [...shown.map(({ speaker }) => speaker), ...(about.claimedBy ?? [])].flatMap(namesOf);
        expect(shown.every(({ speaker }) => speaker)).toBe(true);
        const open = [asked, ...shown.map(({ exact }) => exact)].join(' ');
        expect(names.filter((name) => says(open, name))).toEqual([]);
      }
      if (hides.has('outlet'))
        for (const { source, origin } of shown) {
          const { publisher = '', origins = [] } = data.sources?.find(({ id }) => id === source) ?? {};
          const agency = actor(origin)?.kind === 'agency' ? namesOf(origin) : [];
          expect([publisher, ...origins, ...agency].filter((name) => says(asked, name))).toEqual([]);
        }
      if (hides.has('date')) expect(asked).not.toContain(about.date.slice(0, 4));
      const open = quotationsOf(shown, hideWords).flatMap(({ runs }) => runs.filter((run) => !run.hidden));
      for (const words of hideWords) {
        expect(shown.some(({ exact }) => exact.includes(words))).toBe(true);
        const readable = [asked, ...labels, ...open.map(({ text }) => text)].join(' ');
        expect(says(readable, words)).toBe(false);
      }
    },
  );

  test.each(steps.filter(({ compare }) => compare))('$name compares what differs', ({ shown }) => {
    const differs = quotationsOf(shown, [], true).map(({ runs }) => runs.some((run) => run.differs));
    expect(differs).toEqual([true, true]);
  });

  test.each(stories)('$id hides the outlets where it compares first', ({ steps: own }) => {
    const first = own.find(({ compare }) => compare);
    expect(first && revealsOf(first)).toEqual(['outlet', 'differences']);
    // Not every step is a riddle, and not every step is a reading.
    const kinds = own.map((step) => revealsOf(step).length > 0);
    expect(new Set(kinds)).toEqual(new Set([true, false]));
  });

  test.each(stories)(
    '$id keeps loaded words inside quotations',
    ({ title, summary, contentNote, ...story }) => {
      const texts = story.steps.flatMap((step) => [step.title, step.prompt, step.notes]);
      const own = [title, summary, contentNote, ...texts].join(' ').replace(/“[^”]*”/g, '');
      expect(own).not.toMatch(/terroris|regime|bandit|militant|rebel|crush/i);
    },
  );

  test.each(stories)('$id says beforehand what a class will read', ({ contentNote = '', steps: own }) => {
    const read = own.flatMap(({ show = [] }) => show.map((id) => excerpt(id).exact)).join(' ');
    expect(contentNote).toMatch(/Deaths of civilians are reported, children among them/);
    for (const word of ['terrorist', 'regime', 'bandit'])
      expect(says(contentNote, word)).toBe(says(read, word));
  });
});
