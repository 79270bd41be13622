/** What the server refused, or that it could not be reached (status 0). `body` is its whole answer. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly body: unknown = null,
  ) {
    super(message)
    this.name = 'ApiFailure'
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Asks the API of one environment; every request carries the token. */
export class Api {
  constructor(
    private readonly token: string,
    readonly env: string | null,
  ) {}

  /** `path` with its query string, e.g. `invocation?id=1`. Rejects with `ApiFailure`, or `AbortError`. */
  async ask<T>(method: Method, path: string, body?: object, signal?: AbortSignal): Promise<T> {
    const response = await this.send(method, path, body, signal)
    // The one cast of answers: server and page share the contract.
    return (await response.json()) as T
  }

  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.ask<T>('GET', path, undefined, signal)
  }

  /** The response itself, for bytes and streams. */
  async send(method: Method, path: string, body?: object, signal?: AbortSignal): Promise<Response> {
    if (method === 'GET') return this.request(path, { method, signal })
    const headers = { 'content-type': 'application/json' }
    return this.request(path, { method, headers, body: JSON.stringify(body ?? {}), signal })
  }

  /** Sends bytes, with `PUT`. */
  async upload<T>(path: string, content: Blob): Promise<T> {
    const response = await this.request(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: content,
    })
    return (await response.json()) as T // As in `ask`.
  }

  private async request(path: string, { headers, signal, ...options }: RequestInit): Promise<Response> {
    const response = await fetch(`/__local/api/${this.addressed(path)}`, {
      ...options,
      signal,
      headers: { 'x-localcloud-token': this.token, ...headers },
    }).catch(error => {
      if (signal?.aborted) throw error
      throw new ApiFailure(0, 'UNREACHABLE', 'The local cloud does not answer.')
    })
    if (response.ok) return response
    throw await failureOf(response)
  }

  private addressed(path: string): string {
    if (this.env === null) return path
    return `${path}${path.includes('?') ? '&' : '?'}env=${encodeURIComponent(this.env)}`
  }
}

async function failureOf(response: Response): Promise<ApiFailure> {
  const body: { error?: { code?: string; message?: string } } = await response.json().catch(() => ({}))
  const { code = 'UNKNOWN', message = `status ${response.status}` } = body.error ?? {}
  return new ApiFailure(response.status, code, message, body)
}

/** What to tell about anything that was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
