import type { ClassroomPage } from '../features/classroom/downloadForClass';

const address = () => new URL('classroom.html', new URL('.', document.baseURI)).href;

/** Beside the main page, as `npm run build` has put it there. */
export const classroomPage: ClassroomPage = {
  get address() {
    return address();
  },
  async fetch(signal) {
    const response = await fetch(address(), { signal });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    return response.text();
  },
};
