import { embedWords } from '../../i18n/embed.en';
import { Button } from '../../ui/Button';

/**
 * A part could not be fetched. It stands in the first file: who has no connection could not fetch these words either.
 *
 * @param all whether events are shown that the part would have left out
 */
export function Lacking({ retry, all }: { readonly retry: () => void; readonly all?: boolean }) {
  return (
    <p data-testid="lacking" role="status" className="embed-note">
      {embedWords.lacking} {all && embedWords.all} <Button onClick={retry}>{embedWords.retry}</Button>
    </p>
  );
}
