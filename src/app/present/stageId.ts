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
  id ??= read() ?? takeNewStageId();
  return id;
}

export function takeNewStageId(): string {
  id = newName();
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Not kept.
  }
  return id;
}

function read(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
