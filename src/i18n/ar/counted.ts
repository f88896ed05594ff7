/** The six forms that Arabic has for a count: none, one, two, 3 to 10, 11 to 99, and whole hundreds. */
type Form = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
export type Counted = Readonly<Record<Form, string>>;

/** What is counted, in its forms; `two` with a number where its case is to stay open. */
export const counted = (one: string, two: string, few: string, many: string, other: string): Counted => ({
  zero: `{count} ${other}`,
  one,
  two,
  few: `{count} ${few}`,
  many: `{count} ${many}`,
  other: `{count} ${other}`,
});

/** The phrase with each form of what is counted in the place of `{counted}`; other words for single forms. */
export const phrase = (text: string, things: Counted, own: Partial<Counted> = {}): Counted => {
  const form = (name: Form) => own[name] ?? text.replace('{counted}', things[name]);
  return {
    zero: form('zero'),
    one: form('one'),
    two: form('two'),
    few: form('few'),
    many: form('many'),
    other: form('other'),
  };
};

/** The same words for every count. */
export const same = (text: string): Counted => phrase(text, counted('', '', '', '', ''));

// Each noun as a subject, and as it stands after a preposition or a verb.
export const events = counted('حدث واحد', 'حدثان', 'أحداث', 'حدثًا', 'حدث');
export const ofEvents = { ...events, two: 'حدثين' };
export const sources = counted('مصدر واحد', 'مصدران', 'مصادر', 'مصدرًا', 'مصدر');
export const excerpts = counted('مقتطف واحد', 'مقتطفان', 'مقتطفات', 'مقتطفًا', 'مقتطف');
export const reports = counted('تقرير آخر واحد', 'تقريران آخران', 'تقارير أخرى', 'تقريرًا آخر', 'تقرير آخر');
export const steps = counted('خطوة واحدة', 'خطوتان', 'خطوات', 'خطوة', 'خطوة');
export const minutes = counted('دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة');
export const filters = counted(
  'معيار تصفية واحد',
  'معيارا تصفية',
  'معايير تصفية',
  'معيار تصفية',
  'معيار تصفية',
);
export const problemCount = counted('مشكلة واحدة', 'مشكلتان', 'مشكلات', 'مشكلة', 'مشكلة');
