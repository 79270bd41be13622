/** What WeChat sends to a chat. */
export interface ShareCard {
  title: string
  path: string
  imageUrl: string
}

/** 5:4, as WeChat wants it. */
const ownPicture = '/assets/share/card.png'

/**
 * A card for a chat. It always has a picture: without one WeChat takes a screenshot of the page, and with it the names of
 * whoever is signed up (facts: platform.md §1.8). `picture` is a file id of the cloud.
 */
export const shareCard = (title: string, path: string, picture?: string): ShareCard => ({
  title,
  path,
  imageUrl: picture || ownPicture,
})
