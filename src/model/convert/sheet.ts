import type { RawDataset } from '../schema';
import { createDraft } from './draft';
import { createFields, type Fields } from './fields';
import type { LossLog } from './losses';
import { fieldsOfRow, headKey, type Table } from './rows';
import { addSlide, readTitle } from './slides';
import { ERA_LANE, finish } from './timelineJs';

/** The columns of the spreadsheet of TimelineJS, by the names of the fields in its JSON. */
const COLUMNS: Readonly<Record<string, string>> = {
  year: 'start_date.year',
  month: 'start_date.month',
  day: 'start_date.day',
  time: 'start_date.time',
  endyear: 'end_date.year',
  endmonth: 'end_date.month',
  endday: 'end_date.day',
  endtime: 'end_date.time',
  displaydate: 'display_date',
  headline: 'text.headline',
  text: 'text.text',
  media: 'media.url',
  mediacredit: 'media.credit',
  mediacaption: 'media.caption',
  mediathumbnail: 'media.thumbnail',
  alttext: 'media.alt',
  link: 'media.link',
  type: 'type',
  group: 'group',
  tag: 'group',
  background: 'background.url',
  // Of its first version.
  startdate: 'start_date.whole',
  enddate: 'end_date.whole',
};

export function isSheet({ columns }: Table): boolean {
  const keys = new Set(columns.map(headKey));
  return keys.has('headline') && (keys.has('year') || keys.has('startdate'));
}

/** Yields after each row. */
export function* convertSheet(table: Table, fileTitle: string, log: LossLog): Generator<void, RawDataset> {
  const draft = createDraft();
  let head: Partial<RawDataset> | undefined;
  const eras: Fields[] = [];
  for (const row of table.rows) {
    const fields = createFields(
      fieldsOfRow(table, row, (key) => COLUMNS[key]),
      `row ${row.number}`,
      log,
    );
    const type = fields.peek('type').toLowerCase();
    if (type === 'title' || type === 'era' || type === 'event') fields.take('type');
    // As TimelineJS does it: a second title is an event like others.
    if (type === 'title' && !head) head = readTitle(fields, draft, fileTitle);
    else if (type === 'era') eras.push(fields);
    else addSlide(fields, draft);
    yield;
  }
  for (const fields of eras) addSlide(fields, draft, { lane: ERA_LANE });
  return finish(draft, head ?? {}, fileTitle);
}
