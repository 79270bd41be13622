import { COLLECTIONS_MAX } from '../../limits'
import { DatabaseError } from '../types'
import { Collection } from './collection'

/** The collections of one database, by name. */
export class Collections {
  private isOpen = true

  constructor(private readonly byName: Map<string, Collection>) {}

  /** @throws DatabaseError `collectionMissing`: none is made by using it. */
  named(name: string): Collection {
    const collection = this.find(name)
    if (collection) return collection
    throw new DatabaseError('collectionMissing', `Db or Table not exist: ${name}`)
  }

  find(name: string): Collection | undefined {
    this.refuseClosed()
    return this.byName.get(name)
  }

  /** @throws DatabaseError `collectionExists`, `tooManyCollections` */
  create(name: string, makeDurable: () => void): void {
    if (this.find(name)) throw new DatabaseError('collectionExists', `Table exist: ${name}`)
    if (this.byName.size >= COLLECTIONS_MAX)
      throw new DatabaseError('tooManyCollections', `more than ${COLLECTIONS_MAX} collections`)
    makeDurable()
    this.byName.set(name, new Collection(name, []))
  }

  names(): string[] {
    return [...this.byName.keys()]
  }

  /** @throws DatabaseError `storageFailed` once the database is closed. */
  refuseClosed(): void {
    if (!this.isOpen) throw new DatabaseError('storageFailed', 'The database is closed.')
  }

  /** Answers whether it was open. */
  close(): boolean {
    const wasOpen = this.isOpen
    this.isOpen = false
    return wasOpen
  }
}
