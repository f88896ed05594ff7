import { embedWords } from '../../i18n/embed.en';
import { Button } from '../../ui/Button';
import type { Missing } from '../usePart';

/**
 * A part could not be fetched. It stands in the first file: who has no connection could not fetch these words either.
 *
 * @param all whether events are shown that the part would have left out
 */
export function Lacking({ tryAgain, trying, all }: Missing & { readonly all?: boolean }) {
  return (
    <p data-testid="lacking" role="status" className="embed-note">
      <span hidden={trying}>
        {embedWords.lacking} {all && embedWords.all}
      </span>{' '}
      <Button onClick={tryAgain}>{embedWords.retry}</Button>
    </p>
  );
}
