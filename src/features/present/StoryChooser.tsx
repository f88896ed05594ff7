import type { ReactNode } from 'react';
import { presentWords } from '../../i18n/present.en';
import { fill, formatCount } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { AUTO_STORY } from '../../model/lesson/autoStory';
import type { Story } from '../../model/schema';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useLanguage } from '../../ui/Language';

interface StoryChooserProps {
  readonly open: boolean;
  readonly catalog: Catalog;
  /** Stories to take along to a room without network, or to make: below the list. */
  readonly children?: ReactNode;
  readonly onPresent: (story: string) => void;
  readonly onClose: () => void;
}

/** The lessons of a timeline: its own, in the lengths they come in, and one that is made by itself. */
export function StoryChooser({ open, catalog, children, onPresent, onClose }: StoryChooserProps) {
  const { dataset } = catalog;
  const { chooser } = presentWords;
  const own = dataset.stories?.filter(({ steps }) => steps.length > 0) ?? [];
  const lessons = groupByTitle(own);
  const hasAuto = !own.some(({ id }) => id === AUTO_STORY);
  return (
    <Dialog wide open={open} title={chooser.title} onClose={onClose}>
      <ul className="flex flex-col gap-4">
        {lessons.map(([title, versions]) => (
          <Lesson
            key={title}
            title={title}
            summary={versions[0]?.summary}
            language={dataset.language}
            versions={versions}
            onPresent={onPresent}
          />
        ))}
        {hasAuto && (
          <li className="border-t border-rule pt-4">
            <h3 className="font-semibold">{chooser.auto}</h3>
            <p className="mb-2 text-muted">{chooser.autoText}</p>
            <Button onClick={() => onPresent(AUTO_STORY)}>{chooser.present}</Button>
          </li>
        )}
      </ul>
      {children}
    </Dialog>
  );
}

function groupByTitle(stories: readonly Story[]): [string, Story[]][] {
  const groups = new Map<string, Story[]>();
  for (const story of stories) groups.set(story.title, [...(groups.get(story.title) ?? []), story]);
  return [...groups];
}

function Lesson({
  title,
  summary,
  language,
  versions,
  onPresent,
}: {
  readonly title: string;
  readonly summary: string | undefined;
  readonly language: string | undefined;
  readonly versions: readonly Story[];
  readonly onPresent: (story: string) => void;
}) {
  const { locale } = useLanguage();
  const { chooser, note } = presentWords;
  const lengthOf = ({ minutes, steps }: Story) =>
    minutes === undefined
      ? formatCount(note.steps, steps.length, locale)
      : formatCount(chooser.minutes, minutes, locale);
  return (
    <li>
      <h3 className="font-serif text-xl font-semibold" dir="auto" lang={language}>
        {title}
      </h3>
      {summary && (
        <p className="mb-2" dir="auto" lang={language}>
          {summary}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {versions.map((story) => (
          <Button
            key={story.id}
            aria-label={fill(chooser.presentThis, { title, length: lengthOf(story) })}
            onClick={() => onPresent(story.id)}
          >
            {fill(chooser.presentFor, { length: lengthOf(story) })}
          </Button>
        ))}
      </div>
    </li>
  );
}
