package io.muskrat.sandbox.http;

/** How one of AWS's wire protocols writes refusals. */
public interface Protocol {
  Response error(AwsException error, String requestId);

  /** The code and status that services of this protocol give for a signature that fails. */
  AwsException denied(Denied why, String message);
}
