/** Brings into view what comes in where the person may not see it: below a long list, or under the buttons. */
export const reveal = (element: HTMLElement): void => element.scrollIntoView({ block: 'nearest' })
