import type { ReactNode } from 'react';
import { exploreWords } from '../../i18n/explore.en';
import type { Catalog } from '../../model/catalog';
import { LAYOUTS, type LayoutName } from '../../model/view';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { FoldSwitch } from './FoldSwitch';

interface HeaderProps {
  readonly catalog: Catalog;
  readonly layout: LayoutName;
  readonly fold: boolean;
  /** There is something to fold. */
  readonly foldable: boolean;
  /** What was known on a day is shown. */
  readonly known: boolean;
  /** Undefined where that cannot be said. */
  readonly onKnown: (() => void) | undefined;
  readonly atWidest: boolean;
  readonly atClosest: boolean;
  /** Room for all controls side by side; else the rarer ones stand in a menu. */
  readonly wide: boolean;
  readonly narrow: boolean;
  /** Past the header, to the first of what it is about. */
  readonly onSkip: () => void;
  readonly onLayout: (layout: LayoutName) => void;
  readonly onFold: (fold: boolean) => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  /** What is asked for less often; it comes late. */
  readonly actions: ReactNode;
  /** Search and filters. */
  readonly find: ReactNode;
}

/** Title, what it is, and the controls. */
export function Header(props: HeaderProps) {
  const { words } = useLanguage();
  const { dataset } = props.catalog;
  const text = exploreWords.header;
  const fold = props.foldable && <FoldSwitch fold={props.fold} onFold={props.onFold} />;
  const known = props.onKnown && (
    <Button data-closes aria-pressed={props.known} onClick={props.onKnown}>
      {text.known}
    </Button>
  );
  return (
    <header className="page-head border-b border-rule">
      {/* No link: the hash is left alone. */}
      <button type="button" className="skip" onClick={props.onSkip}>
        {text.skip}
      </button>
      <div className="title-row">
        <h1 dir="auto" lang={dataset.language} className="page-title">
          {dataset.title || words.app.untitled}
        </h1>
        <div className="actions-room flex shrink-0 justify-end gap-2">{props.actions}</div>
      </div>
      {dataset.summary && (
        <p dir="auto" lang={dataset.language} className="page-summary max-sm:hidden">
          {dataset.summary}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <div role="group" aria-label={text.layout} className="flex flex-wrap">
          {LAYOUTS.map((layout, i) => (
            <Button
              key={layout}
              className={`${i === 0 ? '' : 'rounded-s-none border-s-0'} ${i === LAYOUTS.length - 1 ? '' : 'rounded-e-none'} ${props.narrow ? 'px-2!' : ''}`}
              aria-pressed={props.layout === layout}
              onClick={() => props.onLayout(layout)}
            >
              {text.layouts[layout]}
            </Button>
          ))}
        </div>
        {!props.narrow && fold}
        {!props.narrow && known}
        <div className="find-room">{props.find}</div>
        <div className="ms-auto flex gap-2">
          <Button icon aria-label={text.zoomOut} disabled={props.atWidest} onClick={() => props.onZoom(2)}>
            –
          </Button>
          <Button icon aria-label={text.zoomIn} disabled={props.atClosest} onClick={() => props.onZoom(0.5)}>
            +
          </Button>
          <Button disabled={props.atWidest} onClick={props.onFit}>
            {text.fit}
          </Button>
        </div>
      </div>
    </header>
  );
}
