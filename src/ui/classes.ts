/** Joins class names: `classes('ui-tag', bold && 'ui-tag_bold')`. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
