import Taro from '@tarojs/taro'

const browser = process.env.TARO_ENV === 'h5'

/** Something to be drawn, in pixels of its own. */
export interface Print {
  source: CanvasImageSource
  width: number
  height: number
}

/** What a picture is drawn with: the parts of a canvas that both platforms have. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'fillRect' | 'fillText' | 'drawImage' | 'measureText' | 'fillStyle' | 'font' | 'textBaseline'
>

export interface Paper {
  pen: Pen
  /** From a `data:` address, a file on the device, or one of ours: see `drawableFile`. */
  image(src: string): Promise<Print>
  /** What an Image can show and `savePicture` can keep. */
  finish(): Promise<string>
}

/** WeChat's canvas, as far as it is used; its images are made by the canvas that they are for. */
interface CanvasNode {
  width: number
  height: number
  getContext(kind: '2d'): Pen
  createImage(): CanvasImageSource & {
    width: number
    height: number
    src: string
    onload: () => void
    onerror: (error: unknown) => void
  }
}

/** Of so many pixels; in WeChat on the page's `<Canvas type="2d" id>`. Null where this phone has none. */
export const openPaper = (id: string, width: number, height: number): Promise<Paper | null> =>
  browser ? openInBrowser(width, height) : openInWeChat(id, width, height)

async function openInWeChat(id: string, width: number, height: number): Promise<Paper | null> {
  const node = await new Promise<CanvasNode | null>(resolve => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec(([found]) => resolve(found?.node ?? null))
  })
  if (!node) return null
  node.width = width
  node.height = height
  return {
    pen: node.getContext('2d'),
    image: src =>
      new Promise((resolve, reject) => {
        const image = node.createImage()
        image.onload = () => resolve({ source: image, width: image.width, height: image.height })
        image.onerror = reject
        image.src = src
      }),
    // The types know the older canvas alone, which has a name in place of a node.
    finish: async () => (await Taro.canvasToTempFilePath({ canvas: node } as never)).tempFilePath,
  }
}

async function openInBrowser(width: number, height: number): Promise<Paper | null> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) return null
  return {
    pen,
    async image(src) {
      // A picture of another origin that does not allow it would make the canvas unreadable: better it does not load.
      const image = Object.assign(new Image(), { crossOrigin: 'anonymous', src })
      await image.decode()
      return { source: image, width: image.naturalWidth, height: image.naturalHeight }
    },
    finish: async () => canvas.toDataURL('image/png'),
  }
}
