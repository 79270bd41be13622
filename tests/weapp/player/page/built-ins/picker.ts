import { openSheet, type Sheet, sheetButton } from '../sheet'
import { BuiltIn } from './built-in'

/**
 * WeChat's wheels, as a sheet with a list (`selector`) or with the browser's own field (`date`, `time`). Another mode
 * is an error that the test shows.
 */
export class Picker extends BuiltIn {
  private rows: Sheet<number> | undefined

  connectedCallback(): void {
    this.addEventListener('click', () => void this.open())
  }

  /** What is chosen from may arrive while the wheel is open. */
  protected override changed(name: string): void {
    if (name === 'range') this.showRows()
  }

  private async open(): Promise<void> {
    if (this.flag('disabled')) return
    const mode = this.text('mode')
    const value = mode === 'selector' ? await this.pickRow() : await this.pickMoment(mode)
    if (value === undefined) this.tell('cancel', {})
    else this.tell('change', { value })
  }

  private async pickRow(): Promise<number | undefined> {
    this.rows = openSheet()
    this.showRows()
    return this.rows.choice.finally(() => {
      this.rows = undefined
    })
  }

  private showRows(): void {
    const { rows } = this
    const key = this.text('range-key')
    const text = (row: unknown) => String(key && row instanceof Object ? Reflect.get(row, key) : row)
    rows?.show(this.list('range').map((row, i) => sheetButton(text(row), () => rows.choose(i))))
  }

  private pickMoment(mode: string): Promise<string | undefined> {
    if (mode !== 'date' && mode !== 'time')
      throw new Error(`<picker mode="${mode}"> is not drawn by the player`)
    const sheet = openSheet<string>()
    const [value, min, max] = [this.text('value'), this.text('start'), this.text('end')]
    const input = Object.assign(document.createElement('input'), { type: mode, value, min, max })
    sheet.show([input, sheetButton('确定', () => sheet.choose(input.value))])
    return sheet.choice
  }
}
