import type { Catalog } from '../../model/catalog';
import type { LayoutName, Theme } from '../../model/view';
import { THEMES } from '../../model/view';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';

interface HeaderProps {
  readonly catalog: Catalog;
  readonly layout: LayoutName;
  readonly fold: boolean;
  /** There is something to fold. */
  readonly foldable: boolean;
  readonly theme: Theme;
  readonly atWidest: boolean;
  readonly atClosest: boolean;
  readonly onLayout: (layout: LayoutName) => void;
  readonly onFold: (fold: boolean) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onAbout: () => void;
  readonly onOpenFile: () => void;
}

/** Title, what it is, and the controls. */
export function Header(props: HeaderProps) {
  const { words } = useLanguage();
  const { dataset } = props.catalog;
  const text = words.header;
  return (
    <header className="border-b border-rule px-4 pt-3 pb-3 sm:px-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h1
            dir="auto"
            lang={dataset.language}
            className="font-serif text-[22px] leading-tight font-semibold sm:text-[28px]"
          >
            {dataset.title || words.app.untitled}
          </h1>
          {dataset.summary && (
            <p
              dir="auto"
              lang={dataset.language}
              className="mt-1 line-clamp-2 max-w-4xl text-sm leading-relaxed text-muted max-sm:hidden"
            >
              {dataset.summary}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button onClick={props.onAbout}>{text.about}</Button>
          <Button onClick={props.onOpenFile}>{text.open}</Button>
          <label className="inline-flex h-9 items-center gap-1.5 rounded-md border border-edge bg-panel ps-3 text-sm font-medium hover:border-ink">
            <span>{text.theme}</span>
            <select
              value={props.theme}
              onChange={(domEvent) =>
                props.onTheme(THEMES.find((theme) => theme === domEvent.target.value) ?? 'auto')
              }
              className="h-full rounded-md bg-panel pe-2 font-normal text-ink"
            >
              {THEMES.map((theme) => (
                <option key={theme} value={theme}>
                  {text.themes[theme]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's frame is not wanted here */}
        <div role="group" aria-label={text.layout} className="flex">
          <Button
            className="rounded-e-none border-e-0"
            aria-pressed={props.layout === 'timeline'}
            onClick={() => props.onLayout('timeline')}
          >
            {text.layouts.timeline}
          </Button>
          <Button
            className="rounded-s-none"
            aria-pressed={props.layout === 'list'}
            onClick={() => props.onLayout('list')}
          >
            {text.layouts.list}
          </Button>
        </div>
        {props.foldable && (
          <Button role="switch" aria-checked={props.fold} onClick={() => props.onFold(!props.fold)}>
            <span
              aria-hidden="true"
              className={`inline-block h-4 w-7 rounded-full border border-current p-px ${props.fold ? 'bg-ink' : ''}`}
            >
              <span
                className={`block h-full w-3 rounded-full ${props.fold ? 'ms-auto bg-paper' : 'bg-ink'}`}
              />
            </span>
            {text.fold}
          </Button>
        )}
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
