/* On the page of a story: the app presents it. Nothing of the address is taken along: hosts append what is theirs. */
location.replace(document.getElementById('present').href);
