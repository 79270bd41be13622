/** What an API of the phone hands to its `fail`: a number and WeChat's words. */
export class ClientRefusal extends Error {
  constructor(
    readonly errCode: number,
    message: string,
  ) {
    super(message)
    this.name = 'ClientRefusal'
  }
}
