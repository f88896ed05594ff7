import { exportWords } from '../../i18n/export.en';
import { fill } from '../../i18n/text';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { type Subject, titleOf } from './subject';
import { reasonOf } from './usePicture';

interface SharePartProps {
  readonly subject: Subject;
  readonly pictureName: string;
  /** Undefined while there is no picture. */
  readonly makePicture: (() => Promise<Blob>) | undefined;
  readonly onSaid: (text: string) => void;
}

const text = exportWords.share;
const PNG = 'image/png';

/** What the device itself offers for sharing, where it does: the picture, else the link. */
export function SharePart({ subject, pictureName, makePicture, onSaid }: SharePartProps) {
  const language = useLanguage();
  if (!('share' in navigator)) return null;
  const { address: url } = subject;
  const title = titleOf(subject, language);
  const sharesFiles = navigator.canShare?.({ files: [new File([], pictureName, { type: PNG })] }) === true;
  if (!sharesFiles && url === undefined) return null;

  const share = async (data: () => ShareData | Promise<ShareData>) => {
    try {
      await navigator.share(await data());
      onSaid(text.shared);
    } catch (error) {
      // The reader thought better of it.
      const isOver = error instanceof DOMException && error.name === 'AbortError';
      onSaid(isOver ? '' : fill(text.failed, { reason: reasonOf(error) }));
    }
  };
  const sharePicture = (make: () => Promise<Blob>) =>
    share(async () => ({
      title,
      files: [new File([await make()], pictureName, { type: PNG })],
      ...(url !== undefined && { text: url }),
    }));
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {sharesFiles && (
        <Button disabled={!makePicture} onClick={() => makePicture && sharePicture(makePicture)}>
          {text.picture}
        </Button>
      )}
      {url !== undefined && <Button onClick={() => share(() => ({ title, url }))}>{text.link}</Button>}
    </div>
  );
}
