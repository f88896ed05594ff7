import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { languageOf, standingWords, whenWords } from '../../i18n/describe';
import { leadExcerpt } from '../../i18n/describeExcerpt';
import { originBadge } from '../../i18n/describeOrigins';
import { excerptWords } from '../../i18n/excerpt.en';
import { originWords } from '../../i18n/origins.en';
import { fill, sentence } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { Badge } from '../../ui/Badge';
import { useLanguage } from '../../ui/Language';

export interface PreviewTarget {
  readonly event: TimelineEvent;
  readonly box: DOMRect;
}

interface PreviewProps {
  readonly target: PreviewTarget | undefined;
  readonly catalog: Catalog;
  /** Marks the start of something pending; call the result when it is over. */
  readonly track: () => () => void;
  readonly onDismiss: () => void;
}

/** What hover and focus show: date, title, the first quotation. It can be hovered itself and goes on Escape (WCAG 1.4.13). */
export function Preview({ target, catalog, track, onDismiss }: PreviewProps) {
  const language = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<PreviewTarget>();
  const hovered = useRef(false);

  // A short wait before it comes, so that crossing marks does not flicker, and before it goes, so that it can be reached.
  useEffect(() => {
    const done = track();
    const timer = setTimeout(
      () => {
        if (target || !hovered.current) setShown(target);
        done();
      },
      target ? 140 : 220,
    );
    return () => {
      clearTimeout(timer);
      done();
    };
  }, [target, track]);

  useEffect(() => {
    if (!shown) return;
    const onKey = (domEvent: KeyboardEvent) => {
      if (domEvent.key === 'Escape') {
        setShown(undefined);
        onDismiss();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown, onDismiss]);

  useLayoutEffect(() => {
    const element = card.current;
    if (!element || !shown) return;
    const { width, height } = element.getBoundingClientRect();
    const { box } = shown;
    const below = box.bottom + 6 + height < window.innerHeight;
    element.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - width - 8))}px`;
    element.style.top = `${below ? box.bottom + 6 : Math.max(8, box.top - height - 6)}px`;
  }, [shown]);

  if (!shown) return null;
  const { event } = shown;
  const lead = leadExcerpt(event, catalog);
  const { disputed } = language.words.mark;
  const standing = standingWords(event, catalog, language).filter((text) => text !== disputed);
  const origins = originBadge(event, catalog, language);
  return (
    <div
      ref={card}
      role="tooltip"
      data-testid="preview"
      onPointerEnter={() => {
        hovered.current = true;
      }}
      onPointerLeave={() => {
        hovered.current = false;
        setShown(undefined);
      }}
      className="fixed z-20 w-80 max-w-[calc(100vw-1rem)] rounded-md border border-edge bg-panel px-4 py-3 text-sm floating"
    >
      <p className="text-[13px] text-muted">
        {sentence(whenWords(event, language, 'long'), language.locale)}
      </p>
      <p
        className="mt-0.5 font-serif text-base leading-snug font-semibold"
        dir="auto"
        lang={languageOf(event, catalog)}
      >
        {event.title}
      </p>
      {standing.length > 0 && <p className="mt-1 text-[13px]">{standing.join('; ')}</p>}
      {lead && (
        <p className="mt-2 font-serif text-[15px] leading-snug" dir="auto">
          {fill(excerptWords.quote, { text: lead.exact })}{' '}
          <span className="font-sans text-[13px] text-muted">
            {catalog.sources.get(lead.source)?.publisher}
          </span>
        </p>
      )}
      {(origins || event.disputed) && (
        <div className="mt-2 space-y-1">
          {origins && <Badge reason={origins.names}>{origins.text}</Badge>}
          {event.disputed && <Badge>{originWords.disagree}</Badge>}
        </div>
      )}
    </div>
  );
}
