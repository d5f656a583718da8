package io.muskrat.sandbox.http;

/**
 * Who signed a request.
 *
 * @param arn of the user or of the assumed role with the session's name
 * @param userId as GetCallerIdentity answers it
 */
public record Caller(String accessKeyId, String arn, String userId) {}
