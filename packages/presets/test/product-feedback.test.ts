import { productFeedback, productFeedbackNote } from '@earshot/presets/product-feedback'
import { productReport, productReportNote } from '@earshot/presets/product-report'
import { expect, test } from 'vitest'

test('is the same prompt under the name that the method gives it', () => {
  expect(productFeedback).toBe(productReport)
  expect(productFeedbackNote).toBe(productReportNote)
})
