import { DatabaseError } from '../db/types'
import { CloudError } from '../protocol/cloud-error'

/** A refusal that the page shows; `more` travels beside code and message. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: Record<string, unknown> = {},
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

export const badRequest = (message: string): ApiError => new ApiError(400, 'BAD_REQUEST', message)

export const notFound = (message: string): ApiError => new ApiError(404, 'NOT_FOUND', message)

/** What the protocol and the engine refuse is a mistake of whoever typed it. */
export function asApiError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error
  if (error instanceof CloudError) return new ApiError(400, error.code, error.message)
  if (error instanceof DatabaseError) return new ApiError(400, error.kind, error.message)
  return undefined
}
