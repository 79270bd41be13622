/** What slides up from the lower edge and waits for a choice. Undefined: 取消. */
export const sheet = {
  /** The number of the row that was tapped. */
  rows: (rows: string[]): Promise<number | undefined> =>
    open(close =>
      rows.map((row, i) => {
        const button = document.createElement('button')
        button.textContent = row
        button.addEventListener('click', () => close(i))
        return button
      }),
    ),

  /** A day (`2026-09-25`) or a time (`14:30`). */
  field: (type: 'date' | 'time', value: string, min: string, max: string): Promise<string | undefined> =>
    open(close => {
      const input = Object.assign(document.createElement('input'), { type, value, min, max })
      const done = document.createElement('button')
      done.textContent = '确定'
      done.addEventListener('click', () => close(input.value))
      return [input, done]
    }),
}

function open<T>(fill: (close: (choice: T) => void) => HTMLElement[]): Promise<T | undefined> {
  return new Promise(resolve => {
    const element = document.createElement('div')
    element.className = 'sheet'
    element.setAttribute('role', 'dialog')
    const close = (choice: T | undefined) => {
      element.remove()
      resolve(choice)
    }
    const cancel = document.createElement('button')
    cancel.textContent = '取消'
    cancel.addEventListener('click', () => close(undefined))
    element.append(...fill(close), cancel)
    document.body.append(element)
  })
}
