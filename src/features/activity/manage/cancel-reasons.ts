/** Why activities are called off, most often first. */
export const commonReasons = ['天气原因', '场地临时有安排', '报名人数太少', '主讲人有事']
export const reasonMax = 100
