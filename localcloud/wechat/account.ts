import { readTemplates, type Templates } from './templates'

/** What the start of a cloud says about the mini-program's account. */
export interface AccountOptions {
  /** Subscribe message templates, as WeChat's own `getTemplateList` answers them (`TemplateSpec[]`). */
  templates?: unknown
  /** Pages of the mini-program (`pages/home/index`), the first one first; without them every page is taken to exist. */
  pages?: readonly string[]
  /** Parts of texts that content checks find risky, beside WeChat's own samples. */
  riskyTexts?: readonly string[]
  /** What stands before the page in the text of a code, e.g. `http://127.0.0.1:5180/#/`; default `localcloud://page/`. */
  codeBase?: string
}

/** The account of the mini-program, the same for every environment. */
export interface Account {
  templates: Templates
  pages?: ReadonlySet<string>
  riskyTexts: readonly string[]
  codeBase: string
}

/** @throws TemplatesError */
export function readAccount({ templates = [], pages, riskyTexts = [], codeBase }: AccountOptions): Account {
  return {
    templates: readTemplates(templates),
    pages: pages && new Set(pages),
    riskyTexts,
    codeBase: codeBase ?? 'localcloud://page/',
  }
}
