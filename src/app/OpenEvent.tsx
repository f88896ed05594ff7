import { type ComponentType, useState } from 'react';
import type { CiteDialogProps } from '../features/cite/CiteDialog';
import { DetailPanel, type DetailPanelProps } from '../features/detail/DetailPanel';
import { addressOf, type Shown, today } from './here';

interface OpenEventProps extends Omit<DetailPanelProps, 'onCite' | 'address'> {
  readonly shown: Shown;
  /** It comes later still. */
  readonly cite: ComponentType<CiteDialogProps>;
}

/** The open event, and the dialog that says how to cite it. */
export function OpenEvent({ shown, cite: CiteDialog, ...props }: OpenEventProps) {
  const { event, catalog } = props;
  const [cited, setCited] = useState<CiteDialogProps['subject'] | 'closed'>();
  return (
    <>
      <DetailPanel
        {...props}
        address={addressOf(shown, event.id)}
        onCite={(id) => setCited(id === undefined ? { kind: 'event' } : { kind: 'excerpt', id })}
      />
      {cited && (
        <CiteDialog
          subject={cited === 'closed' ? undefined : cited}
          event={event}
          catalog={catalog}
          addressOf={(id) => addressOf(shown, id)}
          today={today()}
          onClose={() => setCited('closed')}
        />
      )}
    </>
  );
}
