import { useState } from 'react';
import { shareWords } from '../../i18n/share.en';
import { fill } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { dataTrouble, folderOf, isPrivateAddress, readSite } from '../../model/publicAddress';
import { addressesOf, sharedView, wholeChoice } from '../../model/shareView';
import { DEFAULT_DATA, type View } from '../../model/view';
import type { Origin } from '../../store/loading';
import { CopyButton } from '../../ui/CopyButton';
import { Dialog } from '../../ui/Dialog';
import { LateStyle } from '../../ui/LateStyle';
import { AddressField } from './AddressField';
import { EmbedPart } from './EmbedPart';
import { IncludePart } from './IncludePart';
import css from './share.css?inline';

interface ShareDialogProps {
  readonly open: boolean;
  readonly catalog: Catalog;
  readonly view: View;
  readonly origin: Origin;
  /** The address of this page. */
  readonly page: string;
  readonly onDownload: () => void;
  readonly onClose: () => void;
}

/** "Share": the link to the view before the reader, and the code that puts it into another page. */
export function ShareDialog({ open, origin, onClose, ...rest }: ShareDialogProps) {
  // It stays for the next time.
  const [site, setSite] = useState('');
  return (
    <Dialog open={open} title={shareWords.title} onClose={onClose} full>
      <LateStyle css={css} />
      <div className="share" data-testid="share">
        {origin.kind === 'address' && <Sharing typed={site} onTyped={setSite} data={origin.url} {...rest} />}
        {origin.kind === 'file' && <OwnFile name={origin.name} />}
        {origin.kind === 'inside' && <p>{fill(shareWords.inside, { name: origin.name })}</p>}
      </div>
    </Dialog>
  );
}

/** What to do with a file that has no address. */
function OwnFile({ name }: { name: string }) {
  return (
    <div className="share-file">
      <p>{fill(shareWords.fileName, { name })}</p>
      <ol>
        {shareWords.fileSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{shareWords.fileElse}</p>
    </div>
  );
}

/** What the build draws of the timeline that the site opens with, for previews elsewhere. */
const PICTURE = 'og.png';

interface SharingProps extends Omit<ShareDialogProps, 'open' | 'origin' | 'onClose'> {
  /** The public address, as it was typed. */
  readonly typed: string;
  readonly onTyped: (text: string) => void;
  /** The address of the dataset. */
  readonly data: string;
}

function Sharing({ catalog, view, page, typed, onTyped, data, onDownload }: SharingProps) {
  const [choice, setChoice] = useState(() => wholeChoice(view));
  const shared = sharedView(view, choice);
  const own = folderOf(page);
  const isOwnPrivate = isPrivateAddress(page);
  const read = readSite(typed);
  const site = isOwnPrivate ? (read.ok ? read.address : undefined) : own;
  // A dataset named relative to the site goes along with it.
  const trouble = site === undefined ? undefined : dataTrouble(view.data, site);
  const addresses = site === undefined ? undefined : addressesOf(shared, site);
  return (
    <>
      {isOwnPrivate && (
        <AddressField
          label={shareWords.address}
          why={
            page.startsWith('http')
              ? fill(shareWords.addressWhy.private, { page: own })
              : shareWords.addressWhy.file
          }
          hint={shareWords.addressHint}
          typed={typed}
          read={read}
          onTyped={onTyped}
        />
      )}
      {isOwnPrivate && site !== undefined && isPrivateAddress(site) && (
        <p role="status" className="share-note">
          {fill(shareWords.addressPrivate, { address: site })}
        </p>
      )}
      {trouble && (
        <p role="status" className="share-trouble">
          {fill(shareWords.dataTrouble[trouble], { data })}
        </p>
      )}
      <div className="share-columns">
        <IncludePart catalog={catalog} view={view} choice={choice} onChoice={setChoice} />
        {addresses && (
          <div className="share-codes">
            <section>
              <h3>{shareWords.link}</h3>
              <p className="share-code" dir="ltr" data-testid="share-link">
                {addresses.link}
              </p>
              <div className="share-actions">
                <CopyButton text={addresses.link}>{shareWords.copyLink}</CopyButton>
              </div>
            </section>
          </div>
        )}
      </div>
      {addresses && (
        <EmbedPart
          catalog={catalog}
          addresses={addresses}
          // As this page can show it, wherever the code will lead.
          preview={page.startsWith('http') ? addressesOf(shared, own).embed : undefined}
          ownPicture={
            view.data === DEFAULT_DATA && site !== undefined ? new URL(PICTURE, site).href : undefined
          }
          onDownload={onDownload}
        />
      )}
    </>
  );
}
