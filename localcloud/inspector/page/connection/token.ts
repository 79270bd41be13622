const KEY = 'localcloud-token'

/**
 * The token of the link (`…/__local#token=…`): taken out of the address at once, so that it does not stay in the history or
 * on a screen that is shared, and kept for this tab. Only pages of this very origin can read the tab's storage.
 */
export function takeToken(): string | null {
  const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1]
  if (given) {
    sessionStorage.setItem(KEY, given)
    history.replaceState(null, '', location.pathname)
  }
  return sessionStorage.getItem(KEY)
}
