import type { ComponentChild } from 'preact'

type Icon = () => ComponentChild

const icon =
  (path: string): Icon =>
  () => (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )

export const CloseIcon: Icon = icon('M6 6l12 12M18 6L6 18')
export const BackIcon: Icon = icon('M15 5l-7 7 7 7')
export const SentIcon: Icon = icon('M4 12.5l5.5 5.5L20 6.5')
export const SavedIcon: Icon = icon('M12 4v11m-5-5l5 5 5-5M5 20h14')
export const NotSentIcon: Icon = icon('M12 5v9m0 4.5v.01')
