// What JSX becomes in the files for pages; see scripts/build.mjs.
export { Fragment, h } from 'preact'
