import type { Doc } from '../../localcloud/db/types'

/** What one collection holds at one moment. Equal contents are the same object and have the same number. */
export interface Contents {
  readonly number: number
  readonly docs: ReadonlyMap<string, Doc>
}

/** All documents at one moment, by collection. Never changed. */
export type Documents = ReadonlyMap<string, Contents>

export const docOf = (documents: Documents, collection: string, id: string): Doc | undefined =>
  documents.get(collection)?.docs.get(id)

/** Gives equal contents one name, so that states are told apart by a few numbers. */
export class Names {
  private readonly docs = new Map<string, Doc>()
  private readonly contents = new Map<string, Contents>()

  of(docs: readonly Doc[]): Contents {
    const texts = docs.map(textOf)
    const name = [...texts].sort().join('\n')
    const known = this.contents.get(name)
    if (known) return known
    const same = docs.map((doc, i) => this.same(doc, texts[i] ?? ''))
    const contents = {
      number: this.contents.size,
      docs: new Map(same.map(doc => [String(doc._id), doc])),
    }
    this.contents.set(name, contents)
    return contents
  }

  private same(doc: Doc, text: string): Doc {
    const known = this.docs.get(text) ?? doc
    this.docs.set(text, known)
    return known
  }
}

/** What is sealed is sealed with a random number, and nothing depends on how it looks. */
function textOf({ sealed: _, ...rest }: Doc): string {
  return JSON.stringify(rest)
}
