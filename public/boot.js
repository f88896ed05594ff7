/* Before anything is painted: hides what the page holds for readers without scripts (but for its head, where that is what
   the app will show), and leads to the embed. */
(() => {
  const page = document.documentElement;
  const { search, hash } = location;
  const own = document.currentScript.src;
  const asked = new URLSearchParams(search);
  if (page.dataset.shell !== 'embed' && asked.get('view') === 'embed') {
    location.replace(`embed/${search}${hash}`);
    return;
  }
  page.classList.add('scripted');
  const theme = asked.get('theme');
  if (theme) page.dataset.theme = theme;
  const speaks = (asked.get('lang') || navigator.language).startsWith(page.lang);
  if (speaks && !asked.get('data') && !asked.get('stage')) page.classList.add('foretold');
  // An app that did not start gives the page back.
  addEventListener('load', () => {
    if ('started' in page.dataset) return;
    const styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = new URL('static.css', own);
    document.head.append(styles);
    page.classList.remove('scripted', 'foretold');
  });
})();
