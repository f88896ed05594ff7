/**
 * A made-up timeline that has every mark there is, for `npm run shots`: a lane for each shape of time and status, in it
 * each fill; then the finer signs of time, as they happened, are planned, and are claimed. Two months from mark to mark
 * leave room for the words.
 */
const STATUSES = ['occurred', 'ongoing', 'planned', 'superseded', 'cancelled'];

/** Fill and form of a mark: who stands behind it. */
const FILLS = [
  { words: 'plain' },
  { words: 'claimed', claimed: true },
  { words: 'disputed', disputed: true },
  { words: 'claimed, disputed', claimed: true, disputed: true },
  { words: 'later', later: true },
  { words: 'claimed, later', claimed: true, later: true },
  { words: 'disputed, later', disputed: true, later: true },
  { words: 'unsourced', unsourced: true },
  { words: 'single', single: true },
];

const SHAPES = [
  { words: 'a day', date: (month) => `${month}-15` },
  { words: 'a month', date: (month) => month },
  { words: 'a period', date: (month) => `${month}-01/${month}-28` },
];

/** Of moments and of periods: in doubt, about, open. */
const SIGNS = [
  {
    words: 'moment',
    kind: 'moment',
    dates: [
      ['?', (month) => `${month}-15?`],
      ['~', (month) => `${month}-15~`],
      ['%', (month) => `${month}-15%`],
      ['1X', (month) => `${month}-1X`],
      ['month ?', (month) => `${month}?`],
      ['month ~', (month) => `${month}~`],
      ['day/..', (month) => `${month}-15/..`],
      ['../day', (month) => `../${month}-15`],
    ],
  },
  {
    words: 'period',
    kind: 'period',
    dates: [
      ['a day', (month) => `${month}-15`],
      ['start ?', (month) => `${month}-01?/${month}-28`],
      ['start ~', (month) => `${month}-01~/${month}-28`],
      ['end ~', (month) => `${month}-01/${month}-28~`],
      ['both %', (month) => `${month}-01%/${month}-28%`],
      ['start ~, end ..', (month) => `${month}-01~/..`],
      ['month/..', (month) => `${month}/..`],
      ['../month', (month) => `../${month}`],
    ],
  },
];
const SIGN_FORMS = [
  { words: 'occurred' },
  { words: 'planned', status: 'planned' },
  { words: 'cancelled', status: 'cancelled' },
  { words: 'claimed, later', claimed: true, later: true },
];

/** A mark in each second month, from February 2001. */
const monthOf = (column) => {
  const months = 1 + column * 2;
  return `${2001 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};

/** @param part `moments`, or `periods` with the finer signs: all at once would be more marks than a screen may have */
export function markSheet(part) {
  const lanes = [];
  const events = [];
  const addLane = (label, marks) => {
    const lane = `lane-${lanes.length}`;
    lanes.push({ id: lane, label });
    events.push(...marks.map((mark, column) => toEvent(`${lane}-${column}`, lane, mark)));
  };
  const shapes = SHAPES.filter(({ words }) => (words === 'a period') === (part === 'periods'));
  for (const shape of shapes) {
    for (const status of STATUSES) {
      addLane(
        `${shape.words}, ${status}`,
        FILLS.map((fill, column) => ({ ...fill, status, date: shape.date(monthOf(column)) })),
      );
    }
  }
  for (const { words, kind, dates } of part === 'periods' ? SIGNS : []) {
    for (const form of SIGN_FORMS) {
      addLane(
        `${words}, ${form.words}`,
        dates.map(([sign, date], column) => ({ ...form, words: sign, kind, date: date(monthOf(column)) })),
      );
    }
  }
  return {
    format: 'sourceline/1',
    id: `marks-${part}`,
    title:
      part === 'periods' ? 'Every mark there is: periods, and finer signs' : 'Every mark there is: moments',
    asOf: '2002-06-30',
    lanes,
    actors: [{ id: 'side', name: 'One side' }],
    sources: [
      { id: 'press', publisher: 'The press', published: '2002-06-30' },
      { id: 'wire', publisher: 'A wire', published: '2002-06-30' },
      { id: 'after', publisher: 'A later report', published: '2002-07-30' },
      { id: 'book', publisher: 'A book', published: '2002-08-30' },
    ],
    events,
  };
}

function toEvent(id, lane, { words, date, kind, status, claimed, disputed, later, unsourced, single }) {
  const outlets = later ? ['after', 'book'] : ['press', 'wire'];
  const sources = unsourced ? [] : single ? outlets.slice(0, 1) : outlets;
  return {
    id,
    lane,
    title: words,
    date,
    kind,
    status,
    claimedBy: claimed ? ['side'] : undefined,
    disputed: disputed ? 'One report says so, another does not.' : undefined,
    excerpts: sources.map((source, i) => ({ id: `${id}-${i + 1}`, source, exact: 'words' })),
  };
}
