// A limit: what a library on Preact with signals can be at best, in one file.
import { ask } from './preact-face.ts'

if (location.hash !== '#idle') ask()
