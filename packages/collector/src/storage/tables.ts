import { responseColumns } from './response-row.ts'

/** A table that is moved whole from one database to another. */
export interface MovedTable {
  readonly name: string
  readonly key: readonly string[]
  /** Every column that is written, so none that the database makes itself. */
  readonly columns: readonly string[]
}

/** Everything that is worth keeping. A test holds it against the tables that the migrations make. */
export const movedTables: readonly MovedTable[] = [
  { name: 'settings', key: ['name'], columns: ['name', 'value'] },
  {
    name: 'keys',
    key: ['id'],
    columns: ['id', 'kind', 'name', 'hash', 'hint', 'scopes', 'made_at', 'ends_at'],
  },
  {
    name: 'webhooks',
    key: ['id'],
    columns: [
      'id',
      'url',
      'types',
      'secret',
      'old_secret',
      'old_ends_at',
      'made_at',
      'ended_at',
      'ended_why',
      'failures',
      'rests_until',
      'name',
      'form',
      'after_ms',
      'words',
      'team',
    ],
  },
  {
    name: 'alerts',
    key: ['id'],
    columns: ['id', 'type', 'body', 'made_at', 'seen_at', 'seen_by', 'told', 'team'],
  },
  { name: 'alert_subjects', key: ['subject', 'state'], columns: ['subject', 'state', 'alert'] },
  {
    name: 'deliveries',
    key: ['id'],
    columns: ['id', 'webhook', 'type', 'subject', 'body', 'state', 'attempts', 'made_at', 'at', 'note'],
  },
  { name: 'sessions', key: ['hash'], columns: ['hash', 'expires_at'] },
  {
    name: 'people',
    key: ['id'],
    columns: [
      'id',
      'name',
      'login',
      'role',
      'password_hash',
      'invite_hash',
      'invite_ends_at',
      'made_at',
      'signed_in_at',
    ],
  },
  { name: 'people_sessions', key: ['hash'], columns: ['hash', 'person', 'expires_at'] },
  {
    name: 'definitions',
    key: ['prompt', 'version'],
    columns: ['prompt', 'version', 'kept_at', 'data'],
  },
  { name: 'own_prompts', key: ['id'], columns: ['id', 'saved_at', 'data', 'deleted_at'] },
  {
    name: 'responses',
    key: ['id'],
    columns: responseColumns,
  },
  {
    name: 'runs',
    key: ['id'],
    columns: ['id', 'source', 'prompt', 'shown_at', 'dismissed_at', 'how', 'data'],
  },
  {
    name: 'conflicts',
    key: ['id', 'revision', 'hash'],
    columns: ['id', 'revision', 'hash', 'source', 'state', 'received_at', 'data'],
  },
  {
    name: 'comments',
    key: ['number'],
    columns: ['number', 'id', 'question', 'prompt', 'audience', 'words'],
  },
  { name: 'losses', key: ['day', 'reason'], columns: ['day', 'reason', 'responses'] },
  { name: 'told_losses', key: ['mark'], columns: ['mark', 'day'] },
  { name: 'tombstones', key: ['hash'], columns: ['hash', 'erased_at'] },
  {
    name: 'kiosks',
    key: ['site', 'name'],
    columns: ['site', 'name', 'prompt', 'place', 'open', 'heard_at'],
  },
  { name: 'calls', key: ['id'], columns: ['id', 'state', 'at'] },
  { name: 'digests', key: ['day'], columns: ['day', 'made_at', 'body'] },
  {
    name: 'cases',
    key: ['id'],
    columns: [
      'id',
      'number',
      'state',
      'severity',
      'opened_at',
      'due_at',
      'contacted_at',
      'closed_at',
      'read_at',
      'contact',
      'reopened',
      'asks',
      'spam_at',
      'cause',
      'ways',
      'place',
      'owner',
      'events',
      'body',
      'contact_kept',
    ],
  },
  { name: 'case_events', key: ['case_id', 'position'], columns: ['case_id', 'position', 'body'] },
  { name: 'cards', key: ['id'], columns: ['id', 'response', 'body'] },
  { name: 'actions', key: ['id'], columns: ['id', 'body'] },
  { name: 'draws', key: ['id'], columns: ['id', 'made_at', 'closed', 'tickets', 'body'] },
  { name: 'draw_entries', key: ['draw', 'ticket'], columns: ['draw', 'ticket', 'contact'] },
]

/** What means something only to the nodes that run now, or to the database itself. */
export const stayingTables: readonly string[] = [
  'migrations',
  'probe',
  'leases',
  'news',
  'tries',
  // SQLite's own index over the comments, which it fills itself.
  'comment_words',
  'comment_words_config',
  'comment_words_data',
  'comment_words_docsize',
  'comment_words_idx',
]
