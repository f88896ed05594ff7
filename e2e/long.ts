/**
 * Stories that are told only where there is time (`npm run test:all`), by their words: `npm test` has eight minutes on two
 * cores. Each has a shorter neighbour that is always told.
 */
export const LONG = [
  // On many events; on the events of Idlib, and in the shorter stories, the same is told.
  /arrows walk the events in order of time, one after/,
  /\+, −, 0 and the Page keys zoom and move/,
  /a click on a mark on its way to another row/,
  /with reduced motion the next frame shows the end/,
  /what lasts for years is in every view of them/,
  /Home and End go to the first and the last event of all/,
  /important events keep their words where others/,
  /Enter on a cluster lists what is in it, and/,
  /a pinch keeps the instants under both fingers/,
  /a click while the canvas is shown opens/,
  /ten thousand events: density/,
  /a file of 3,000 events: (the list|the preview)/,
  /quiet is once the parts that come later/,
  // Other ways to the same sight.
  /the view cannot leave the data behind/,
  /the axis always tells the year/,
  /a move under way is not lost when the panel opens/,
  /the overview pans by drag and by keys/,
  /sideways and Shift wheel pan/,
  /the matrix is sorted by its heads/,
  /no axe violations in (matrix|sources), and/,
  /has no axe violations, and nothing runs out sideways/,
  /1440 wide, dark/,
  /no axe violations on a phone, and nothing/,
  /a sentence of another event can be put beside it/,
  /the timeline is cited from what is said about it/,
  /the view stays where it is from day to day/,
  /zooming replaces the entry, opening adds one, and a reload/,
  // A projector between the largest and the smallest.
  /1280 × 720: nothing under/,
  // Other files and papers.
  /(empty|another format|no events|not a record): says so/,
  /a table with (no column of dates|an open quotation mark)/,
  /by keyboard and on a phone the notice/,
  /open a spreadsheet of TimelineJS/,
  /a handout on (Letter|A4, landscape)/,
  /of many events the first are printed/,
  /a high picture under a long head/,
  /after printing the reader is where they were/,
  /take only what is in view away/,
  /is the whole timeline also on a phone, in the list/,
  /or the link alone, and not for a file/,
  /on a phone nothing runs out of the dialog, in both/,
  /a public site whose file is on this computer/,
  /the preview is as wide as is chosen/,
  /the page stays, and is accessible, dark/,
];
