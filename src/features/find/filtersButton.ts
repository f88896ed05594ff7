/** Id of the button that opens the filters: the focus comes back to it. */
export const FILTERS_BUTTON = 'filters-button';
