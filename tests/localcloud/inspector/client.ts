import type { LocalCloud, TestEnv } from '../../../localcloud/testing'

export interface Answered<T> {
  status: number
  body: T
}

/** Asks the inspector's API as its page does. */
export class InspectorClient {
  readonly token: string

  constructor(
    private readonly cloud: LocalCloud,
    private readonly env: TestEnv,
  ) {
    this.token = new URL(cloud.inspector).hash.replace('#token=', '')
  }

  async ask<T>(method: string, path: string, body?: object): Promise<Answered<T>> {
    const response = await this.send(method, path, body)
    return { status: response.status, body: await response.json() }
  }

  /** The body of an answer that must be a success. */
  async get<T>(path: string): Promise<T> {
    return this.expectOk('GET', path)
  }

  async expectOk<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await this.ask<T>(method, path, body)
    expect(answer).toMatchObject({ status: 200 })
    return answer.body
  }

  send(method: string, path: string, body?: object): Promise<Response> {
    const joint = path.includes('?') ? '&' : '?'
    return fetch(`${this.cloud.url}/__local/api/${path}${joint}env=${this.env.name}`, {
      method,
      headers: { 'x-localcloud-token': this.token, 'content-type': 'application/json' },
      body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
    })
  }
}
