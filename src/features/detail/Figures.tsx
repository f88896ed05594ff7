import { actorNames } from '../../i18n/describe';
import { publishedDay, publishedWords } from '../../i18n/describeExcerpt';
import { detailWords } from '../../i18n/detail.en';
import { excerptWords } from '../../i18n/excerpt.en';
import { fill, formatNumber, sentence } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { type FigureClaim, stripFigures } from '../../model/figures';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import css from './figures.css?inline';

interface FiguresProps {
  readonly event: TimelineEvent;
  readonly catalog: Catalog;
}

/** Claims about numbers, one row a claim, on a common scale for each measure; for those who hear them, a table. */
export function Figures({ event, catalog }: FiguresProps) {
  const language = useLanguage();
  const { locale } = language;
  const text = detailWords;
  const strips = stripFigures(event.raw.figures ?? [], event.excerpts, catalog.sources);
  const claimantOf = ({ figure: { claimant } }: FigureClaim) =>
    claimant === undefined ? undefined : actorNames([claimant], catalog, language);
  const wordsOf = (claim: FigureClaim) => {
    const { words, of, measure } = claim.figure;
    return words ?? [valueWords(claim, locale), of, measure].filter(Boolean).join(' ');
  };
  return (
    <>
      <LateStyle css={css} />
      {strips.some(({ claims }) => claims.length > 1) && (
        <p className="text-[13px] text-muted">{text.figuresNote}</p>
      )}
      {strips.map(({ measure, most, claims }) => (
        <div key={measure} className="figure-strip" data-testid="figure-strip">
          <div aria-hidden="true">
            <p className="measure">{sentence(measure, locale)}</p>
            <ul>
              {claims.map((claim, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: figures have no id and never change order
                <li key={i}>
                  {fill(claim.figure.claimant ? text.figureBy : text.figurePlain, {
                    words: sentence(wordsOf(claim), locale),
                    claimant: claimantOf(claim) ?? '',
                  })}
                  {claim.source && (
                    <span className="outlet">
                      {' '}
                      ·{' '}
                      {fill(text.figureSource, {
                        outlet: claim.source.publisher,
                        published: publishedWords(claim.source, language),
                      })}
                    </span>
                  )}
                  <Bar claim={claim} />
                </li>
              ))}
            </ul>
            {most > 0 && (
              <p className="scale">
                <span>{formatNumber(0, locale)}</span>
                <span>{formatNumber(most, locale)}</span>
              </p>
            )}
          </div>
          <table className="sr-only">
            <caption>{sentence(measure, locale)}</caption>
            <thead>
              <tr>
                {Object.entries(text.figureColumns).map(([column, name]) => (
                  <th key={column} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {claims.map((claim, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <tr key={i}>
                  <th scope="row">{wordsOf(claim)}</th>
                  <td>{valueWords(claim, locale)}</td>
                  <td>{claimantOf(claim) ?? text.figureNobody}</td>
                  <td>{claim.source?.publisher}</td>
                  <td>{publishedDay(claim.source, language) ?? excerptWords.printedUnknown}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}

function valueWords({ figure: { min, max } }: FigureClaim, locale: string): string {
  const text = detailWords.figureValue;
  const values = { min: formatNumber(min ?? 0, locale), max: formatNumber(max ?? 0, locale) };
  if (min == null) return max == null ? text.none : fill(text.atMost, values);
  if (max == null) return fill(text.atLeast, values);
  return fill(min === max ? text.exactly : text.between, values);
}

/** A dot: exactly so many. A line with caps: between. A dashed line with an arrow: at least, or at most, so many. */
function Bar({ claim: { from, to } }: { claim: FigureClaim }) {
  if (from === undefined && to === undefined) return null;
  const percent = (share: number) => `${share * 100}%`;
  const [x1, x2] = [percent(from ?? 0), percent(to ?? 1)];
  const isOpen = from === undefined || to === undefined;
  const at = (x: string, sign: string, cls: string) => (
    <svg x={x} y="11" role="presentation">
      <path className={cls} d={sign} />
    </svg>
  );
  return (
    <div className="strip">
      <svg role="presentation">
        <line className="base" x1="0" x2="100%" y1="11" y2="11" />
        {from === to ? (
          at(x1, DOT, 'dot')
        ) : (
          <>
            <line className={isOpen ? 'range open' : 'range'} x1={x1} x2={x2} y1="11" y2="11" />
            {at(x1, from === undefined ? ARROW_LEFT : CAP, 'sign')}
            {at(x2, to === undefined ? ARROW_RIGHT : CAP, 'sign')}
          </>
        )}
      </svg>
    </div>
  );
}

const DOT = 'M-5.5,0a5.5,5.5 0 1,0 11,0a5.5,5.5 0 1,0 -11,0';
const CAP = 'M0,-7V7';
const ARROW_LEFT = 'M1,-5L-6,0L1,5';
const ARROW_RIGHT = 'M-1,-5L6,0L-1,5';
