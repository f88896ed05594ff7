import { useEffect, useMemo } from 'react';
import { ExportDialog } from '../features/export/ExportDialog';
import { Handout, MOST_PRINTED } from '../features/export/Handout';
import { indicesInView, type Subject } from '../features/export/subject';
import { filterLabels } from '../features/find/labels';
import { Builder } from '../features/lesson/Builder';
import { StoryChooser } from '../features/present/StoryChooser';
import { Problems } from '../features/problems/Problems';
import { ShareDialog } from '../features/share/ShareDialog';
import { classroomWords } from '../i18n/classroom.en';
import { exportWords } from '../i18n/export.en';
import { findWords } from '../i18n/find.en';
import type { LegendEntry } from '../i18n/legend';
import { lessonWords } from '../i18n/lesson.en';
import { fill } from '../i18n/text';
import type { Catalog } from '../model/catalog';
import { DRAFT_STORY } from '../model/lesson/lessonFile';
import type { View } from '../model/view';
import { expectReturn, takeReturn } from '../store/draft';
import { lessonActions } from '../store/lessonActions';
import type { TimelineState } from '../timeline/createTimeline';
import { Button } from '../ui/Button';
import { useLanguage } from '../ui/Language';
import { ForClass } from './ForClass';
import { track } from './idle';
import { usePrinting } from './usePrinting';

/** What the reader has asked for. */
export type Taking = 'share' | 'download' | 'classroom' | 'lesson' | 'build';

interface TakeAwayProps
  extends Pick<TimelineState, 'catalog' | 'selected' | 'emphasis' | 'lit' | 'words' | 'mirror'>,
    Pick<Subject, 'listed' | 'known' | 'settled' | 'origin'> {
  /** Undefined: nothing, all is closed. */
  readonly taking: Taking | undefined;
  readonly whole: Catalog;
  readonly view: View;
  /** The entry of the legend whose events stand out. */
  readonly singled: LegendEntry | undefined;
  readonly onTake: (taking: Taking | undefined) => void;
}

/** What the reader can take away of what they see, also on paper. */
export function TakeAway({ taking, onTake, ...shown }: TakeAwayProps) {
  const printing = usePrinting();
  const subject = useSubject(shown, `${taking}${printing}`);
  useAtHand(subject);
  // A lesson that was tried out leads back to where it is made.
  useEffect(() => {
    if (takeReturn()) onTake('build');
  }, [onTake]);
  // One that closes to make room for the other leaves that one open.
  const closing = (own: Taking) => () => taking === own && onTake(undefined);
  return (
    <>
      {/* First: closed, it gives the focus back before the other opens. */}
      <ShareDialog
        open={taking === 'share'}
        catalog={shown.whole}
        view={shown.view}
        origin={shown.origin}
        page={location.href}
        onDownload={() => onTake('download')}
        onClose={closing('share')}
      />
      <ExportDialog
        open={taking === 'download'}
        subject={subject}
        now={Date.now}
        track={track}
        onClose={closing('download')}
      />
      <StoryChooser
        open={taking === 'lesson'}
        catalog={shown.whole}
        onPresent={lessonActions.present}
        onClose={closing('lesson')}
      >
        <section className="mt-5 border-t border-rule pt-4">
          <h3 className="font-semibold">{lessonWords.open}</h3>
          <p className="mb-2 text-muted">{lessonWords.openText}</p>
          <Button onClick={() => onTake('build')}>{lessonWords.open}</Button>
        </section>
        <section className="mt-5 border-t border-rule pt-4">
          <h3 className="font-semibold">{classroomWords.heading}</h3>
          <p className="mb-2 text-muted">{classroomWords.short}</p>
          <Button onClick={() => onTake('classroom')}>{classroomWords.title}</Button>
        </section>
      </StoryChooser>
      <Builder
        open={taking === 'build'}
        catalog={shown.whole}
        track={track}
        renderProblems={(problems) => <Problems problems={problems} />}
        onPreview={() => {
          expectReturn(true);
          lessonActions.present(DRAFT_STORY);
        }}
        onClose={closing('build')}
      >
        <Button onClick={() => onTake('classroom')}>{classroomWords.title}</Button>
      </Builder>
      <ForClass open={taking === 'classroom'} catalog={shown.whole} onClose={closing('classroom')} />
      {/* A comparison is printed as it stands. */}
      {printing && shown.view.compare === undefined && <Handout subject={subject} nowMs={Date.now()} />}
    </>
  );
}

const AT_HAND_MS = 400;

/** Of many events only some records are at hand: those in view are fetched, so that printing need not wait for them. */
function useAtHand(subject: Subject): void {
  useEffect(() => {
    const { records } = subject.listed;
    if (records.complete) return;
    const done = track();
    // Once the page has nothing better to do: looking through a million events takes a ms or two.
    const timer = setTimeout(() => {
      records.load(indicesInView(subject, MOST_PRINTED)).then(done, done);
    }, AT_HAND_MS);
    return () => {
      clearTimeout(timer);
      done();
    };
  }, [subject]);
}

/** @param asked read the address anew: it does not tell when it changes */
function useSubject(shown: Omit<TakeAwayProps, 'taking' | 'onTake'>, asked: string): Subject {
  const { words } = useLanguage();
  const { whole, catalog, listed, selected, singled, emphasis, lit, words: timelineWords, mirror } = shown;
  const { known, settled, origin } = shown;
  const { q, filter, fold: folded } = shown.view;
  const filters = useMemo(() => {
    const chips = [
      ...(q === undefined ? [] : [fill(findWords.searched, { text: q })]),
      ...filterLabels(filter, whole, words).map(({ text }) => text),
      ...(singled ? [fill(exportWords.picture.singled, { what: singled.text(words.mark) })] : []),
    ];
    return chips.length === 0 ? [] : [chips.join(' · ')];
  }, [q, filter, singled, whole, words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says when to look at the address
  return useMemo(
    (): Subject => ({
      drawn: { catalog, selected, folded, emphasis, lit, words: timelineWords, mirror },
      listed,
      total: whole.columns.count,
      known,
      filters,
      settled,
      origin,
      address: origin.kind === 'file' || !location.protocol.startsWith('http') ? undefined : location.href,
    }),
    [
      whole,
      catalog,
      listed,
      selected,
      folded,
      emphasis,
      lit,
      timelineWords,
      mirror,
      known,
      filters,
      settled,
      origin,
      asked,
    ],
  );
}
