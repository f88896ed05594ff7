import { useMemo } from 'react';
import { whenWords } from '../i18n/describe';
import { inViewWords } from '../i18n/inView.en';
import type { Language } from '../i18n/language';
import { formatCount } from '../i18n/text';
import type { Records } from '../model/catalog';
import { formatSpan } from '../model/dateWords';
import { useRecords } from '../store/useRecords';
import type { ClusterContents } from '../timeline/crowd';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useLanguage } from '../ui/Language';

/** So many of a cluster's events are listed. */
const MAX_LISTED = 200;

interface ClusterDialogProps {
  readonly cluster: ClusterContents | undefined;
  /** Comes closer to them; undefined where no zoom can part them. */
  readonly onZoom: (() => void) | undefined;
  readonly records: Records;
  readonly onClose: () => void;
  readonly onOpen: (index: number, how: { focusDetail: boolean }) => void;
}

/** What is inside a cluster. */
export function ClusterDialog({ cluster, onZoom, records, onClose, onOpen }: ClusterDialogProps) {
  const language = useLanguage();
  const { locale } = language;
  const indices = useMemo(() => cluster?.indices(MAX_LISTED) ?? [], [cluster]);
  const events = useRecords(records, indices);
  const title = onZoom ? inViewWords.clusterSpan : inViewWords.clusterTitle;
  return (
    <Dialog
      open={cluster !== undefined}
      title={cluster ? formatCount(title, cluster.count, locale, spanOf(cluster, language)) : ''}
      onClose={onClose}
    >
      {onZoom && (
        <Button
          className="mb-4"
          onClick={() => {
            onClose();
            onZoom();
          }}
        >
          {inViewWords.clusterZoom}
        </Button>
      )}
      <ul className="m-0 list-none space-y-2 p-0">
        {indices.map((index, i) => {
          const event = events[i];
          return (
            <li key={index} className="min-h-6">
              {event && (
                <>
                  <button
                    type="button"
                    className="text-start text-link underline underline-offset-3"
                    onClick={() => {
                      onClose();
                      onOpen(index, { focusDetail: true });
                    }}
                  >
                    {event.title}
                  </button>
                  <span className="text-[13px] text-muted"> · {whenWords(event, language)}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {cluster && cluster.count > indices.length && (
        <p className="mt-3 text-[13px] text-muted">
          {formatCount(inViewWords.clusterMore, cluster.count - indices.length, locale)}
        </p>
      )}
    </Dialog>
  );
}

function spanOf({ span }: ClusterContents, language: Language): Record<string, string> {
  return { span: formatSpan(span.start, span.end, language.date) };
}
