import type { DatabaseError } from '../db/types'
import { CloudError } from './cloud-error'

const CONTACT = 'Please check your request, but if the problem cannot be solved, contact us.'
const CONTACT_IF_PERSISTS = 'Please check your request, but if the problem persists, contact us.'

/** Codes and words as the real service sends them; sources: CloudBase's public tests and logs of public projects. */
export function databaseRefusal(error: DatabaseError, collection: string): CloudError {
  switch (error.kind) {
    case 'collectionMissing':
      return new CloudError(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${collection}. ${CONTACT}`,
      )
    case 'collectionExists':
      return new CloudError(
        'DATABASE_COLLECTION_ALREADY_EXIST',
        `[ResourceUnavailable.ResourceExist] Table exist. ${CONTACT}`,
      )
    case 'tooManyCollections':
      return new CloudError(
        'DATABASE_COLLECTION_EXCEED_LIMIT',
        `[LimitExceeded] ${error.message}. ${CONTACT}`,
      )
    case 'duplicateKey':
      return new CloudError(
        'DATABASE_REQUEST_FAILED',
        `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{${error.message}}]}, {<nil>}]`,
      )
    case 'transactionConflict':
      return new CloudError(
        'DATABASE_TRANSACTION_CONFLICT',
        `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT_IF_PERSISTS}`,
      )
    case 'transactionGone':
      return new CloudError(
        'DATABASE_TRANSACTION_FAIL',
        `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CONTACT_IF_PERSISTS}`,
      )
    case 'storageFailed':
      return new CloudError('SYS_ERR', error.message)
    case 'selfDeadlock':
    case 'badQuery':
    case 'badUpdate':
    case 'badPipeline':
      return new CloudError('DATABASE_REQUEST_FAILED', error.message)
  }
}
