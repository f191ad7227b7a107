import type { Alert, AlertSubject, AlertType } from '../alerts/alert.ts'
import type { Case } from '../cases/case.ts'

/** What somebody must be told, and who was told. Rejects like `Storage`. */
export interface AlertStorage {
  /**
   * Keeps an alert about subjects that none was about before, in the states in which they are. An alert without subjects is
   * kept once by its id. `false` where there was nothing left to tell, and nothing was kept.
   */
  raise(
    alert: Pick<Alert, 'id' | 'type' | 'body' | 'madeAt' | 'team'>,
    subjects?: readonly AlertSubject[],
  ): Promise<boolean>
  /** New cases that were opened at or after this time, as grave as this or graver, that no alert was about. */
  casesToTell(from: number, severity: number): Promise<readonly Case[]>
  /**
   * New cases of people who want an answer, opened from a time until another one, that nobody has taken and that no alert
   * told of as such.
   */
  untakenCases(from: number, until: number): Promise<readonly Case[]>
  /** New cases that were opened at or after this time, the newest first. */
  newCases(from: number, limit: number): Promise<readonly Case[]>
  /** The states of this subject that alerts were about. */
  toldOf(subject: string): Promise<readonly string[]>
  alert(id: string): Promise<Alert | undefined>
  /** The ids that an alert is about. What was erased is none of them any more. */
  subjects(alert: string): Promise<readonly string[]>
  /** Made at or after this time, newest first. */
  alerts(from: number, limit: number): Promise<readonly Alert[]>
  /** Puts the message of an alert into the outbox, for those who were not told yet. */
  tell(alert: Pick<Alert, 'id' | 'type'>, webhooks: readonly string[], now: number): Promise<void>
  /** Somebody has seen it: the first one stays. */
  seen(id: string, by: string, now: number): Promise<void>
  /** Deletes those that were made before this time. */
  forget(before: number): Promise<void>
}

export type { AlertType }
