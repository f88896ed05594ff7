import type { ReactNode } from 'react';
import { exploreWords } from '../../i18n/explore.en';
import type { Catalog } from '../../model/catalog';
import { LAYOUTS, type LayoutName, THEMES, type Theme } from '../../model/view';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { Menu } from '../../ui/Menu';

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
  readonly theme: Theme;
  readonly atWidest: boolean;
  readonly atClosest: boolean;
  /** Room for all controls side by side; else the rarer ones stand in a menu. */
  readonly wide: boolean;
  readonly narrow: boolean;
  readonly onLayout: (layout: LayoutName) => void;
  readonly onFold: (fold: boolean) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onAbout: () => void;
  readonly onOpenFile: () => void;
  readonly onDownload: () => void;
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
  const rarer = (
    <>
      <Button data-closes onClick={props.onAbout}>
        {text.about}
      </Button>
      <Button data-closes onClick={props.onDownload}>
        {text.download}
      </Button>
      <Button data-closes onClick={props.onOpenFile}>
        {text.open}
      </Button>
      {props.narrow && fold}
      {props.narrow && known}
      <ThemeChoice theme={props.theme} onTheme={props.onTheme} />
    </>
  );
  return (
    <header className="border-b border-rule px-4 py-3 sm:px-6">
      <div className="flex items-start justify-between gap-4">
        <h1
          dir="auto"
          lang={dataset.language}
          className="min-w-0 font-serif text-[21px] leading-tight font-semibold text-balance wrap-anywhere sm:text-[28px]"
        >
          {dataset.title || words.app.untitled}
        </h1>
        <div className="flex shrink-0 gap-2">
          {props.wide ? rarer : <Menu label={text.more}>{rarer}</Menu>}
        </div>
      </div>
      {dataset.summary && (
        <p
          dir="auto"
          lang={dataset.language}
          className="mt-1 line-clamp-2 max-w-4xl text-sm leading-relaxed text-muted max-sm:hidden"
        >
          {dataset.summary}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <div role="group" aria-label={text.layout} className="flex">
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

function FoldSwitch({ fold, onFold }: { fold: boolean; onFold: (fold: boolean) => void }) {
  return (
    <Button role="switch" aria-checked={fold} onClick={() => onFold(!fold)}>
      <span
        aria-hidden="true"
        className={`inline-block h-4 w-7 rounded-full border border-current p-px ${fold ? 'bg-ink' : ''}`}
      >
        <span className={`block h-full w-3 rounded-full ${fold ? 'ms-auto bg-paper' : 'bg-ink'}`} />
      </span>
      {exploreWords.header.fold}
    </Button>
  );
}

function ThemeChoice({ theme, onTheme }: { theme: Theme; onTheme: (theme: Theme) => void }) {
  return (
    <label className="inline-flex h-9 items-center gap-1.5 rounded-md border border-edge bg-panel ps-3 text-sm font-medium hover:border-ink">
      <span>{exploreWords.header.theme}</span>
      <select
        value={theme}
        onChange={(domEvent) => onTheme(THEMES.find((option) => option === domEvent.target.value) ?? 'auto')}
        className="h-full flex-1 rounded-md bg-panel pe-2 font-normal text-ink"
      >
        {THEMES.map((option) => (
          <option key={option} value={option}>
            {exploreWords.header.themes[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
