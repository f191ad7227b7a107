/** 7 days. Safari deletes what scripts have stored after as many days of use without a visit (WebKit, ITP). */
export const weekMs = 604_800_000
