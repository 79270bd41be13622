import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export const cli = join(__dirname, '../../localcloud/cli.ts')

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** The line that says that the cloud is ready. */
export interface Ready {
  url: string
  admin: string
  secretId: string
  secretKey: string
  env: string
  inspector: string
}

/** The command as a program that wants a cloud would use it. */
export class CloudCommand {
  stdout = ''
  stderr = ''
  readonly ended: Promise<Ended>
  private readonly child: ChildProcess

  /** @param program what Node runs: the sources, if nothing else is said. */
  constructor(args: string[], env: Record<string, string> = {}, program = ['--import', 'tsx', cli]) {
    this.child = spawn(process.execPath, [...program, ...args], { env: { ...process.env, ...env } })
    this.child.stderr?.on('data', chunk => {
      this.stderr += chunk
    })
    this.ended = new Promise(resolve => {
      this.child.on('close', code => resolve({ code, stdout: this.stdout, stderr: this.stderr }))
    })
  }

  get pid(): number {
    const { pid } = this.child
    if (pid === undefined) throw new Error('the command could not be started')
    return pid
  }

  ready(): Promise<Ready> {
    return new Promise((resolve, reject) => {
      this.child.stdout?.on('data', chunk => {
        this.stdout += chunk
        if (this.stdout.endsWith('\n')) resolve(JSON.parse(this.stdout))
      })
      this.ended.then(({ stderr }) => reject(new Error(`ended before it was ready: ${stderr}`)))
    })
  }

  stop(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal)
    return this.ended
  }
}
