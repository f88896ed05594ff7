/** The app in one file (`npm run build:single`, "Download for class"): what is put right before the app begins. */
import './app/single/openStory';
import './app/single/ownWords';
import './main';
