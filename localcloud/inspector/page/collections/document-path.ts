export const documentPath = (collection: string): string =>
  `document?collection=${encodeURIComponent(collection)}`
