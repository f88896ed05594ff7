import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { whenWords } from '../../i18n/describe';
import { findWords } from '../../i18n/find.en';
import { fill, formatCount } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { markWords } from '../../model/find/foldText';
import { LONGEST_SEARCH } from '../../model/view';
import type { Sought } from '../../store/seek';
import { lettersAreOn } from '../../store/shortcuts';
import { useRecords } from '../../store/useRecords';
import { useLanguage } from '../../ui/Language';
import { Marked } from '../../ui/Marked';
import { snippetOf } from './snippet';

/** Typing rests so long before it is searched for, ms. */
const TYPING_MS = 150;
const MOST_RESULTS = 6;
const NO_INDICES = new Uint32Array();

interface SearchBoxProps {
  readonly base: Catalog;
  readonly q: string | undefined;
  readonly sought: Sought | undefined;
  readonly waiting: boolean;
  /** Marks the start of something pending; call the result when it is over. */
  readonly track: () => () => void;
  readonly onSearch: (q: string | undefined) => void;
  readonly onOpen: (event: TimelineEvent) => void;
  readonly onList: () => void;
}

/** The search field, with the best matches beneath it: a combobox (ARIA APG), whose options open events. */
export function SearchBox(props: SearchBoxProps) {
  const { base, q, sought, waiting, track, onSearch, onOpen, onList } = props;
  const language = useLanguage();
  const { locale } = language;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q ?? '');
  const [open, setOpen] = useState(false);
  /** The option that the arrow keys have come to; after the results, the way to the list. */
  const [active, setActive] = useState<number>();
  const typed = text.trim() || undefined;

  // What the address says by itself, as Back does, stands in the field.
  const written = useRef(q);
  useEffect(() => {
    if (q !== written.current) setText(q ?? '');
    written.current = q;
  }, [q]);
  useEffect(() => {
    if (typed === written.current) return;
    const done = track();
    const timer = setTimeout(() => {
      written.current = typed;
      onSearch(typed);
      done();
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      done();
    };
  }, [typed, track, onSearch]);
  useSlash(field);

  const hits = q !== undefined && q === typed && sought?.query.q === q ? sought.hits : undefined;
  const ranked = hits?.ranked ?? NO_INDICES;
  const indices = [...ranked.subarray(0, MOST_RESULTS)];
  const records = useRecords((sought?.base ?? base).records, indices).filter((event) => event !== undefined);
  const shows = open && typed !== undefined;
  const last = records.length;
  const optionId = (at: number) => `${id}-${at}`;

  const choose = (at: number | undefined) => {
    setOpen(false);
    setActive(undefined);
    const event = at === undefined ? undefined : records[at];
    if (event) onOpen(event);
    else if (at === last && last > 0) onList();
  };
  const onKeyDown = (domEvent: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[domEvent.key];
    if (step !== undefined && last > 0) {
      domEvent.preventDefault();
      setOpen(true);
      const count = last + 1;
      setActive(active === undefined ? (step > 0 ? 0 : last) : (active + step + count) % count);
    } else if (domEvent.key === 'Enter') {
      if (shows && active !== undefined) domEvent.preventDefault();
      if (shows) choose(active);
    } else if (domEvent.key === 'Escape') {
      domEvent.preventDefault();
      domEvent.stopPropagation();
      if (shows) {
        setOpen(false);
        setActive(undefined);
      } else setText('');
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the focus has left the field and its list
    <div
      className="find-field"
      onBlur={(domEvent) => {
        if (!domEvent.currentTarget.contains(domEvent.relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={findWords.search}
        aria-description={findWords.hint}
        aria-expanded={shows && last > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shows && active !== undefined ? optionId(active) : undefined}
        aria-keyshortcuts="/"
        placeholder={findWords.placeholder}
        maxLength={LONGEST_SEARCH}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(domEvent) => {
          setText(domEvent.target.value);
          setOpen(true);
          setActive(undefined);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        className="h-9 w-full rounded-md border border-edge bg-panel px-3 text-sm hover:border-ink"
      />
      <div className="find-results floating" hidden={!shows} data-testid="results">
        {shows && !hits && waiting && <p className="px-3 py-2 text-sm text-muted">{findWords.preparing}</p>}
        {shows && hits && last === 0 && (
          <p className="px-3 py-2 text-sm">{fill(findWords.none, { text: typed ?? '' })}</p>
        )}
        <div id={`${id}-list`} role="listbox" aria-label={findWords.results}>
          {shows &&
            hits &&
            records.map((event, at) => {
              const snippet = snippetOf(event, base, hits.words);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the option
                <div
                  key={event.id}
                  id={optionId(at)}
                  role="option"
                  aria-selected={at === active}
                  className="find-option"
                  onMouseDown={(domEvent) => domEvent.preventDefault()}
                  onClick={() => choose(at)}
                >
                  <span dir="auto" className="block font-serif text-[15px] leading-snug font-semibold">
                    <Marked parts={markWords(event.title, hits.words)} />
                  </span>
                  {snippet && (
                    <span dir="auto" className="block text-[13px] text-muted">
                      <Marked parts={snippet} />
                    </span>
                  )}
                  <span className="block text-[13px] text-muted">{whenWords(event, language)}</span>
                </div>
              );
            })}
          {shows && last > 0 && (
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the option
            <div
              id={optionId(last)}
              role="option"
              aria-selected={active === last}
              className="find-option text-sm font-medium"
              onMouseDown={(domEvent) => domEvent.preventDefault()}
              onClick={() => choose(last)}
            >
              {formatCount(findWords.showAll, ranked.length, locale)}
            </div>
          )}
        </div>
      </div>
      <p role="status" className="sr-only">
        {hits
          ? formatCount(findWords.found, ranked.length, locale)
          : waiting && typed
            ? findWords.preparing
            : ''}
      </p>
    </div>
  );
}

/** The slash key leads to the field, wherever nothing is being typed. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (domEvent: globalThis.KeyboardEvent) => {
      const { target } = domEvent;
      if (!lettersAreOn() || domEvent.key !== '/' || domEvent.ctrlKey || domEvent.metaKey || domEvent.altKey)
        return;
      if (
        target instanceof HTMLElement &&
        target.closest('input, select, textarea, dialog, [contenteditable]')
      )
        return;
      if (!field.current || document.querySelector('dialog[open]')) return;
      domEvent.preventDefault();
      field.current.focus();
      field.current.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}
