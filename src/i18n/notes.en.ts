import { dictionary } from './dictionary';

/** The words of notes on the address, which come late. */
export const noteWords = dictionary('note', {
  parameter: 'The address says {name}={value}, which is not valid here. It was left out. {fix}',
  event: 'There is no event “{value}” in this timeline. It may have been renamed.',
  filter: 'The address filters by {name}={value}, which this timeline does not have. It was left out.',
  span: 'The address asks for a span from {from} to {to} that ends before it starts. It was left out.',
  languageFailed:
    'The words of the interface in “{value}” could not be fetched. They are tried again when there is a connection.',
  language: 'The interface is not available in “{value}” yet. It is shown in English.',
  excerpt: 'There is no sentence “{value}” in this timeline. It was left out of the comparison.',
  story: 'There is no story “{value}” in this timeline. Choose another one here.',
  step: 'The address asks for step {value}; the last step of this story is {last}. That one is shown.',
  known: 'What was known on {value} cannot be shown: that is for up to 2,000 events. All are shown.',
  fixes: {
    date: 'Dates look like 2020-02-25.',
    choice: 'It may be one of: {options}.',
    id: 'Ids hold letters, digits, dots, hyphens and underscores.',
    number: 'Steps are counted from 1.',
    count: 'A comparison takes two to four sentences.',
    address: 'It takes a relative address or one that begins with https://.',
  },
  dismiss: 'Dismiss',
});
