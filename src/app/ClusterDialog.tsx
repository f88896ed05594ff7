import { useMemo } from 'react';
import { whenWords } from '../i18n/describe';
import { formatCount } from '../i18n/text';
import type { Records } from '../model/catalog';
import { useRecords } from '../store/useRecords';
import type { ClusterContents } from '../timeline/createTimeline';
import { Dialog } from '../ui/Dialog';
import { useLanguage } from '../ui/Language';

/** So many of a cluster's events are listed. */
const MAX_LISTED = 200;

interface ClusterDialogProps {
  readonly cluster: ClusterContents | undefined;
  readonly records: Records;
  readonly onClose: () => void;
  readonly onOpen: (index: number, how: { focusDetail: boolean }) => void;
}

/** The events of a cluster that no zoom can part. */
export function ClusterDialog({ cluster, records, onClose, onOpen }: ClusterDialogProps) {
  const language = useLanguage();
  const { words, locale } = language;
  const indices = useMemo(() => cluster?.indices(MAX_LISTED) ?? [], [cluster]);
  const events = useRecords(records, indices);
  return (
    <Dialog
      open={cluster !== undefined}
      title={cluster ? formatCount(words.timeline.clusterTitle, cluster.count, locale) : ''}
      onClose={onClose}
    >
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
    </Dialog>
  );
}
