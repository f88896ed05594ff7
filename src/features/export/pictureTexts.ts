import { publishedDay } from '../../i18n/describeExcerpt';
import { exportWords } from '../../i18n/export.en';
import type { Language } from '../../i18n/language';
import { fill, formatCount, formatNumber, formatSeries } from '../../i18n/text';
import { formatDay, formatSpan } from '../../model/dateWords';
import type { Source } from '../../model/schema';
import type { PictureTexts } from './composePicture';
import { indicesInView, knownDay, plainTitle, rightsOf, type Subject, spanInView } from './subject';

const text = exportWords.picture;
/** So many sources are named; the rest are counted. */
const MOST_SOURCES = 40;

/**
 * What is written into a picture: title, what is in view, what is left out, what it rests on, and where and when it was
 * made.
 */
export function pictureTexts(subject: Subject, language: Language, nowMs: number): PictureTexts {
  const { drawn, filters } = subject;
  const { asOf } = drawn.catalog;
  const date = knownDay(subject, language);
  const day = (ms: number) => formatDay(ms, language.date);
  return {
    title: plainTitle(subject, language),
    lead: [
      eventsWords(subject, language),
      ...(date === undefined ? [] : [fill(text.known, { date })]),
      ...filters,
    ],
    foot: [
      sourcesWords(subject, language),
      asOf === undefined ? '' : fill(text.asOf, { date: day(asOf - 1) }),
      fromWords(subject),
      `${fill(text.exported, { date: day(nowMs) })} ${rightsOf(subject)}`,
    ].filter((line) => line !== ''),
  };
}

/** "7 September 2018 – 6 March 2020: 12 of 32 events". */
export function eventsWords(subject: Subject, language: Language): string {
  const { start, end } = spanInView(subject);
  const span = formatSpan(start, end, language.date);
  const shown = indicesInView(subject).length;
  const { total } = subject;
  return shown === total
    ? formatCount(text.events, total, language.locale, { span })
    : formatCount(text.eventsOf, total, language.locale, {
        span,
        shown: formatNumber(shown, language.locale),
      });
}

/** Where it is from: the page that shows it, or its file where that page has no address. */
function fromWords({ origin, address }: Subject): string {
  const from = address ?? (origin.kind === 'address' ? origin.url : undefined);
  if (from !== undefined) return fill(text.address, { address: from });
  return origin.kind === 'address' ? '' : fill(text.file, { name: origin.name });
}

function sourcesWords(subject: Subject, language: Language): string {
  const sources = sourcesInView(subject).map((source) => {
    const date = publishedDay(source, language);
    return date === undefined ? source.publisher : fill(text.source, { publisher: source.publisher, date });
  });
  if (sources.length === 0) return '';
  // Two articles of one outlet and day read the same.
  const names = [...new Set(sources)];
  const list = formatSeries(names.slice(0, MOST_SOURCES), language.locale);
  const rest = names.length - MOST_SOURCES;
  return fill(text.sources, {
    list: rest > 0 ? formatCount(text.sourcesMore, rest, language.locale, { list }) : list,
  });
}

/** Those that an event in view rests on; of events that are not at hand, all that anything is taken from. */
function sourcesInView(subject: Subject): Source[] {
  const { records, sources, excerptCounts } = subject.listed;
  const indices = indicesInView(subject);
  const used = records.complete
    ? new Set(indices.flatMap((index) => records.peek(index)?.excerpts.map(({ source }) => source) ?? []))
    : new Set(excerptCounts.keys());
  return [...sources.values()].filter(({ id }) => used.has(id));
}
