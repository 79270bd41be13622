/** Of the API; what else stands in the query follows. */
export const filePath = (path: string): string => `file?path=${encodeURIComponent(path)}`
