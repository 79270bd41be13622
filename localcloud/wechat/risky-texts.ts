/** 100 normal, 10001 ad, 20001 politics, 20002 porn, 20003 abuse, 20006 crime, 20008 fraud, 21000 other. */
export interface Verdict {
  suggest: 'pass' | 'review' | 'risky'
  label: number
}

export const PASS: Verdict = { suggest: 'pass', label: 100 }
export const RISKY: Verdict = { suggest: 'risky', label: 21000 }

/** What WeChat's own page of the first version gave as texts to try out a refusal. */
const SAMPLES = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '完2347全dfji试3726测asad感3847知qwez到']

/** Stands in for WeChat's judgement of texts: a text with one of these parts gets its verdict. */
export class RiskyTexts {
  private readonly verdicts = new Map<string, Verdict>(SAMPLES.map(sample => [sample, RISKY]))

  constructor(parts: readonly string[] = []) {
    for (const part of parts) this.add(part)
  }

  add(part: string, verdict: Verdict = RISKY): void {
    this.verdicts.set(part, verdict)
  }

  /** The part that was found and its verdict; the first one added wins. */
  find(text: string): { part: string; verdict: Verdict } | undefined {
    for (const [part, verdict] of this.verdicts) if (text.includes(part)) return { part, verdict }
    return undefined
  }
}
