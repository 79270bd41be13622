import { mergeInternalComponents } from '@tarojs/shared'
import table from './plugin-aria.json'

/** The runtime's half of the aria plugin: prop names are aliased in the order of this table, as in the templates. */
mergeInternalComponents(table)
