import { asyncApi } from './async-api'
import type { Host, ModalOptions } from './host'

interface ToastOptions {
  title: string
  /** ms on the screen. */
  duration?: number
}

/** What WeChat draws itself, above and around the page. */
export const screenApis = ({ screen }: Host) => ({
  showToast: asyncApi('showToast', ({ title, duration = 1500 }: ToastOptions) =>
    screen.toast(title, duration),
  ),
  hideToast: asyncApi('hideToast', () => screen.hideToast()),
  showModal: asyncApi('showModal', async (options: ModalOptions) => {
    const { confirm, content } = await screen.modal(options)
    return { confirm, cancel: !confirm, content }
  }),
  showActionSheet: asyncApi('showActionSheet', async ({ itemList }: { itemList: string[] }) => {
    const tapIndex = await screen.actionSheet(itemList)
    if (tapIndex === undefined) throw new Error('cancel')
    return { tapIndex }
  }),
  setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }: { title: string }) =>
    screen.setTitle(title),
  ),
  pageScrollTo: asyncApi('pageScrollTo', ({ scrollTop = 0 }: { scrollTop?: number }) =>
    screen.scrollTo(scrollTop),
  ),
  stopPullDownRefresh: asyncApi('stopPullDownRefresh', () => {}),
})
