import { DEFAULT_VIEW, encodeView } from '../../model/view';
import { appStore } from '../../store/store';

/**
 * Opens the presenter's window of a stage; undefined where the browser refuses. The window needs no dataset: the stage
 * tells it the lesson. Named by the stage, so that there is one.
 */
export function openPresenterWindow(stage: string): Window | undefined {
  const { theme, lang } = appStore.getState().view;
  const query = encodeView({ ...DEFAULT_VIEW, shell: 'present', theme, lang }, `?stage=${stage}`);
  const own = `${location.pathname}?${query}`;
  return window.open(own, `sourceline-${stage}`, 'popup,width=960,height=720') ?? undefined;
}
