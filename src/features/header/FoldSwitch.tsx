import { exploreWords } from '../../i18n/explore.en';
import { Button } from '../../ui/Button';

/** Whether long stretches without events are folded. */
export function FoldSwitch({ fold, onFold }: { fold: boolean; onFold: (fold: boolean) => void }) {
  return (
    <Button role="switch" aria-checked={fold} onClick={() => onFold(!fold)}>
      <span
        aria-hidden="true"
        className={`inline-block h-4 w-7 rounded-full border border-current p-px ${fold ? 'bg-ink' : ''}`}
      >
        <span className={`block h-full w-3 rounded-full ${fold ? 'ms-auto bg-paper' : 'bg-ink'}`} />
      </span>
      {exploreWords.header.fold}
    </Button>
  );
}
