import { isWebAddress } from '../address';
import { isBlank } from '../blank';
import type { RawDataset } from '../schema';
import { STATUSES } from '../vocabulary';
import { isOwnTable, nameColumns } from './columns';
import { dateFromParts, isWithin, joinDates } from './dateParts';
import { type DayOrder, dateFromText, findDayOrder } from './dateText';
import { createDraft, type Draft, type ExcerptDraft, type SourceDraft } from './draft';
import { createFields, type Fields } from './fields';
import { htmlToText } from './html';
import type { LossLog } from './losses';
import { fieldsOfRow, headKey, type Row, type Table } from './rows';
import { firstWordsOf, takeLine, takeText } from './texts';
import { finish } from './timelineJs';

/** Whether a table has a column of dates: without one nothing stands on a timeline. */
export function hasDates(table: Table): boolean {
  const names = new Set(nameColumns(table).values());
  return names.has('date') || names.has('year');
}

/** Yields after each row. */
export function* convertTable(table: Table, fileTitle: string, log: LossLog): Generator<void, RawDataset> {
  const draft = createDraft();
  const names = nameColumns(table);
  const isOwn = isOwnTable(table);
  const order = findDayOrder(table.rows.flatMap((row) => datesOf(table, row, names)));
  let head: Partial<RawDataset> = {};
  for (const row of table.rows) {
    const fields = createFields(
      fieldsOfRow(table, isOwn ? unguarded(row) : row, (key) => names.get(key)),
      `row ${row.number}`,
      log,
    );
    if (isOwn) head = takeHead(fields, head);
    addRow(fields, draft, order, isOwn);
    yield;
  }
  return finish(draft, head, fileTitle);
}

function datesOf({ columns }: Table, { cells }: Row, names: ReadonlyMap<string, string>): string[] {
  return cells.filter((_, i) =>
    ['date', 'end', 'published'].includes(names.get(headKey(columns[i] ?? '')) ?? ''),
  );
}

/** Sourceline guards what a spreadsheet would take for a formula with an apostrophe (`export/csv.ts`). */
function unguarded(row: Row): Row {
  return { ...row, cells: row.cells.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')) };
}

/** Title and licence, which stand in every row: another value in a later row stays untaken. */
function takeHead(fields: Fields, head: Partial<RawDataset>): Partial<RawDataset> {
  const [title, license] = [fields.peek('timeline'), fields.peek('rights')];
  const known = {
    ...(title !== '' && { title }),
    ...(license !== '' && { curation: { license } }),
    ...head,
  };
  if (known.title === title) fields.take('timeline');
  if (known.curation?.license === license) fields.take('rights');
  return known;
}

function addRow(fields: Fields, draft: Draft, order: DayOrder, isOwn: boolean): void {
  const date = takeDate(fields, order);
  if (typeof date !== 'string') {
    fields.loseAll('lostRow', fields.peek('date') === '' ? 'year' : 'date', date.reason);
    return;
  }
  const line = takeLine(fields, 'title');
  const body = takeText(fields, 'text');
  const parts = takeQuotations(fields, order, isOwn);
  const [first] = parts.excerpts;
  const title = line.text || firstWordsOf(body.text) || (first && `“${firstWordsOf(first.exact)}”`);
  if (!title) {
    fields.loseAll('lostTitle', 'date');
    return;
  }
  const wanted = fields.take('id');
  const id = draft.addEvent({
    id: wanted || undefined,
    date,
    time: fields.peek('time').replace(/\D/g, '').slice(0, 4) || undefined,
    title,
    ...(body.text !== '' && { summary: body.text }),
    ...takeChoices(fields),
    lane: takeLine(fields, 'lane').text || undefined,
    excerpts: parts.excerpts,
  });
  if (wanted !== '' && wanted !== id) fields.lose('id', 'changedId');
  for (const [field, source] of [
    ...parts.sources.map((source) => ['link', source] as const),
    ...line.links.map((source) => ['title', source] as const),
    ...body.links.map((source) => ['text', source] as const),
  ]) {
    const isNamed = draft.addSource(source, title);
    fields.lose(fields.peek(field) === '' ? 'source' : field, isNamed ? 'changedSource' : 'lostLink', '');
  }
  fields.loseRest((name) => (name === 'time' ? 'lostTime' : 'lostField'));
}

function takeDate(fields: Fields, order: DayOrder): string | { readonly reason: string } {
  const start = takeStart(fields, order);
  if (!start.ok) return start;
  const text = fields.take('end');
  const end = text === '' ? start : dateFromText(text, order);
  if (end.ok && text !== '' && end.time !== '') fields.lose('end', 'lostTime', '');
  const { edtf, joined } = joinDates(start.edtf, end.ok ? end.edtf : '');
  if (!end.ok || !joined) fields.lose('end', 'lostEnd', end.ok ? 'backwards' : end.reason);
  // Sourceline's own table has the first day of a date too.
  if (isWithin(fields.peek('start'), edtf)) fields.take('start');
  return edtf;
}

function takeStart(fields: Fields, order: DayOrder) {
  const text = fields.take('date');
  if (text !== '') {
    const read = dateFromText(text, order);
    if (read.ok && read.time !== '') fields.lose('date', 'lostTime', '');
    return read;
  }
  const made = dateFromParts(fields.take('year'), fields.take('month'), fields.take('day'));
  if (!made.ok) return made;
  for (const part of made.bad) fields.lose(part, 'lostDatePart');
  return { ...made, time: '' };
}

/** What may only be one of some words. */
function takeChoices(fields: Fields) {
  const word = <const T extends readonly string[]>(name: string, options: T): T[number] | undefined => {
    const value = fields.take(name);
    const found = options.find((option) => option === value.toLowerCase());
    if (found === undefined) fields.lose(name, 'lostValue');
    return found;
  };
  const status = word('status', STATUSES);
  const kind = word('kind', ['moment', 'period']);
  const written = word('importance', ['1', '2', '3']);
  const importance = IMPORTANCES.find((option) => String(option) === written);
  return {
    ...(status && { status }),
    ...(kind && { kind }),
    ...(importance && { importance }),
  };
}

const IMPORTANCES = [1, 2, 3] as const;

interface Quotations {
  readonly excerpts: readonly ExcerptDraft[];
  /** Without a quotation. */
  readonly sources: readonly SourceDraft[];
}

/** Between the values of a cell, in Sourceline's own table. */
const SEPARATOR = ' | ';
const STANCES = ['supports', 'disputes', 'context'] as const;

function takeQuotations(fields: Fields, order: DayOrder, isOwn: boolean): Quotations {
  const cell = (name: string) => {
    const value = fields.take(name);
    if (value === '') return [];
    return isOwn
      ? value.split(SEPARATOR).map((part) => (isBlank(part) ? '' : part.trim()))
      : [htmlToText(value).text];
  };
  const names = [
    'quote',
    'source',
    'sourceTitle',
    'author',
    'published',
    'link',
    'speaker',
    'stance',
  ] as const;
  const cells = names.map((name) => [name, cell(name)] as const);
  const excerpts: ExcerptDraft[] = [];
  const sources: SourceDraft[] = [];
  for (let i = 0; i < Math.max(0, ...cells.map(([, values]) => values.length)); i++) {
    const values = Object.fromEntries(cells.map(([name, list]) => [name, list[i] ?? '']));
    const { quote: exact = '', speaker, stance } = values;
    const source = sourceOf(values, fields, order);
    const isSaid = STANCES.find((option) => option === stance);
    if (stance && !isSaid) fields.lose('stance', 'lostValue');
    if (exact === '') {
      if (speaker) fields.lose('speaker', 'lostQuotation');
      if (source) sources.push(source);
    } else if (source) {
      excerpts.push({ exact, source, ...(speaker && { speaker }), ...(isSaid && { stance: isSaid }) });
    } else for (const name of ['quote', 'speaker']) fields.lose(name, 'lostQuotation');
  }
  return { excerpts, sources };
}

function sourceOf(
  { source, sourceTitle, author, published, link }: Readonly<Record<string, string>>,
  fields: Fields,
  order: DayOrder,
): SourceDraft | undefined {
  const url = link && isWebAddress(link) ? link : undefined;
  if (link && !url) fields.lose('link', 'lostLink');
  const day = published ? dateFromText(published, order) : undefined;
  if (day && (!day.ok || day.time !== '')) fields.lose('published', day.ok ? 'lostTime' : 'lostValue', '');
  if (!source && !url && !sourceTitle) {
    for (const name of ['author', 'published']) fields.lose(name, 'lostValue');
    return undefined;
  }
  return {
    ...(source && { publisher: source }),
    ...(sourceTitle && { title: sourceTitle }),
    ...(author && { author }),
    ...(day?.ok && { published: day.edtf }),
    ...(url && { url }),
  };
}
