/** Why a cloud cannot be started; the message says all that there is to say, to the person who tried. */
export class StartRefused extends Error {}
