import { type ReactNode, useId } from 'react';
import { exploreWords } from '../../i18n/explore.en';
import { exportWords } from '../../i18n/export.en';
import { fill, formatNumber } from '../../i18n/text';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { FileRow } from './FileRow';
import { eventsWords } from './pictureTexts';
import { type Subject, titleOf } from './subject';
import type { DrawnPicture } from './usePicture';

interface PicturePartProps {
  readonly subject: Subject;
  readonly drawn: DrawnPicture;
  /** Pixels of the PNG for one of the picture. */
  readonly scale: number;
  readonly light: boolean;
  readonly onLight: (light: boolean) => void;
  readonly onSave: (kind: 'svg' | 'png') => void;
  /** What else can be done with it. */
  readonly children: ReactNode;
}

const text = exportWords.picture;

/** The timeline as a picture: what it will look like, and its files. */
export function PicturePart({ subject, drawn, scale, light, onLight, onSave, children }: PicturePartProps) {
  const language = useLanguage();
  const heading = useId();
  const size = drawn?.ok ? drawn.file : undefined;
  const pixels = (px: number | undefined) =>
    px === undefined ? '…' : formatNumber(px * scale, language.locale);
  const values = { width: pixels(size?.widthPx), height: pixels(size?.heightPx) };
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-2 font-semibold">
        {text.heading}
      </h3>
      <div className="export-picture">
        <div className="export-preview">
          {drawn?.ok ? (
            <img
              src={drawn.url}
              width={drawn.file.widthPx}
              height={drawn.file.heightPx}
              alt={fill(text.preview, {
                title: titleOf(subject, language),
                span: eventsWords(subject, language),
              })}
            />
          ) : (
            <p role={drawn ? 'alert' : undefined} className="export-awaited text-sm text-muted">
              {drawn ? fill(text.failed, { reason: drawn.reason }) : text.drawing}
              {drawn && <Button onClick={drawn.tryAgain}>{exploreWords.failure.retry}</Button>}
            </p>
          )}
        </div>
        <div>
          <ul className="m-0 list-none space-y-2 p-0">
            {(['svg', 'png'] as const).map((kind) => (
              <FileRow
                key={kind}
                kind={kind}
                values={values}
                disabled={!drawn?.ok}
                onSave={() => onSave(kind)}
              />
            ))}
          </ul>
          {isDark() && (
            <label className="mt-3 inline-flex min-h-6 items-center gap-2 text-sm">
              <input type="checkbox" checked={light} onChange={() => onLight(!light)} />
              {text.light}
            </label>
          )}
          {children}
        </div>
      </div>
    </section>
  );
}

/** Whether the page is dark, by choice or by the system's. */
function isDark(): boolean {
  const { colorScheme } = getComputedStyle(document.documentElement);
  return colorScheme === 'light dark'
    ? window.matchMedia('(prefers-color-scheme: dark)').matches
    : colorScheme === 'dark';
}
