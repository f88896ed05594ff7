/* Before anything is painted: hides what the page holds for readers without scripts, and leads to the embed. */
(() => {
  const page = document.documentElement;
  const { search, hash } = location;
  const own = document.currentScript.src;
  if (page.dataset.shell !== 'embed' && new URLSearchParams(search).get('view') === 'embed') {
    location.replace(`embed/${search}${hash}`);
    return;
  }
  page.classList.add('scripted');
  // An app that did not start gives the page back.
  addEventListener('load', () => {
    if ('started' in page.dataset) return;
    const styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = new URL('static.css', own);
    document.head.append(styles);
    page.classList.remove('scripted');
  });
})();
