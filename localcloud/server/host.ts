const LOOPBACK = /^(127\.0\.0\.1|localhost)(:\d+)?$/
const LOOPBACK_ORIGIN = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/

/**
 * A web page can make its own name resolve to 127.0.0.1 (DNS rebinding) and would then be of the same origin as
 * this server. Its requests still carry that name in `Host`.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK.test(host)
}

/** Pages served from this machine: the development server of a browser build. */
export function isLoopbackOrigin(origin: string): boolean {
  return LOOPBACK_ORIGIN.test(origin)
}
