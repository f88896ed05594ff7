import { useId } from 'react';
import { shortcutWords } from '../i18n/shortcuts.en';

/** The switch for shortcuts of one letter. */
export function LetterSwitch({
  on,
  onChange,
}: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <>
      <label className="flex min-h-7 items-center gap-2">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={id}
          onChange={({ target }) => onChange(target.checked)}
        />
        {shortcutWords.switch}
      </label>
      <p id={id} className="text-[13px] text-muted">
        {shortcutWords.help}
      </p>
    </>
  );
}
