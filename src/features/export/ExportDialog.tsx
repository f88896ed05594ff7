import { useEffect, useRef, useState } from 'react';
import { exportWords } from '../../i18n/export.en';
import { handoutWords } from '../../i18n/handout.en';
import { fill, formatCount } from '../../i18n/text';
import { fileName } from '../../model/export/extent';
import { Dialog } from '../../ui/Dialog';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import { saveFile } from '../../ui/saveFile';
import { EventsPart } from './EventsPart';
import css from './export.css?inline';
import { prepareHandout } from './Handout';
import { PaperPart } from './PaperPart';
import { PicturePart } from './PicturePart';
import { rasterise } from './rasterise';
import { SharePart } from './SharePart';
import { type Subject, spanInView } from './subject';
import { reasonOf, usePicture } from './usePicture';
import { type EventsFormat, writeEvents } from './writeEvents';

interface ExportDialogProps {
  readonly open: boolean;
  readonly subject: Subject;
  readonly now: () => number;
  readonly track: () => () => void;
  readonly onClose: () => void;
}

/** "Download": the timeline as a picture, its events as files, and what the device offers for sharing. */
export function ExportDialog({ open, onClose, ...rest }: ExportDialogProps) {
  return (
    <Dialog open={open} title={exportWords.title} onClose={onClose} wide>
      <Choices {...rest} />
    </Dialog>
  );
}

const SCALE = 2;

function Choices({ subject, now, track }: Omit<ExportDialogProps, 'open' | 'onClose'>) {
  const language = useLanguage();
  const [light, setLight] = useState(false);
  const [said, setSaid] = useState('');
  const drawn = usePicture(subject, language, light ? 'light' : undefined, now, track);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const name = (extension: string) => fileName(subject.listed.dataset.id, spanInView(subject), extension);

  /** Makes a file, hands it over and says so. */
  const save = async (kind: keyof typeof exportWords.files, make: () => Promise<Made>) => {
    const { signal } = leaving.current;
    const what = exportWords.files[kind].name;
    const done = track();
    setSaid(fill(exportWords.writing, { name: what }));
    try {
      const { file, blob, more = '' } = await make();
      signal.throwIfAborted();
      saveFile(file, blob);
      setSaid(fill(exportWords.written, { file, more }).trim());
    } catch (error) {
      if (!signal.aborted) setSaid(fill(exportWords.failed, { name: what, reason: reasonOf(error) }));
    } finally {
      done();
    }
  };
  const makePng = async () => {
    if (!drawn?.ok) throw new Error(exportWords.picture.drawing);
    return rasterise(drawn.file.svg, drawn.file, SCALE);
  };
  const savePicture = (kind: 'svg' | 'png') =>
    save(kind, async () => ({
      file: name(kind),
      blob:
        kind === 'png'
          ? await makePng()
          : new Blob([drawn?.ok ? drawn.file.svg : ''], { type: 'image/svg+xml' }),
    }));
  const saveEvents = (format: EventsFormat, indices: readonly number[]) =>
    save(format, async () => {
      const written = await writeEvents(format, subject, language, indices, leaving.current.signal);
      const counts = [formatCount(exportWords.eventsWritten, written.events, language.locale)];
      if (written.leftOut > 0)
        counts.push(formatCount(exportWords.leftOut, written.leftOut, language.locale));
      return { file: written.name, blob: written.blob, more: counts.join(' ') };
    });
  const print = async () => {
    const done = track();
    setSaid(handoutWords.preparing);
    try {
      await prepareHandout(subject, language);
      setSaid('');
      window.print();
    } catch (error) {
      setSaid(fill(handoutWords.failed, { reason: reasonOf(error) }));
    } finally {
      done();
    }
  };

  return (
    <div className="space-y-6" data-testid="export">
      <LateStyle css={css} />
      <PicturePart
        subject={subject}
        drawn={drawn}
        scale={SCALE}
        light={light}
        onLight={setLight}
        onSave={savePicture}
      >
        <SharePart
          subject={subject}
          pictureName={name('png')}
          makePicture={drawn?.ok ? makePng : undefined}
          onSaid={setSaid}
        />
      </PicturePart>
      <EventsPart subject={subject} onSave={saveEvents} />
      <PaperPart subject={subject} onPrint={print} />
      <p role="status" className="export-said text-sm wrap-anywhere">
        {said}
      </p>
    </div>
  );
}

interface Made {
  readonly file: string;
  readonly blob: Blob;
  readonly more?: string;
}
