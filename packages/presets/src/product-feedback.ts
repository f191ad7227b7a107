/**
 * The prompt under the name that the method gives it. In pages it is called `product-report`, because block lists match
 * the other word.
 */
export {
  productReport as productFeedback,
  productReportNote as productFeedbackNote,
} from './product-report.ts'
