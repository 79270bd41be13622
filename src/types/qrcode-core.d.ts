/** The part of `qrcode` that computes a code, without what draws it on canvases and in files. */
declare module 'qrcode/lib/core/qrcode' {
  export { create } from 'qrcode'
}
