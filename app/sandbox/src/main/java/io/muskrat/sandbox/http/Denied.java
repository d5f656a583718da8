package io.muskrat.sandbox.http;

/** Why a request was not let in. Each protocol has its own names for these. */
public enum Denied {
  MISSING,
  MALFORMED,
  UNKNOWN_KEY,
  WRONG_SIGNATURE,
  EXPIRED,
  /** A temporary key is over. */
  EXPIRED_TOKEN,
  /** The caller's policies do not allow it. */
  NOT_AUTHORIZED,
  /** Too many requests, on demand. */
  THROTTLED
}
