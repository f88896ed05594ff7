import { useMemo } from 'react';
import { ClassroomDialog } from '../features/classroom/ClassroomDialog';
import { lessonWords } from '../i18n/lesson.en';
import type { Catalog } from '../model/catalog';
import { withLesson } from '../model/lesson/withLesson';
import { draftOf } from '../store/draft';
import { classroomPage } from './classroomPage';
import { track } from './idle';

interface ForClassProps {
  readonly open: boolean;
  readonly catalog: Catalog;
  /** What is presented now. */
  readonly story?: string | undefined;
  readonly onClose: () => void;
}

/** "Download for class", with the lesson that the reader is making among the timeline's own. */
export function ForClass({ open, catalog, story, onClose }: ForClassProps) {
  const offer = useMemo(() => (open ? withDraft(catalog) : { catalog, story: undefined }), [open, catalog]);
  return (
    <ClassroomDialog
      open={open}
      catalog={offer.catalog}
      story={offer.catalog.dataset.stories?.some(({ id }) => id === story) ? story : offer.story}
      page={classroomPage}
      track={track}
      onClose={onClose}
    />
  );
}

function withDraft(catalog: Catalog) {
  const draft = draftOf(catalog.dataset.id);
  if (draft.steps.length === 0) return { catalog, story: undefined };
  return withLesson(catalog, { ...draft, title: draft.title || lessonWords.untitled });
}
