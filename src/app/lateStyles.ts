import css from '../styles/late.css?inline';

let adopted = false;

/** Adopts the styles of what comes after the first picture; once. */
export function adoptLateStyles(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}
