import { exportWords } from '../../i18n/export.en';
import { fill } from '../../i18n/text';
import { Button } from '../../ui/Button';

interface FileRowProps {
  readonly kind: keyof typeof exportWords.files;
  /** What `{slots}` in the line about it stand for. */
  readonly values?: Readonly<Record<string, string>>;
  readonly disabled?: boolean;
  readonly onSave: () => void;
}

/** A kind of file, what it is good for, and the button that downloads it. */
export function FileRow({ kind, values = {}, disabled, onSave }: FileRowProps) {
  const { name, good } = exportWords.files[kind];
  return (
    <li className="export-file">
      <span className="text-sm">
        <span className="font-semibold">{name}</span> <span className="text-muted">{fill(good, values)}</span>
      </span>
      <Button disabled={disabled} onClick={onSave}>
        {fill(exportWords.download, { name })}
      </Button>
    </li>
  );
}
