/**
 * The synthetic events: byte for byte those of the reference harness (`generate.test.ts` holds the digests), so that
 * figures can be compared. Always the same for the same number; streamed, as a million do not fit into one string.
 */
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const SEED = 42;
const FROM_MS = Date.UTC(2015, 0, 1);
const TO_MS = Date.UTC(2025, 0, 1);
const DAY_MS = 86_400_000;
const GROUPS = 8;
const MIN_TITLE = 20;
const WORDS =
  `alpha audit beacon bridge budget charter civic cobalt council delta design draft ember engine export field
  forge garden gate harbor import index island journal kernel lantern launch ledger marble meadow merger mission north
  orbit outpost panel pilot plan policy prism protocol quarry reactor record reform release report review river sector
  signal station summit survey system tender tower treaty valley vector vessel village window winter`.split(
    /\s+/,
  );

/** What each subject can read: a plain list for the peers, our own format for Sourceline. */
const FORMATS = {
  plain: { suffix: '.json', text: plainText },
  sourceline: { suffix: '.sourceline.json', text: sourcelineText },
};

/** The name of a file of data, in `folder` and below `/data/` on the server. */
export function dataName(count, format) {
  return `${count}${FORMATS[format].suffix}`;
}

/** Writes both files for each number, and beside each a `.gz` to be sent; what is there already is kept. */
export async function writeData(folder, counts, say = () => {}) {
  mkdirSync(folder, { recursive: true });
  for (const count of counts) {
    for (const [format, { text }] of Object.entries(FORMATS)) {
      const path = join(folder, dataName(count, format));
      await writeOnce(path, () => {
        say(`writing ${path}`);
        return [Readable.from(inPieces(text(count)))];
      });
      await writeOnce(`${path}.gz`, () => [createReadStream(path), createGzip()]);
    }
  }
}

/** `count` events: a fifth of them lasting from a day to a year, in eight groups over ten years. */
export function* generateEvents(count) {
  const random = mulberry32(SEED + count);
  const below = (limit) => Math.floor(random() * limit);
  for (let i = 0; i < count; i++) {
    const title = makeTitle(MIN_TITLE + below(41), () => WORDS[below(WORDS.length)]);
    const lasts = random() < 0.2;
    const lastsMs = lasts ? Math.exp(Math.log(DAY_MS) + random() * Math.log(365)) : 0;
    const startMs = FROM_MS + below(TO_MS - FROM_MS - lastsMs);
    yield {
      id: `e${i}`,
      title,
      start: new Date(startMs).toISOString(),
      ...(lasts ? { end: new Date(startMs + Math.round(lastsMs)).toISOString() } : {}),
      group: `Group ${1 + below(GROUPS)}`,
    };
  }
}

export function* plainText(count) {
  yield* listText(generateEvents(count), JSON.stringify);
}

/** Without sources: what is made up rests on nothing, which the format allows and marks. */
export function* sourcelineText(count) {
  const groups = [...groupsOf(count)].sort();
  const laneOf = new Map(groups.map((label, i) => [label, `g${i}`]));
  const head = {
    format: 'sourceline/1',
    id: `bench-${count}`,
    title: `Synthetic, ${count} events`,
    summary: 'For measuring only.',
    language: 'en',
    asOf: '2025-01-01',
    lanes: groups.map((label) => ({ id: laneOf.get(label), label })),
    actors: [],
    places: [],
    sources: [],
  };
  yield `${JSON.stringify(head).slice(0, -1)},"events":`;
  yield* listText(generateEvents(count), ({ id, title, start, end, group }) =>
    JSON.stringify({
      id,
      lane: laneOf.get(group),
      title,
      summary: '',
      date: end ? `${toSeconds(start)}/${toSeconds(end)}` : toSeconds(start),
      kind: end ? 'period' : 'moment',
      status: 'occurred',
      importance: 1,
      excerpts: [],
    }),
  );
  yield '}';
}

/** The groups that occur: with few events, not all do. */
function groupsOf(count) {
  const found = new Set();
  for (const { group } of generateEvents(count)) {
    found.add(group);
    if (found.size === GROUPS) break;
  }
  return found;
}

function makeTitle(length, nextWord) {
  let title = nextWord();
  while (title.length < length) title += ` ${nextWord()}`;
  return `${title[0].toUpperCase()}${title.slice(1)}`.slice(0, length).trimEnd().padEnd(MIN_TITLE, 'x');
}

function* listText(items, write) {
  let separator = '[';
  for (const item of items) {
    yield separator + write(item);
    separator = ',';
  }
  yield ']';
}

/** Pieces of some 64 kB: one write for each event would take minutes. */
function* inPieces(texts) {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Under another name until it is whole: what an interrupted run leaves must not be measured. */
async function writeOnce(path, sources) {
  if (existsSync(path)) return;
  const unfinished = `${path}.unfinished`;
  await pipeline(...sources(), createWriteStream(unfinished));
  renameSync(unfinished, path);
}

function toSeconds(iso) {
  return `${iso.slice(0, 19)}Z`;
}

/** A small generator of even numbers from 0 to 1, the same on every machine. */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
