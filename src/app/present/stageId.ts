import { keep, readKept } from '../../store/kept';

const KEY = 'sourceline:stage';
let id: string | undefined;

/** A name no other window has. */
export function newName(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}

/**
 * The id of this tab's stage: it stays through reloads, so that the presenter's window finds its stage again. Kept by
 * the browser for this tab alone; where it keeps nothing, for as long as the page stands.
 */
export function stageId(): string {
  id ??= readKept(KEY, 'sessionStorage') ?? takeNewStageId();
  return id;
}

export function takeNewStageId(): string {
  id = newName();
  keep(KEY, id, 'sessionStorage');
  return id;
}
