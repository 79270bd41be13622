import type { Puppet, Stop } from './puppets'

/** Where one call stands after a series of answers. */
export interface Position {
  stop: Stop
  /** The answers that led here: a number for each different series, per call. */
  history: number
}

interface Node extends Position {
  answers: readonly string[]
  next: Map<string, Promise<Node>>
  /** The run that stands here, until it is led on. */
  live?: { puppet: Puppet; since: number }
}

/** The SDK gives up a request after 15 s; a run that waited for longer than this is begun anew instead. */
const liveMaxMs = 5_000

/**
 * What a call does is a function of the answers that it got. Each series of answers is played to the real code once:
 * on the run that stands there, or on a fresh one from the beginning.
 */
export class Behaviour {
  private readonly nodes: Node[] = []
  private root: Promise<Node> | undefined

  constructor(private readonly begin: () => Puppet) {}

  first(): Promise<Position> {
    this.root ??= this.played([])
    return this.root
  }

  async after({ history }: Position, answer: string): Promise<Position> {
    const node = this.nodes[history]
    if (!node) throw new Error('a position of another call')
    const known = node.next.get(answer)
    if (known) return known
    const next = this.led(node, answer)
    node.next.set(answer, next)
    return next
  }

  private async led(node: Node, answer: string): Promise<Node> {
    const { live } = node
    node.live = undefined
    if (!live || performance.now() - live.since > liveMaxMs) return this.played([...node.answers, answer])
    return this.noted([...node.answers, answer], await live.puppet.answer(answer), live.puppet)
  }

  private async played(answers: readonly string[]): Promise<Node> {
    const puppet = this.begin()
    let stop = await puppet.start()
    for (const answer of answers) stop = await puppet.answer(answer)
    return this.noted(answers, stop, puppet)
  }

  private noted(answers: readonly string[], stop: Stop, puppet: Puppet): Node {
    const node: Node = {
      stop,
      answers,
      history: this.nodes.length,
      next: new Map(),
      live: { puppet, since: performance.now() },
    }
    this.nodes.push(node)
    return node
  }
}
