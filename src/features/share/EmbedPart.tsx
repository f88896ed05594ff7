import { useRef, useState } from 'react';
import { shareWords } from '../../i18n/share.en';
import { fill, formatCount, formatNumber } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import {
  type EmbedAddresses,
  FRAME_HEIGHT_PX,
  pictureCode,
  plainCode,
  responsiveCode,
} from '../../model/embedCode';
import { readWebAddress } from '../../model/publicAddress';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { useLanguage } from '../../ui/Language';
import { AddressField } from './AddressField';
import { EmbedPreview, WIDTHS_PX } from './EmbedPreview';

interface EmbedPartProps {
  readonly catalog: Catalog;
  readonly addresses: EmbedAddresses;
  /** The embed as this page can show it; undefined where it cannot. */
  readonly preview: string | undefined;
  /** A picture of the timeline that stands beside the site's pages; undefined where there is none of this timeline. */
  readonly ownPicture: string | undefined;
  readonly onDownload: () => void;
}

type Form = keyof typeof shareWords.forms;

// A table's keys are its names.
const FORMS = Object.keys(shareWords.forms) as Form[];

/** The code in the form that the reader's page can take, and how it will look there. */
export function EmbedPart({ catalog, addresses, preview, ownPicture, onDownload }: EmbedPartProps) {
  const { words, locale } = useLanguage();
  const [form, setForm] = useState<Form>('responsive');
  const [typedPicture, setTypedPicture] = useState<string>();
  const [width, setWidth] = useState<number>(WIDTHS_PX[1]);
  const [measured, setMeasured] = useState<number>();
  const { dataset, columns, sources } = catalog;
  const title = dataset.title || words.app.untitled;
  const texts = {
    title: fill(shareWords.frameTitle, {
      title,
      events: formatCount(shareWords.events, columns.count, locale),
      sources: formatCount(shareWords.sources, sources.size, locale),
    }),
    link: fill(shareWords.linkText, { title }),
  };
  const height = measured ?? FRAME_HEIGHT_PX;
  const picture = typedPicture ?? ownPicture ?? '';
  const pictureAt = readWebAddress(picture);
  const code: Record<Form, string | undefined> = {
    responsive: responsiveCode(addresses, texts),
    plain: plainCode(addresses, texts, height),
    picture: pictureAt.ok ? pictureCode(pictureAt.address, addresses, texts) : undefined,
  };
  const plainGood = measured === undefined ? 'goodUnmeasured' : 'good';
  const good = form === 'plain' ? shareWords.forms.plain[plainGood] : shareWords.forms[form].good;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section className="share-embed">
      <h3>{shareWords.embed}</h3>
      <fieldset className="share-forms">
        <legend className="sr-only">{shareWords.form}</legend>
        {FORMS.map((name) => (
          <label key={name}>
            <input type="radio" name="share-form" checked={form === name} onChange={() => setForm(name)} />
            {shareWords.forms[name].name}
          </label>
        ))}
      </fieldset>
      <p className="share-note">{fill(good, { height: number(height), width: number(width) })}</p>
      {form === 'picture' && (
        <>
          <AddressField
            label={shareWords.picture}
            typed={picture}
            read={pictureAt}
            hint={shareWords.pictureNone}
            onTyped={setTypedPicture}
          />
          {ownPicture !== undefined && picture === ownPicture && (
            <p className="share-note">{shareWords.pictureOwn}</p>
          )}
          <div className="share-actions">
            <Button onClick={onDownload}>{shareWords.download}</Button>
          </div>
        </>
      )}
      {code[form] !== undefined && <Code text={code[form]} />}
      {preview !== undefined && form !== 'picture' && (
        <EmbedPreview
          address={preview}
          events={columns.count}
          width={width}
          height={height}
          onWidth={setWidth}
          onHeight={setMeasured}
        />
      )}
    </section>
  );
}

function Code({ text }: { text: string }) {
  const shown = useRef<HTMLElement>(null);
  return (
    <>
      <pre className="share-code" dir="ltr">
        <code ref={shown} data-testid="share-code">
          {text}
        </code>
      </pre>
      <div className="share-actions">
        <CopyButton text={text} shownIn={shown}>
          {shareWords.copyCode}
        </CopyButton>
      </div>
    </>
  );
}
