import { useEffect, useState } from 'react';
import type { Language } from '../../i18n/language';
import { drawPicture, type PictureFile } from './drawPicture';
import type { Subject } from './subject';

/** A picture, or why there is none and a way to try again; undefined while it is drawn. */
export type DrawnPicture =
  | { readonly ok: true; readonly file: PictureFile; readonly url: string }
  | { readonly ok: false; readonly reason: string; readonly tryAgain: () => void }
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
  const [attempt, setAttempt] = useState(0);
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
          if (current)
            setDrawn({ ok: false, reason: reasonOf(error), tryAgain: () => setAttempt(attempt + 1) });
        },
      )
      .finally(done);
    return () => {
      current = false;
      done();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [subject, language, theme, now, track, attempt]);
  return drawn;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
