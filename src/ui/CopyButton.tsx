import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { copyWords } from '../i18n/copy.en';
import { Button } from './Button';
import { TextButton } from './TextButton';

interface CopyButtonProps {
  readonly children: ReactNode;
  /** What is copied. */
  readonly text: string;
  /** The same with its italics, for what can take them. Safe markup, made by us. */
  readonly html?: string | undefined;
  /** Where the text stands on the page, to be selected if the browser does not let us copy; else a field shows it. */
  readonly shownIn?: RefObject<HTMLElement | null>;
  /** As a link looks, beside text. */
  readonly quiet?: boolean;
}

/** Copies a text and says so; where the browser refuses, selects it and says that. */
export function CopyButton({ children, text, html, shownIn, quiet = false }: CopyButtonProps) {
  // What was copied: once the text is another one, nothing is said of it.
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly copied: boolean }>();
  const statusId = useId();
  const isSaid = outcome?.text === text;
  const Kind = quiet ? TextButton : Button;
  const copy = async () => {
    // Taken away first, so that it is said again.
    setOutcome(undefined);
    const copied = await write(text, html);
    if (!copied && shownIn?.current) getSelection()?.selectAllChildren(shownIn.current);
    setOutcome({ text, copied });
  };
  return (
    <>
      <Kind onClick={copy} aria-describedby={isSaid ? statusId : undefined}>
        {children}
      </Kind>
      <span id={statusId} role="status" className={isSaid ? 'text-[13px] text-muted' : 'sr-only'}>
        {isSaid && (outcome.copied ? copyWords.copied : copyWords.refused)}
      </span>
      {isSaid && !outcome.copied && !shownIn && <Refused text={text} />}
    </>
  );
}

/** The text in a field, selected. */
function Refused({ text }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <textarea
      ref={field}
      readOnly
      rows={3}
      aria-label={copyWords.text}
      value={text}
      className="w-full rounded-md border border-edge bg-panel p-2 text-sm"
    />
  );
}

/** False where there is no clipboard (a page without https) or the browser refuses. */
async function write(text: string, html: string | undefined): Promise<boolean> {
  try {
    if (html === undefined || typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    return true;
  } catch {
    return false;
  }
}
