// A limit: a stub that decides, and fetches Preact only when something is due.
if (location.hash !== '#idle') import('./preact-face.ts').then(({ ask }) => ask())
