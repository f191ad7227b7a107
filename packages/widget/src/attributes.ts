/** THE table of options and its readers. They live in core, where the lint reads them too. */
export * from '@earshot/core/options'
