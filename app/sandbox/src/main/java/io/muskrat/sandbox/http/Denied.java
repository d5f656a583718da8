package io.muskrat.sandbox.http;

/** Why a request's signature was not accepted. Each protocol has its own names for these. */
public enum Denied {
  MISSING,
  MALFORMED,
  UNKNOWN_KEY,
  WRONG_SIGNATURE,
  EXPIRED
}
