import { whenWords } from '../../i18n/describe';
import { publishedDay } from '../../i18n/describeExcerpt';
import { detailWords } from '../../i18n/detail.en';
import { excerptWords } from '../../i18n/excerpt.en';
import { fill, sentence } from '../../i18n/text';
import type { TimelineEvent } from '../../model/catalog';
import type { Clocks } from '../../model/clocks';
import { formatDate } from '../../model/dateWords';
import type { Source } from '../../model/schema';
import { isUndatedPlan } from '../../model/undatedPlan';
import { useLanguage } from '../../ui/Language';

interface ClockLineProps {
  readonly clocks: Clocks;
  readonly event: TimelineEvent;
  readonly source: Source | undefined;
}

/** "Planned for 5 March 2020 · said 25 February 2020 · published 26 February 2020 (stated in the source)" */
export function ClockLine({ clocks, event, source }: ClockLineProps) {
  const language = useLanguage();
  const text = detailWords.clocks;
  const { isSaying, said } = clocks;
  const wasPlanned = ['planned', 'superseded', 'cancelled'].includes(event.status);
  const date = wasPlanned
    ? formatDate(event.when, language.date, {
        kind: event.kind,
        planned: isUndatedPlan(event) ? 'undated' : true,
      })
    : whenWords(event, language);
  const day = publishedDay(source, language);
  const parts = [
    wasPlanned ? date : fill(isSaying ? text.happenedSaid : text.happened, { date }),
    said && !isSaying ? fill(text.said, { date: formatDate(said, language.date) }) : '',
    day === undefined ? excerptWords.printedUnknown : withBasis(fill(text.published, { date: day }), source),
  ].filter((part) => part !== '');
  return (
    <p data-testid="clocks" className="mt-1 text-muted">
      {parts.map((part, i) => (
        <span key={part}>{i === 0 ? sentence(part, language.locale) : <> · {part}</>}</span>
      ))}
      {source?.publishedBasis?.note && (
        <span className="block text-xs">
          <bdi>{source.publishedBasis.note}</bdi>
        </span>
      )}
    </p>
  );
}

/** With how the day of publication is known, where that is written down. */
function withBasis(published: string, source: Source | undefined): string {
  const basis = source?.publishedBasis;
  if (!basis) return published;
  const text = detailWords.clocks;
  const how =
    basis.how === 'inferred' && basis.words
      ? fill(text.howWords, { how: text.how.inferred, words: basis.words })
      : text.how[basis.how];
  return fill(text.publishedHow, { published, how });
}
