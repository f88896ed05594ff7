import { useEffect, useId, useRef, useState } from 'react';
import { classroomWords } from '../../i18n/classroom.en';
import type { Language } from '../../i18n/language';
import { presentWords } from '../../i18n/present.en';
import { formatBytes, formatShare } from '../../i18n/progress';
import { fill, formatCount } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { AUTO_STORY } from '../../model/lesson/autoStory';
import type { Story } from '../../model/schema';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import css from './classroom.css?inline';
import { type ClassFileMade, type ClassroomPage, classFileName, downloadForClass } from './downloadForClass';

interface ClassroomDialogProps {
  readonly open: boolean;
  readonly catalog: Catalog;
  /** The story it is to open with, unless the reader chooses another; undefined: the first, if there is one. */
  readonly story?: string | undefined;
  readonly page: ClassroomPage;
  readonly track: () => () => void;
  readonly onClose: () => void;
}

/** "Download for class": what it is, what it opens with, and the file. */
export function ClassroomDialog({ open, onClose, ...rest }: ClassroomDialogProps) {
  return (
    <Dialog open={open} title={classroomWords.title} onClose={onClose}>
      <ClassFile {...rest} />
    </Dialog>
  );
}

function ClassFile({ catalog, story: first, page, track }: Omit<ClassroomDialogProps, 'open' | 'onClose'>) {
  const language = useLanguage();
  const { words, locale } = language;
  const { title, stories = [] } = catalog.dataset;
  // A timeline's own lessons, or one that is made by itself.
  const choices: readonly Pick<Story, 'id' | 'title' | 'minutes'>[] =
    stories.length > 0 ? stories : [{ id: AUTO_STORY, title: classroomWords.auto }];
  const [story, setStory] = useState(first ?? stories[0]?.id ?? '');
  const [share, setShare] = useState<number>();
  const [said, setSaid] = useState('');
  const progressId = useId();
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const making = share !== undefined;

  const download = async () => {
    const { signal } = leaving.current;
    const done = track();
    setShare(0);
    setSaid(classroomWords.making);
    try {
      const made = await downloadForClass({
        catalog,
        story: story || undefined,
        page,
        onProgress: setShare,
        signal,
      });
      setSaid(madeWords(made, page, language));
      setShare(undefined);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      done();
    }
  };

  return (
    <div className="classroom" data-testid="classroom">
      <LateStyle css={css} />
      <p>{classroomWords.what}</p>
      <p dir="auto" className="wrap-anywhere">
        {formatCount(classroomWords.holds, catalog.columns.count, locale, {
          title: title || words.app.untitled,
        })}
      </p>
      <label className="classroom-story">
        <span>{classroomWords.opens}</span>
        <select value={story} onChange={(domEvent) => setStory(domEvent.target.value)}>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choiceWords(choice, locale)}
            </option>
          ))}
          <option value="">{classroomWords.explore}</option>
        </select>
      </label>
      <Button className="classroom-save" onClick={download} disabled={making}>
        {fill(classroomWords.download, { file: classFileName(catalog) })}
      </Button>
      {making && (
        <div>
          <p id={progressId}>
            {fill(classroomWords.progress, { share: formatShare(Math.floor(share * 100) / 100, locale) })}
          </p>
          <progress aria-labelledby={progressId} value={share} />
        </div>
      )}
      {/* While it is made the bar says so; this is for those who do not see it. */}
      <p role="status" className={making ? 'sr-only' : 'wrap-anywhere'}>
        {said}
      </p>
    </div>
  );
}

/** A lesson may come in several lengths under one title. */
function choiceWords({ title, minutes }: Pick<Story, 'title' | 'minutes'>, locale: string): string {
  if (minutes === undefined) return title;
  return `${title} (${formatCount(presentWords.chooser.minutes, minutes, locale)})`;
}

function madeWords(made: ClassFileMade, page: ClassroomPage, { locale }: Language): string {
  if (made.ok)
    return fill(classroomWords.written, { file: made.file, size: formatBytes(made.bytes, locale) });
  const { reason } = made;
  return made.fault === 'page'
    ? fill(classroomWords.noPage, { address: page.address, reason })
    : fill(classroomWords.failed, { reason });
}
