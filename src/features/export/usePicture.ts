import { useEffect, useState } from 'react';
import type { Language } from '../../i18n/language';
import { drawPicture, type PictureFile } from './drawPicture';
import type { Subject } from './subject';

/** A picture, or why there is none; undefined while it is drawn. */
export type DrawnPicture =
  | { readonly ok: true; readonly file: PictureFile; readonly url: string }
  | { readonly ok: false; readonly reason: string }
  | undefined;

/** Draws the picture of a subject, and anew when it changes. `now` is the clock; `track` as in `TimelineOptions`. */
export function usePicture(
  subject: Subject,
  language: Language,
  theme: 'light' | undefined,
  now: () => number,
  track: () => () => void,
): DrawnPicture {
  const [drawn, setDrawn] = useState<DrawnPicture>();
  useEffect(() => {
    let current = true;
    let url: string | undefined;
    const done = track();
    setDrawn(undefined);
    drawPicture(subject, language, theme, now())
      .then(
        (file) => {
          if (!current) return;
          url = URL.createObjectURL(new Blob([file.svg], { type: 'image/svg+xml' }));
          setDrawn({ ok: true, file, url });
        },
        (error: unknown) => {
          if (current) setDrawn({ ok: false, reason: reasonOf(error) });
        },
      )
      .finally(done);
    return () => {
      current = false;
      done();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [subject, language, theme, now, track]);
  return drawn;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
