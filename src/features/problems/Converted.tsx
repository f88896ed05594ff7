import { useState } from 'react';
import { convertedWords, lossWords } from '../../i18n/losses.en';
import { fill, formatCount } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { countProblems } from '../../model/countProblems';
import { writeWhole } from '../../model/export/whole';
import type { Problem } from '../../model/problems';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { saveFile } from '../../ui/saveFile';
import { Notice } from './Notice';
import { ProblemList } from './ProblemList';

interface ConvertedProps {
  /** What the file was. */
  readonly kind: string;
  /** What was lost on the way, and what the timeline lacks now. */
  readonly remarks: readonly Problem[];
  readonly catalog: Catalog;
  readonly onDismiss: (() => void) | undefined;
}

/** The file was of another kind: what became of it, what did not, and the way to keep it. */
export function Converted({ kind, remarks, catalog, onDismiss }: ConvertedProps) {
  const { locale } = useLanguage();
  const [saved, setSaved] = useState('');
  const text = convertedWords;
  const losses = remarks.filter(({ code }) => code in lossWords);
  const missing = remarks.filter((remark) => !losses.includes(remark));
  const count = countProblems(losses);
  const title = fill(text.title, {
    // One of them: what was converted says so itself.
    kind: text.kinds[kind as keyof typeof text.kinds],
    events: formatCount(text.events, catalog.columns.count, locale),
    losses: count === 0 ? text.noLosses : formatCount(text.losses, count, locale),
  });
  const save = async () => {
    const name = `${catalog.dataset.id}.json`;
    saveFile(name, await writeFile(catalog));
    setSaved(fill(text.saved, { name }));
  };
  return (
    <>
      <Notice
        testId="converted"
        title={title}
        onDismiss={onDismiss}
        actions={<Button onClick={save}>{text.save}</Button>}
      >
        {losses.length > 0 && <p className="mt-1 text-muted">{text.lost}</p>}
        <ProblemList problems={losses} />
        {missing.length > 0 && <p className="mt-3 text-muted">{text.missing}</p>}
        <ProblemList problems={missing} />
      </Notice>
      <p
        role="status"
        className={saved === '' ? 'sr-only' : 'border-b border-rule bg-sunk px-4 py-2 text-sm sm:px-6'}
      >
        {saved}
      </p>
    </>
  );
}

/** All of the timeline, in our own format. */
async function writeFile(catalog: Catalog): Promise<Blob> {
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  const parts: string[] = [];
  // What was converted has no disputes.
  for await (const part of writeWhole(catalog, { disputed: '', pause })) parts.push(part);
  return new Blob(parts, { type: 'application/json' });
}
