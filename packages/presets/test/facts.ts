import type { Audience, Limits } from '@earshot/core/prompt'

/** What the method says of a preset. */
export interface Facts {
  readonly audience: Audience
  readonly seconds: number
  /** How many questions it has. */
  readonly asks: number
  /** The questions that need an answer: the first step at the most. */
  readonly required: readonly string[]
  readonly limits?: Limits
  readonly suppress?: number
}

const putOff: Limits = { afterDismissed: '30d', afterLater: '7d' }

/** By id. The waits are those of the method: 30 days after closing and 7 after "later", where nothing else is said. */
export const facts: Readonly<Record<string, Facts>> = {
  'how-did-we-do': {
    audience: 'external',
    seconds: 15,
    asks: 10,
    required: ['rating'],
    limits: { every: '30d', oncePer: 'order visit', ...putOff },
  },
  'csat-5': {
    audience: 'external',
    seconds: 15,
    asks: 9,
    required: ['rating'],
    limits: { every: '30d', oncePer: 'request', ...putOff },
  },
  'csat-5-classic': {
    audience: 'external',
    seconds: 20,
    asks: 8,
    required: ['rating'],
    limits: { every: '30d', oncePer: 'request', ...putOff },
  },
  'table-check': {
    audience: 'external',
    seconds: 5,
    asks: 5,
    required: ['state'],
    limits: { every: '20m', timesPer: '2 visit', afterDismissed: '4h', afterLater: '15m' },
  },
  'after-meal': {
    audience: 'external',
    seconds: 15,
    asks: 8,
    required: ['rating'],
    limits: { oncePer: 'visit', afterDismissed: '4h', afterLater: '15m' },
  },
  'post-purchase': {
    audience: 'external',
    seconds: 20,
    asks: 12,
    required: ['expect'],
    limits: { every: '30d', oncePer: 'order part', ...putOff },
  },
  recommend: {
    audience: 'external',
    seconds: 20,
    asks: 9,
    required: ['rating'],
    limits: { every: '90d', ...putOff },
  },
  effort: {
    audience: 'external',
    seconds: 15,
    asks: 10,
    required: ['ces', 'ease'],
    limits: { every: '30d', oncePer: 'request', ...putOff },
  },
  'expect-gap': {
    audience: 'external',
    seconds: 75,
    asks: 12,
    required: [],
    limits: { every: '180d', ...putOff },
  },
  'six-needs': {
    audience: 'external',
    seconds: 35,
    asks: 14,
    required: ['rating'],
    limits: { every: '60d', ...putOff },
  },
  'helpful-courteous-knowing': {
    audience: 'external',
    seconds: 20,
    asks: 10,
    required: [],
    limits: { every: '30d', ...putOff },
  },
  'needs-wants': {
    audience: 'external',
    seconds: 15,
    asks: 9,
    required: ['need'],
    limits: { every: '30d', ...putOff },
  },
  'promise-kept': {
    audience: 'external',
    seconds: 10,
    asks: 8,
    required: ['kept'],
    limits: { oncePer: 'promise', ...putOff },
  },
  complaint: { audience: 'external', seconds: 60, asks: 9, required: ['what'] },
  recovery: {
    audience: 'external',
    seconds: 25,
    asks: 6,
    required: ['solved'],
    limits: { oncePer: 'case', ...putOff },
  },
  'perception-annual': {
    audience: 'external',
    seconds: 240,
    asks: 21,
    required: ['view'],
    limits: { every: '365d', mutes: '30d', ...putOff },
  },
  'reason-for-visit': {
    audience: 'external',
    seconds: 20,
    asks: 5,
    required: ['reason'],
    limits: { every: '90d', ...putOff },
  },
  'not-buying': {
    audience: 'external',
    seconds: 10,
    asks: 2,
    required: ['stop'],
    limits: { every: '90d', ...putOff },
  },
  'product-report': { audience: 'external', seconds: 45, asks: 8, required: ['kind'] },
  memorable: {
    audience: 'external',
    seconds: 15,
    asks: 3,
    required: [],
    limits: { every: '90d', share: 0.2, ...putOff },
  },
  'receipt-entry': {
    audience: 'external',
    seconds: 60,
    asks: 9,
    required: [],
    limits: { oncePer: 'code' },
  },
  'care-quotient': {
    audience: 'internal',
    seconds: 60,
    asks: 7,
    required: [],
    limits: { every: '90d', ...putOff },
    suppress: 5,
  },
  'care-quotient-mirror': {
    audience: 'external',
    seconds: 45,
    asks: 6,
    required: [],
    limits: { every: '180d', ...putOff },
  },
  'internal-chain': {
    audience: 'internal',
    seconds: 90,
    asks: 8,
    required: ['supplier'],
    limits: { every: '180d', ...putOff },
    suppress: 5,
  },
  'manager-support': {
    audience: 'internal',
    seconds: 45,
    asks: 5,
    required: [],
    limits: { every: '180d', ...putOff },
    suppress: 5,
  },
  vendor: {
    audience: 'vendor',
    seconds: 60,
    asks: 8,
    required: ['rating'],
    limits: { every: '365d', ...putOff },
  },
  observation: { audience: 'internal', seconds: 20, asks: 3, required: ['saw'] },
  heard: { audience: 'internal', seconds: 20, asks: 5, required: ['way'] },
  'visit-others': { audience: 'internal', seconds: 30, asks: 4, required: ['place'], suppress: 5 },
  'before-visit': {
    audience: 'external',
    seconds: 15,
    asks: 2,
    required: [],
    limits: { every: '90d', ...putOff },
  },
  clear: {
    audience: 'external',
    seconds: 8,
    asks: 2,
    required: ['clear'],
    limits: { oncePer: 'page', ...putOff },
  },
  handover: {
    audience: 'internal',
    seconds: 5,
    asks: 4,
    required: ['got', 'gave'],
    limits: { everyPer: '20h team role', ...putOff },
    suppress: 5,
  },
  'staff-idea': { audience: 'internal', seconds: 20, asks: 2, required: ['kind'] },
}
