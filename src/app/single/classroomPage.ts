import type { ClassroomPage } from '../../features/classroom/downloadForClass';
import { ownName, PAGE } from './inside';

/** This file itself, without its data: a page from disk may fetch nothing. */
export const classroomPage: ClassroomPage = {
  address: ownName(),
  fetch: async () => `<!doctype html>\n${PAGE.outerHTML}\n`,
};
