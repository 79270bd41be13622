import QRCode from 'qrcode'
import { CODE_WIDTH_DEFAULT, CODE_WIDTH_MAX, CODE_WIDTH_MIN, SCENE_CHARACTERS_MAX } from '../limits'
import { isFields } from '../protocol/fields'
import type { WeChat } from '../wechat/wechat'
import { WechatRefusal } from '../wechat/wechat-refusal'
import type { Api } from './api'
import { choice } from './params'

type Params = Parameters<Api>[0]['params']

const VERSIONS = ['release', 'trial', 'develop']
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]*$/
/** A parameter of WeChat's own. */
const RESERVED = 'scancode_time'

/**
 * `wxacode.getUnlimited` (获取不限制的小程序码): a picture that opens a page with a scene. WeChat's round code can be read by
 * WeChat alone; here it is a QR code in PNG with the page's address, which every scanner reads.
 */
export const makeCode: Api = async ({ params, wechat, fn, now }) => {
  const scene = sceneOf(params.scene)
  const page = pageOf(params, wechat.account.pages)
  const version = choice(params, 'env_version', VERSIONS, 'release', invalidArgs())
  const width = widthOf(params.width)
  const text = `${wechat.account.codeBase}${page}?scene=${encodeURIComponent(scene)}`
  const bytes = await QRCode.toBuffer(text, { type: 'png', width, color: colorsOf(params) })
  wechat.codes.add({ at: now(), scene, page, version, width, text, fn })
  return { contentType: 'image/png', bytes }
}

function sceneOf(scene: unknown): string {
  if (typeof scene !== 'string' || scene === '' || [...scene].length > SCENE_CHARACTERS_MAX)
    throw new WechatRefusal(40169, 'invalid length for scene, or the data is not json string')
  if (!SCENE.test(scene)) throw new WechatRefusal(40129, 'invalid scene')
  refuseReserved(scene)
  return scene
}

/** Without a page it is the first one of the mini-program. */
function pageOf({ page, check_path: checkPath = true }: Params, pages: WeChat['account']['pages']): string {
  if (page === undefined || page === '') return pages ? ([...pages][0] ?? '') : ''
  if (typeof page !== 'string') throw new WechatRefusal(41030, 'invalid page')
  refuseReserved(page)
  const isThere = checkPath === false || pages === undefined || pages.has(page)
  if (!/^\w[\w/-]*$/.test(page) || !isThere) throw new WechatRefusal(41030, 'invalid page')
  return page
}

function refuseReserved(text: string): void {
  if (text.includes(RESERVED)) throw new WechatRefusal(85096, `not allow include ${RESERVED} field`)
}

function widthOf(width: unknown = CODE_WIDTH_DEFAULT): number {
  if (Number.isInteger(width) && Number(width) >= CODE_WIDTH_MIN && Number(width) <= CODE_WIDTH_MAX)
    return Number(width)
  throw invalidArgs()
}

function colorsOf({ line_color: line, is_hyaline: isHyaline = false }: Params): {
  dark: string
  light: string
} {
  const { r = 0, g = 0, b = 0 } = isFields(line) ? line : {}
  return {
    dark: `#${[r, g, b].map(hexOf).join('')}ff`,
    light: isHyaline === true ? '#ffffff00' : '#ffffffff',
  }
}

/** Numbers and texts of numbers are both taken. */
function hexOf(part: unknown): string {
  const value = Number(part)
  if (!Number.isInteger(value) || value < 0 || value > 255) throw invalidArgs()
  return value.toString(16).padStart(2, '0')
}

function invalidArgs(): WechatRefusal {
  return new WechatRefusal(40097, 'invalid args')
}
