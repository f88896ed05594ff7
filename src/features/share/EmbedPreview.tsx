import { useEffect, useRef, useState } from 'react';
import { shareWords } from '../../i18n/share.en';
import { fill, formatCount, formatNumber } from '../../i18n/text';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';

/** Columns of a phone, an article and a page, px. */
export const WIDTHS_PX = [320, 680, 1100] as const;

/** The embed shares the time of this page: of more events it is only loaded when it is asked for. */
const MOST_AT_ONCE = 5_000;

interface EmbedPreviewProps {
  readonly address: string;
  readonly events: number;
  /** Of the frame, px. */
  readonly width: number;
  readonly height: number;
  readonly onWidth: (width: number) => void;
  readonly onHeight: (height: number) => void;
}

/** The embed itself, in a column of the width that is chosen. */
export function EmbedPreview({ address, events, width, height, onWidth, onHeight }: EmbedPreviewProps) {
  const { locale } = useLanguage();
  const [shown, setShown] = useState(events <= MOST_AT_ONCE);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent) => {
      if (!frame.current || source !== frame.current.contentWindow) return;
      const told = readHeight(data);
      if (told !== undefined) onHeight(told);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [onHeight]);
  return (
    <div className="share-preview">
      <h3>{shareWords.preview}</h3>
      {shown ? (
        <>
          <fieldset className="share-forms">
            <legend>{shareWords.previewWidth}</legend>
            {WIDTHS_PX.map((option) => (
              <label key={option}>
                <input
                  type="radio"
                  name="share-width"
                  checked={width === option}
                  onChange={() => onWidth(option)}
                />
                {fill(shareWords.px, { count: formatNumber(option, locale) })}
              </label>
            ))}
          </fieldset>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <div className="share-column" role="group" aria-label={shareWords.preview} tabIndex={0}>
            <iframe
              ref={frame}
              // A new frame for each address: to lead the same one elsewhere would add to the history.
              key={address}
              src={address}
              title={shareWords.previewTitle}
              width={width}
              height={height}
            />
          </div>
        </>
      ) : (
        <div className="share-actions">
          <Button onClick={() => setShown(true)}>{shareWords.showPreview}</Button>
          <span className="share-note">{formatCount(shareWords.previewMany, events, locale)}</span>
        </div>
      )}
    </div>
  );
}

/** As `embed.js` takes it, px. */
function readHeight(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, v, height } = data as Record<string, unknown>;
  if (type !== 'sourceline:height' || v !== 1 || typeof height !== 'number' || !Number.isFinite(height))
    return undefined;
  return Math.min(Math.max(height, 200), 4000);
}
