/**
 * Opens the presenter's window of a stage; undefined where the browser refuses. The window needs no dataset: the stage
 * tells it the lesson. Named by the stage, so that there is one.
 */
export function openPresenterWindow(stage: string): Window | undefined {
  const query = new URLSearchParams(location.search);
  const own = new URLSearchParams({ view: 'present', stage });
  const theme = query.get('theme');
  const lang = query.get('lang');
  if (theme) own.set('theme', theme);
  if (lang) own.set('lang', lang);
  return (
    window.open(`${location.pathname}?${own}`, `sourceline-${stage}`, 'popup,width=960,height=720') ??
    undefined
  );
}
