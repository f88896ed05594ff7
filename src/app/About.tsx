import { type ComponentType, useState } from 'react';
import { AboutDialog, type AboutDialogProps } from '../features/about/AboutDialog';
import type { CiteDialogProps } from '../features/cite/CiteDialog';
import { addressOf, type Shown, today } from './here';

interface AboutProps extends Omit<AboutDialogProps, 'onCite'> {
  readonly shown: Shown;
  /** It comes later still. */
  readonly cite: ComponentType<CiteDialogProps>;
}

/** What the timeline is, and the dialog that says how to cite it. */
export function About({ shown, cite: CiteDialog, ...props }: AboutProps) {
  const [cited, setCited] = useState<'open' | 'closed'>();
  return (
    <>
      <AboutDialog {...props} onCite={() => setCited('open')} />
      {cited && (
        <CiteDialog
          subject={cited === 'open' ? { kind: 'timeline' } : undefined}
          event={undefined}
          catalog={props.catalog}
          addressOf={(id) => addressOf(shown, id)}
          today={today()}
          onClose={() => setCited('closed')}
        />
      )}
    </>
  );
}
