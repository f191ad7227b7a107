export type { Answer, AnswerValue, ContactValue } from './answer.ts'
export { begin } from './begin.ts'
export { allChecks, type CheckedAnswer, checkAnswer, maxTextLength } from './check-answer.ts'
export { type Check, type Checked, type Checks, checkWith } from './checks.ts'
export { type Choice, choose, type Wait } from './choose.ts'
export { chooseFrom, type Decided } from './choose-from.ts'
export { commonChecks } from './common-checks.ts'
export {
  type Condition,
  conditionHolds,
  holds,
  type Lookup,
  type Operator,
  type ParsedCondition,
  parseCondition,
} from './condition.ts'
export { contactCheck, waysToReach } from './contact-check.ts'
export {
  type Action,
  type AnswerAction,
  type Conversation,
  currentQuestion,
  type Effect,
  progress,
  type StartOptions,
  start,
  transition,
} from './conversation.ts'
export {
  type Decision,
  decide,
  defaultRestMs,
  type Place,
  type RuleName,
  type Situation,
  type Verdict,
} from './decide.ts'
export { decideWith, type Rule, type Rules } from './decide-with.ts'
export { destinationProblem, destinations, readDestination } from './destination-names.ts'
export { parseDuration } from './duration.ts'
export { elementOnly } from './element-only.ts'
export {
  type Dismissal,
  type EarshotEvent,
  type EventType,
  isResponseEvent,
  maxBatchBytes,
  maxBatchEvents,
  maxEventBytes,
  type Presentation,
  type ResponseData,
  type ResponseEvent,
  type ResponseEventType,
  type RunData,
  type RunEvent,
  type RunEventType,
} from './event.ts'
export {
  answeredFor,
  type EveryPer,
  everyPerOf,
  rememberEach,
  type TimesPer,
  timesPerOf,
} from './every-per.ts'
export { type Explanation, explain } from './explain.ts'
export { explainBy } from './explain-by.ts'
export { explainWith } from './explain-with.ts'
export { formChecks } from './form-checks.ts'
export { draw, hash } from './hash.ts'
export {
  type Happening,
  type History,
  type Opening,
  onceKey,
  type PromptHistory,
  remember,
} from './history.ts'
export { idleCombinations } from './idle-combinations.ts'
export { isCriticism } from './is-criticism.ts'
export { isTargeting } from './is-targeting.ts'
export { localize } from './localize.ts'
export { looksPersonal } from './looks-personal.ts'
export { lookupIn } from './lookup-in.ts'
export { mapTexts } from './map-texts.ts'
export { en } from './messages/en.ts'
export { isRightToLeft, locales, matchLocale } from './messages/locales.ts'
export type {
  AllMessages,
  Messages,
  MoreMessages,
  PluralText,
  Problem,
  RareProblem,
} from './messages/messages.ts'
export { moreEn } from './messages/more-en.ts'
export { plural } from './messages/plural.ts'
export { nearest } from './nearest.ts'
export { optionSentences, wantedBy } from './option-sentences.ts'
export {
  htmlOwn,
  isContextName,
  isContextValue,
  type Kind,
  type Misfit,
  mostContext,
  options,
  type ReadOptions,
  readOption,
  readOptions,
  settingName,
} from './options.ts'
export { orderOptions } from './order-options.ts'
export { pageOnly } from './page-only.ts'
export { type ParsedEvent, parseEvent } from './parse-event.ts'
export { type ParsedPrompt, parsePrompt } from './parse-prompt.ts'
export { plainChecks } from './plain-checks.ts'
export type {
  Audience,
  Context,
  Display,
  DisplayName,
  Limits,
  Placement,
  Prompt,
  Thanks,
  Trigger,
  TriggerName,
} from './prompt.ts'
export {
  promptFromMarkup,
  type WrittenOption,
  type WrittenPrompt,
  type WrittenQuestion,
} from './prompt-from-markup.ts'
export { promptFromQuestion } from './prompt-from-question.ts'
export { promptSchema } from './prompt-schema.ts'
export { promptWith } from './prompt-with.ts'
export {
  type ChoiceQuestion,
  type ChoicesQuestion,
  type ConsentQuestion,
  type ContactField,
  type ContactQuestion,
  type DateQuestion,
  type MatrixQuestion,
  type MessageQuestion,
  type NumberQuestion,
  type NumericScale,
  type Option,
  type OptionOrder,
  type Question,
  type QuestionType,
  questionTypes,
  type RankingQuestion,
  type RatingLook,
  type RatingQuestion,
  type Row,
  type Scale,
  type ScalePoint,
  scalePoints,
  type TextQuestion,
} from './question.ts'
export { rareChecks } from './rare-checks.ts'
export { rareRules } from './rare-rules.ts'
export { readConfig } from './read-config.ts'
export { type EventFacts, lookOf, responseEvent } from './response-event.ts'
export type { Issue } from './result.ts'
export { runEvent } from './run-event.ts'
export { runIdFrom } from './run-id.ts'
export type { Consent, Settings, StorageName, Theme } from './settings.ts'
export { step } from './step.ts'
export { takeBack, undoMs } from './take-back.ts'
export { targetingProblem } from './targeting-problem.ts'
export { thanksFor } from './thanks-for.ts'
export type { Reach, Receipt, Rejection, SendResult, Transport } from './transport.ts'
export { unknownPrompt } from './unknown-prompt.ts'
export { versionOf } from './version.ts'
export { visibleQuestions } from './visible-questions.ts'
export { weave } from './weave.ts'
