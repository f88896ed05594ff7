import { actionWords } from '../../i18n/actions.en';
import { exploreWords } from '../../i18n/explore.en';
import { THEMES, type Theme, type View } from '../../model/view';
import { Button } from '../../ui/Button';
import { LanguageChoice } from '../../ui/LanguageChoice';
import { Menu } from '../../ui/Menu';
import { MenuChoice } from '../../ui/MenuChoice';
import { FoldSwitch } from './FoldSwitch';

const AXES = ['auto', 'ltr', 'rtl'] as const;

interface HeaderActionsProps {
  /** Room for the buttons side by side; else they stand in the menu too. */
  readonly wide: boolean;
  /** What the header has no room for stands here too. */
  readonly narrow: boolean;
  /** Undefined where there is nothing to fold. */
  readonly fold: boolean | undefined;
  readonly known: boolean;
  readonly theme: Theme;
  readonly onFold: (fold: boolean) => void;
  /** Undefined where it cannot be said what was known on a day. */
  readonly onKnown: (() => void) | undefined;
  /** The direction of time that the reader chose; undefined: that of the language. */
  readonly axis: View['axis'];
  readonly onAxis: (axis: View['axis']) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onLang: (tag: string) => void;
  readonly onAbout: () => void;
  readonly onTake: (what: 'share' | 'download' | 'classroom' | 'lesson') => void;
  readonly onOpenFile: () => void;
}

/** What is asked for less often: about, share, download, the file for class, another file, the language, the theme. */
export function HeaderActions(props: HeaderActionsProps) {
  const actions = (
    <>
      <Button data-closes onClick={props.onAbout}>
        {actionWords.about}
      </Button>
      <Button data-closes onClick={() => props.onTake('lesson')}>
        {actionWords.present}
      </Button>
      <Button data-closes onClick={() => props.onTake('share')}>
        {actionWords.share}
      </Button>
      <Button data-closes onClick={() => props.onTake('download')}>
        {actionWords.download}
      </Button>
      <Button data-closes aria-label={actionWords.classroomName} onClick={() => props.onTake('classroom')}>
        {actionWords.classroom}
      </Button>
      <Button data-closes onClick={props.onOpenFile}>
        {actionWords.open}
      </Button>
      {props.narrow && props.fold !== undefined && <FoldSwitch fold={props.fold} onFold={props.onFold} />}
      {props.narrow && props.onKnown && (
        <Button data-closes aria-pressed={props.known} onClick={props.onKnown}>
          {exploreWords.header.known}
        </Button>
      )}
    </>
  );
  const choices = (
    <>
      <LanguageChoice label={actionWords.language} onLang={props.onLang} />
      <MenuChoice
        label={actionWords.theme}
        value={props.theme}
        options={THEMES.map((value) => ({ value, name: actionWords.themes[value] }))}
        onChoose={props.onTheme}
      />
      <MenuChoice
        label={actionWords.axis}
        value={props.axis ?? 'auto'}
        options={AXES.map((value) => ({ value, name: actionWords.axes[value] }))}
        onChoose={(axis) => props.onAxis(axis === 'auto' ? undefined : axis)}
      />
    </>
  );
  return (
    <>
      {props.wide && actions}
      <Menu label={actionWords.more}>
        {!props.wide && actions}
        {choices}
      </Menu>
    </>
  );
}
