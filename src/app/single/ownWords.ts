import { exploreWords } from '../../i18n/explore.en';
import { singleWords } from '../../i18n/single.en';

/** The timeline to go back to is the one in this file, not that of a site. */
exploreWords.file.back = singleWords.back;
exploreWords.failure.openDefault = singleWords.openDefault;
