/** What was written is not what is there. The message says what was found, in a clause. */
export class Damaged extends Error {}
