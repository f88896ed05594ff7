/** The file for class: one page that holds the app, a dataset, and the story that it opens in. */

/** Of the elements that hold them, JSON each. */
export const DATA_ID = 'sourceline-data';
export const START_ID = 'sourceline-start';

/**
 * JSON as it may stand in a page: within a `<script>` nothing is read but its end and comments, and both begin with `<`
 * (HTML §13.1.2); U+2028 and U+2029 end a line in older JavaScript. All of them occur only in strings, where an escape says the
 * same. Safe for each part of a text by itself.
 */
export function escapeJson(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** A page cut where its data goes. */
export interface EmptyPage {
  readonly before: string;
  readonly after: string;
}

/**
 * Cuts a page, empty or filled, where the data stands, and puts in the story that it is to open in. Undefined where it is
 * no such page. The rest is left to the letter: the policy of the page knows its script and style by their hashes.
 *
 * @param html of the page
 * @param story its id; undefined: it opens to be explored
 */
export function emptyPage(html: string, story: string | undefined): EmptyPage | undefined {
  const found = PLACES.exec(html);
  if (!found) return undefined;
  const [whole, start, data, end = ''] = found;
  const chosen = story === undefined ? '' : escapeJson(JSON.stringify({ story }));
  const from = found.index;
  return {
    before: `${html.slice(0, from)}${start}${chosen}${data}`,
    after: end + html.slice(from + whole.length),
  };
}

/** The story that a page opens in, from the text of its element. */
export function readStart(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const start: unknown = JSON.parse(text);
  return typeof start === 'object' && start !== null && 'story' in start && typeof start.story === 'string'
    ? start.story
    : undefined;
}

const opening = (id: string) => `<script type="application/json" id="${id}">`;
/** What stands in them has no `<` (`escapeJson`). They come before the app, which has these words in it too. */
const PLACES = new RegExp(`(${opening(START_ID)})[^<]*(</script>\\s*${opening(DATA_ID)})[^<]*(</script>)`);
