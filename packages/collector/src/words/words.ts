import type { PluralText } from '@earshot/core/messages/messages'

/**
 * What the first pages of the team say, in one language. Names in braces are replaced: `{count}`, `{time}`. A number or a
 * time stands where its grammatical form does not depend on the words around it.
 */
export interface Words {
  readonly signIn: {
    readonly title: string
    readonly check: string
    readonly behind: string
    readonly opensNamed: string
    readonly opensAlone: string
    readonly name: string
    readonly nameHelp: string
    readonly password: string
    readonly forgot: string
    readonly forgotAsk: string
    readonly forgotStart: string
    readonly empty: string
    readonly wrong: string
    readonly wrongNamed: string
    readonly tooFast: string
    readonly tooMany: string
  }
  readonly pages: {
    readonly pages: string
    readonly listening: string
    readonly inbox: string
    readonly tables: string
    readonly answers: string
    readonly setUp: string
    readonly people: string
    readonly you: string
    readonly waiting: string
  }
  readonly staff: {
    readonly wait: PluralText
    readonly none: string
    readonly waiting: string
    readonly onTheWay: string
    readonly empty: string
    readonly noScript: string
    readonly lookAgain: string
    readonly tell: string
    readonly notTell: string
    readonly forbidden: string
    readonly failed: string
    readonly sound: string
    readonly unseen: string
    readonly unseenLong: string
    readonly allergy: string
    readonly links: {
      readonly 'not signed': string
      readonly 'made up': string
      readonly 'out of date': string
    }
    readonly called: string
    readonly seen: string
    readonly done: string
    readonly live: string
    readonly lost: string
    readonly table: string
    readonly guest: string
  }
  readonly inbox: {
    readonly cases: string
    readonly open: string
    readonly closed: string
    readonly spam: string
    readonly purpose: string
    readonly wait: PluralText
    readonly late: PluralText
    readonly noneLate: string
    readonly noneOpen: string
    readonly noneClosed: string
    readonly noneSpam: string
    readonly severities: {
      readonly 1: string
      readonly 2: string
      readonly 3: string
      readonly 4: string
    }
    readonly kinds: {
      readonly safety: string
      readonly complaint: string
      readonly 'at-risk': string
      readonly criticism: string
      readonly 'staff-entry': string
      readonly question: string
    }
    readonly leftOut: string
    readonly resolvedAfter: string
    readonly lookedAtAfter: string
    readonly contactAfter: string
    readonly lateBy: string
    readonly dueIn: string
    readonly number: string
    readonly wantsAnswer: string
    readonly noContact: string
    readonly nobody: string
    readonly cameBack: string
    readonly takenBack: string
    readonly given: PluralText
    readonly givenPurpose: string
    readonly givenCases: string
    readonly noneGiven: string
  }
  readonly figures: {
    readonly fourWeeks: string
    readonly read: string
    readonly contact: string
    readonly closed: string
    readonly late: string
    readonly cameBack: string
    readonly withoutContact: string
    readonly questions: string
    readonly how: string
    readonly halfNotYet: string
    readonly half: string
    readonly ninety: string
    readonly ninetyNotYet: string
    readonly of: string
  }
  readonly news: {
    readonly answers: PluralText
  }
}
