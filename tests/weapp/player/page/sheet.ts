/** What slides up from the lower edge and waits for a choice. */
export interface Sheet<T> {
  /** Undefined: 取消. */
  choice: Promise<T | undefined>
  /** Replaces what is shown. */
  show(content: HTMLElement[]): void
  choose(choice: T | undefined): void
}

export function openSheet<T>(): Sheet<T> {
  const element = document.createElement('div')
  element.className = 'sheet'
  element.setAttribute('role', 'dialog')
  const content = document.createElement('div')
  let choose: Sheet<T>['choose'] = () => {}
  const choice = new Promise<T | undefined>(resolve => {
    choose = chosen => {
      element.remove()
      resolve(chosen)
    }
  })
  element.append(
    content,
    sheetButton('取消', () => choose(undefined)),
  )
  document.body.append(element)
  return { choice, choose, show: parts => content.replaceChildren(...parts) }
}

export function sheetButton(text: string, onTap: () => void): HTMLElement {
  const button = document.createElement('button')
  button.textContent = text
  button.addEventListener('click', onTap)
  return button
}
