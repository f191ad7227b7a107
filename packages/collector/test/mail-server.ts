import { SMTPServer } from 'smtp-server'

/** A mail that arrived. */
export interface Arrived {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
}

/**
 * A real server of mail on this machine, which keeps what it is given. `listen` signs in with `p@ss`; who does not sign in
 * may send too.
 *
 * @param refuse - the code with which it refuses every receiver
 */
export async function mailServer(
  refuse?: number,
): Promise<{ readonly got: readonly Arrived[]; readonly port: number; end(): Promise<void> }> {
  const got: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      done(username === 'listen' && password === 'p@ss' ? null : new Error('no'), { user: 'listen' }),
    onRcptTo: (_, __, done) =>
      done(refuse ? Object.assign(new Error('a secret reason'), { responseCode: refuse }) : null),
    onData(stream, { envelope }, done) {
      let text = ''
      stream.on('data', (piece) => {
        text += piece
      })
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope
        got.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), text })
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { got, port, end: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
