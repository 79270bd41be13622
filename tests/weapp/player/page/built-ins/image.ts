import { BuiltIn } from './built-in'

/** How a picture fills its frame, by `mode`. */
const fits: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', center: 'none' }

export class Image extends BuiltIn {
  private readonly picture = document.createElement('img')

  connectedCallback(): void {
    if (this.shadowRoot) return
    this.picture.style.cssText = 'display: block; width: 100%; height: 100%'
    this.picture.addEventListener('load', () => {
      const { naturalWidth: width, naturalHeight: height } = this.picture
      this.tell('load', { width, height })
    })
    this.picture.addEventListener('error', () =>
      this.tell('error', { errMsg: `GET ${this.text('src')} failed` }),
    )
    this.attachShadow({ mode: 'open' }).append(this.picture)
  }

  protected override changed(name: string): void {
    if (name === 'src' && this.text('src')) this.picture.src = this.text('src')
    if (name === 'mode') {
      const mode = this.text('mode')
      this.picture.style.objectFit = fits[mode] ?? 'fill'
      if (mode === 'widthFix') this.style.height = 'auto'
    }
  }
}
