import { sheet } from '../sheet'
import { BuiltIn } from './built-in'

/**
 * WeChat's wheels, as a sheet with a list (`selector`) or with the browser's own field (`date`, `time`). Another mode
 * is an error that the test shows.
 */
export class Picker extends BuiltIn {
  connectedCallback(): void {
    this.addEventListener('click', () => void this.open())
  }

  private async open(): Promise<void> {
    if (this.flag('disabled')) return
    const mode = this.text('mode') || 'selector'
    const value = mode === 'selector' ? await this.pickRow() : await this.pickMoment(mode)
    if (value === undefined) this.tell('cancel', {})
    else this.tell('change', { value })
  }

  private pickRow(): Promise<number | undefined> {
    const key = this.text('range-key')
    const rows = this.list('range').map(row =>
      String(key && row instanceof Object ? Reflect.get(row, key) : row),
    )
    return sheet.rows(rows)
  }

  private pickMoment(mode: string): Promise<string | undefined> {
    if (mode !== 'date' && mode !== 'time')
      throw new Error(`<picker mode="${mode}"> is not drawn by the player`)
    return sheet.field(mode, this.text('value'), this.text('start'), this.text('end'))
  }
}
