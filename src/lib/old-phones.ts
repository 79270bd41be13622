/**
 * Adds what our code uses and an iPhone before iOS 15.4 or a Chrome before 92 does not know; neither Taro nor WeChat
 * does. `tests/weapp/mount` takes it away first, and refuses a build that uses more of its kind.
 */
if (!Array.prototype.at) {
  Object.defineProperty(Array.prototype, 'at', {
    value(this: unknown[], index: number) {
      return this[index < 0 ? this.length + index : index]
    },
    writable: true,
    configurable: true,
  })
}
