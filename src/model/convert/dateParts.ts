import { type EdtfProblem, parseEdtf, strictSpan } from '../edtf';

/** A date made of its parts: EDTF, with the parts that are none of a calendar; or why it is none. */
export type DateFromParts =
  | { readonly ok: true; readonly edtf: string; readonly bad: readonly ('month' | 'day')[] }
  | { readonly ok: false; readonly reason: EdtfProblem };

/**
 * Year, month and day as TimelineJS and its spreadsheet have them: texts of digits, the later ones perhaps empty. A
 * month or day that there is not makes the date less precise, it does not make it another one.
 *
 * @example dateFromParts('2020', '2', '30') -> { ok: true, edtf: '2020-02', bad: ['day'] }
 */
export function dateFromParts(year: string, month: string, day: string): DateFromParts {
  const digits = year.replace(/[\s,]/g, '');
  if (digits === '') return { ok: false, reason: 'empty' };
  if (/^-\d+$/.test(digits) || /^\d+\s*(bc|bce)$/i.test(year.trim()))
    return { ok: false, reason: 'negativeYear' };
  if (/^\d{5,}$/.test(digits)) return { ok: false, reason: 'longYear' };
  if (!/^\d{1,4}$/.test(digits)) return { ok: false, reason: parsedReason(digits) };
  const ofYear = digits.padStart(4, '0');
  const ofMonth = twoDigits(month) && `${ofYear}-${twoDigits(month)}`;
  if (!ofMonth || !parseEdtf(ofMonth).ok) {
    const bad = [...(month === '' ? [] : ['month' as const]), ...(day === '' ? [] : ['day' as const])];
    return { ok: true, edtf: ofYear, bad };
  }
  const ofDay = twoDigits(day) && `${ofMonth}-${twoDigits(day)}`;
  if (ofDay && parseEdtf(ofDay).ok) return { ok: true, edtf: ofDay, bad: [] };
  return { ok: true, edtf: ofMonth, bad: day === '' ? [] : ['day'] };
}

function twoDigits(text: string): string {
  return /^\d{1,2}$/.test(text) ? text.padStart(2, '0') : '';
}

function parsedReason(text: string): EdtfProblem {
  const parsed = parseEdtf(text);
  return parsed.ok ? 'notEdtf' : parsed.reason;
}

/** From start to end. An end within the start says nothing more; one that cannot be joined is told apart. */
export function joinDates(start: string, end: string): { readonly edtf: string; readonly joined: boolean } {
  if (end === '' || isWithin(end, start)) return { edtf: start, joined: true };
  const both = `${start}/${end}`;
  return parseEdtf(both).ok ? { edtf: both, joined: true } : { edtf: start, joined: false };
}

/** Whether a date lies within another: it says nothing that the other does not. */
export function isWithin(date: string, other: string): boolean {
  const [inner, outer] = [parseEdtf(date), parseEdtf(other)];
  if (!inner.ok || !outer.ok) return false;
  const [a, b] = [strictSpan(inner.date), strictSpan(outer.date)];
  return a.start >= b.start && a.end <= b.end;
}
