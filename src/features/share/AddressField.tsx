import { useId } from 'react';
import { shareWords } from '../../i18n/share.en';
import { fill } from '../../i18n/text';
import type { ReadAddress } from '../../model/publicAddress';

interface AddressFieldProps {
  readonly label: string;
  readonly why?: string;
  readonly hint?: string;
  readonly typed: string;
  readonly read: ReadAddress;
  readonly onTyped: (text: string) => void;
}

/** Asks for a web address, and says what is wrong with the one that was typed. */
export function AddressField({ label, why, hint, typed, read, onTyped }: AddressFieldProps) {
  const id = useId();
  const isWrong = typed.trim() !== '' && !read.ok;
  return (
    <div className="share-address">
      {why && <p id={`${id}-why`}>{why}</p>}
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
        dir="ltr"
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={`${why ? `${id}-why ` : ''}${id}-said`}
        onChange={(domEvent) => onTyped(domEvent.target.value)}
      />
      <p id={`${id}-said`} role="status" className={isWrong ? 'share-trouble' : 'share-note'}>
        {isWrong ? fill(shareWords.faults[read.fault], { value: typed.trim() }) : typed === '' && hint}
      </p>
    </div>
  );
}
