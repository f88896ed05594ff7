import { compareWords } from '../../i18n/compare.en';
import { formatCount } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { MOST_COMPARED } from '../../model/view';
import { emptyTray, useTray } from '../../store/tray';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';

/** What was put aside to compare: it stays at the foot of whichever event is open. */
export function Tray({
  catalog,
  onCompare,
}: {
  catalog: Catalog;
  onCompare: (ids: readonly string[]) => void;
}) {
  const { locale } = useLanguage();
  const ids = useTray(catalog);
  const count = ids.length;
  return (
    <div
      data-testid="tray"
      className={
        count === 0
          ? 'sr-only'
          : 'sticky bottom-0 z-1 flex items-center gap-2 border-t border-rule bg-sunk px-6 py-2.5 text-[13px] print:hidden'
      }
    >
      <p role="status" className="min-w-0 flex-1">
        {count > 0 && formatCount(compareWords.tray, count, locale)}
        {count === 1 && <span className="block text-muted">{compareWords.trayMore}</span>}
        {count === MOST_COMPARED && <span className="block text-muted">{compareWords.trayFull}</span>}
      </p>
      {count > 1 && <Button onClick={() => onCompare(ids)}>{compareWords.trayCompare}</Button>}
      {count > 0 && <Button onClick={emptyTray}>{compareWords.trayClear}</Button>}
    </div>
  );
}
