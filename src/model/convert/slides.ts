import { isWebAddress } from '../address';
import type { RawDataset } from '../schema';
import { dateFromParts, joinDates } from './dateParts';
import { dateFromText } from './dateText';
import type { Draft, ExcerptDraft, SourceDraft } from './draft';
import type { Fields } from './fields';
import { htmlToText } from './html';
import type { LossCode } from './losses';
import { firstWordsOf, type TakenText, takeLine, takeText } from './texts';

/* TimelineJS calls an event a slide. Its JSON and its spreadsheet come here with the same names of fields. */

/** An event, or an era, which becomes one in a lane of its own. */
export function addSlide(fields: Fields, draft: Draft, era?: { readonly lane: string }): void {
  const date = takeDate(fields);
  if (typeof date !== 'string') {
    fields.loseAll('lostRow', 'start_date.year', date.reason);
    return;
  }
  const headline = takeLine(fields, 'text.headline');
  const body = takeText(fields, 'text.text');
  const media = takeMedia(fields);
  const title = headline.text || firstWordsOf(body.text) || media.caption;
  if (title === '') {
    fields.loseAll('lostTitle', 'start_date.year');
    return;
  }
  const wanted = fields.take('unique_id');
  const group = takeLine(fields, 'group').text;
  const time = timeOf(fields);
  if (era) fields.lose('text.headline', 'changedEra');
  const id = draft.addEvent({
    id: wanted || undefined,
    date,
    time: time || undefined,
    title,
    ...(body.text !== '' && { summary: body.text }),
    ...(era ? { kind: 'period' as const, importance: 1 as const } : {}),
    lane: era?.lane ?? (group || undefined),
    excerpts: media.quotation ? [media.quotation] : [],
  });
  if (wanted !== '' && wanted !== id) fields.lose('unique_id', 'changedId');
  addSources(draft, title, fields, [
    ...media.sources,
    ...linksOf('text.headline', headline),
    ...linksOf('text.text', body),
  ]);
  fields.loseRest(lossOf);
}

/** Title and summary of the timeline. */
export function readTitle(fields: Fields, draft: Draft, fileTitle: string): Partial<RawDataset> {
  const headline = takeLine(fields, 'text.headline');
  const body = takeText(fields, 'text.text');
  const media = takeMedia(fields);
  const title = headline.text || firstWordsOf(body.text);
  if (media.quotation) fields.lose('media.url', 'lostQuotation');
  addSources(draft, title || fileTitle, fields, [
    ...media.sources,
    ...linksOf('text.headline', headline),
    ...linksOf('text.text', body),
  ]);
  fields.loseRest(lossOf);
  return { ...(title !== '' && { title }), ...(body.text !== '' && { summary: body.text }) };
}

/** A date of EDTF, or why there is none. Ends that make no sense, and times, are named. */
function takeDate(fields: Fields): string | { readonly reason: string } {
  const start = takeSide(fields, 'start_date');
  if (!start.ok) return start;
  const hasEnd = ['year', 'month', 'day', 'whole'].some((part) => fields.peek(`end_date.${part}`) !== '');
  if (!hasEnd) return start.edtf;
  const end = takeSide(fields, 'end_date');
  const { edtf, joined } = joinDates(start.edtf, end.ok ? end.edtf : '');
  if (!end.ok || !joined)
    for (const part of ['year', 'month', 'day', 'whole'])
      fields.lose(`end_date.${part}`, 'lostEnd', end.ok ? 'backwards' : end.reason);
  return edtf;
}

function takeSide(fields: Fields, side: 'start_date' | 'end_date') {
  const whole = fields.take(`${side}.whole`);
  if (whole !== '') {
    // The first spreadsheets of TimelineJS wrote the month first.
    const read = dateFromText(whole, 'monthFirst');
    if (read.ok && read.time !== '') fields.lose(`${side}.whole`, 'lostTime', '');
    return read;
  }
  const made = dateFromParts(
    fields.take(`${side}.year`),
    fields.take(`${side}.month`),
    fields.take(`${side}.day`),
  );
  if (made.ok) for (const part of made.bad) fields.lose(`${side}.${part}`, 'lostDatePart', part);
  return made;
}

/** Hour and minute as digits, for the order within a day. They are lost themselves: nobody says in which zone they are. */
function timeOf(fields: Fields): string {
  const time = fields.peek('start_date.time');
  const [, hour = fields.peek('start_date.hour'), minute = fields.peek('start_date.minute'), half = ''] =
    /^(\d{1,2}):(\d\d)(?::\d\d)?\s*([ap])?/i.exec(time) ?? [];
  if (!/^\d{1,2}$/.test(hour)) return '';
  const inDay = (Number(hour) % (half === '' ? 24 : 12)) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(inDay).padStart(2, '0')}${(minute || '0').padStart(2, '0')}`;
}

interface Media {
  readonly sources: readonly SourceDraft[];
  readonly quotation: ExcerptDraft | undefined;
  readonly caption: string;
}

/** What stands beside the text becomes a source where it has an address; a quotation where it is one and says whose. */
function takeMedia(fields: Fields): Media {
  const caption = takeLine(fields, 'media.caption');
  const credit = takeLine(fields, 'media.credit');
  const url = fields.take('media.url');
  const link = fields.take('media.link');
  const links = [...linksOf('media.caption', caption), ...linksOf('media.credit', credit)];
  const named = {
    ...(credit.text !== '' && { publisher: credit.text }),
    ...(caption.text !== '' && { title: caption.text }),
  };
  const linked = isWebAddress(link) ? [link] : [];
  if (link !== '' && linked.length === 0) fields.lose('media.link', 'lostLink');
  if (/^<blockquote[\s>]/i.test(url)) {
    const exact = htmlToText(url).text.replaceAll('\n', ' ');
    if (exact !== '' && (credit.text !== '' || caption.text !== '' || linked.length > 0)) {
      const source = { ...named, ...(linked[0] !== undefined && { url: linked[0] }) };
      return { sources: links, quotation: { exact, source }, caption: caption.text };
    }
    fields.lose('media.url', 'lostQuotation');
    return { sources: links, quotation: undefined, caption: caption.text };
  }
  const addresses = isWebAddress(url) ? [url, ...linked] : linked;
  if (url !== '' && !isWebAddress(url)) fields.lose('media.url', 'lostMedia');
  if (addresses.length === 0) {
    fields.lose('media.caption', 'lostMedia');
    fields.lose('media.credit', 'lostMedia');
  }
  return {
    sources: [...addresses.map((address) => ({ ...named, url: address })), ...links],
    quotation: undefined,
    caption: caption.text,
  };
}

interface LinkedSource extends SourceDraft {
  /** The field that it stood in. */
  readonly field?: string;
}

function linksOf(field: string, { links }: TakenText): LinkedSource[] {
  return links.map((link) => ({ ...link, field }));
}

/** Sources without a quotation stand by themselves. That the event cannot name them is said. */
export function addSources(
  draft: Draft,
  title: string,
  fields: Fields,
  sources: readonly LinkedSource[],
): void {
  for (const { field = 'media.url', ...source } of sources) {
    const isNamed = draft.addSource(source, title);
    fields.lose(fields.peek(field) === '' ? 'media.link' : field, isNamed ? 'changedSource' : 'lostLink', '');
  }
}

/** What becomes of a field that is not carried over. */
function lossOf(name: string): LossCode {
  const [first = '', second = ''] = name.split('.');
  if (first === 'media') return 'lostMedia';
  if (first === 'background') return 'lostBackground';
  if (name === 'display_date' || second === 'display_date') return 'lostDisplayDate';
  if (/^(time|hour|minute|second|millisecond)$/.test(second)) return 'lostTime';
  if (first === 'start_date' || first === 'end_date') return 'lostDatePart';
  return name === 'autolink' || name === 'scale' || name === 'type' ? 'lostSetting' : 'lostField';
}
