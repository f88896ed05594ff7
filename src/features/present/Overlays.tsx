import { useState } from 'react';
import { type Slide, shownTitle } from '../../i18n/describeSlide';
import { presentWords } from '../../i18n/present.en';
import { fill } from '../../i18n/text';
import { hiddenOf } from '../../model/lesson/reveals';
import { setLetters, useLetters } from '../../store/shortcuts';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { LetterSwitch } from '../../ui/LetterSwitch';
import type { SheetKind } from './Sheet';

/** What lies over the stage. */
export type Overlay =
  | { readonly kind: 'overview' | 'keys' | 'leave' | 'sheets' }
  | { readonly kind: 'goTo'; readonly digits: string };

interface OverlaysProps {
  readonly overlay: Overlay | undefined;
  readonly slides: readonly Slide[];
  readonly step: number;
  readonly language: string | undefined;
  readonly onGoTo: (step: number) => void;
  readonly onPrint: (kind: SheetKind) => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** All steps, the number of a step, the keys, and the question whether to leave. */
export function Overlays({
  overlay,
  slides,
  step,
  language,
  onGoTo,
  onPrint,
  onLeave,
  onClose,
}: OverlaysProps) {
  const { overview, goTo, keys, leave, sheet } = presentWords;
  const kind = overlay?.kind;
  return (
    <>
      <Dialog full open={kind === 'overview'} title={overview.heading} onClose={onClose}>
        <ol className="present-overview" start={0}>
          {[undefined, ...slides].map((slide, i) => (
            <li key={slide ? `${slide.eventId} ${i}` : 'note'}>
              <button type="button" aria-current={i === step ? 'step' : undefined} onClick={() => onGoTo(i)}>
                <span className="present-overview-number">{i === 0 ? '' : i}</span>
                <span dir="auto" lang={slide ? language : undefined}>
                  {slide ? shownTitle(slide, hiddenOf(slide.reveals, 0)) : overview.beginning}
                </span>
                {i === step && <span className="present-overview-now">{overview.current}</span>}
              </button>
            </li>
          ))}
        </ol>
      </Dialog>
      <Dialog open={kind === 'goTo'} title={goTo.heading} onClose={onClose}>
        {overlay?.kind === 'goTo' && <GoTo count={slides.length} digits={overlay.digits} onGoTo={onGoTo} />}
      </Dialog>
      <Dialog full open={kind === 'keys'} title={keys.heading} onClose={onClose}>
        <p>{keys.clicker}</p>
        <table className="present-keys">
          <tbody>
            {keys.rows.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mb-3">{keys.touch}</p>
        <LetterSwitch on={useLetters()} onChange={setLetters} />
      </Dialog>
      <Dialog open={kind === 'sheets'} title={sheet.print} onClose={onClose}>
        {(['pupil', 'teacher'] as const).map((which) => (
          <section key={which} className="mb-4">
            <p className="mb-2">{sheet[`${which}Text`]}</p>
            <Button onClick={() => onPrint(which)}>{sheet[which]}</Button>
          </section>
        ))}
      </Dialog>
      <Dialog open={kind === 'leave'} title={leave.heading} onClose={onClose}>
        <p className="mb-4">{leave.text}</p>
        <div className="flex gap-3">
          <Button onClick={onLeave}>{leave.leave}</Button>
          <Button onClick={onClose}>{leave.stay}</Button>
        </div>
      </Dialog>
    </>
  );
}

function GoTo({
  count,
  digits,
  onGoTo,
}: {
  readonly count: number;
  readonly digits: string;
  readonly onGoTo: (step: number) => void;
}) {
  const [value, setValue] = useState(digits);
  const [fault, setFault] = useState('');
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(domEvent) => {
        domEvent.preventDefault();
        const step = Number(value);
        if (step >= 1 && step <= count) onGoTo(step);
        else setFault(fill(presentWords.goTo.fault, { value, count }));
      }}
    >
      <label className="flex flex-col gap-1">
        {fill(presentWords.goTo.label, { count })}
        <input
          // What `showModal` gives the focus to.
          ref={(field) => field?.setAttribute('autofocus', '')}
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={3}
          autoComplete="off"
          value={value}
          aria-invalid={fault !== ''}
          aria-describedby="go-to-fault"
          onChange={(domEvent) => {
            setValue(domEvent.target.value.replaceAll(/\D/g, ''));
            setFault('');
          }}
          className="h-9 w-24 rounded-md border border-edge bg-panel px-3"
        />
      </label>
      <Button type="submit">{presentWords.goTo.go}</Button>
      <p id="go-to-fault" role="alert" className="w-full text-alert">
        {fault}
      </p>
    </form>
  );
}
