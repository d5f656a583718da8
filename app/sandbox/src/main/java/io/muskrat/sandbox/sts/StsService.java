package io.muskrat.sandbox.sts;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Response;
import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.wire.AwsQuery;
import io.muskrat.sandbox.wire.QueryForm;
import io.muskrat.sandbox.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** AWS STS, version 2011-06-15: who the caller is. */
public final class StsService implements Service {
  private static final Set<String> KNOWN =
      Set.of(
          "AssumeRole",
          "AssumeRoleWithSAML",
          "AssumeRoleWithWebIdentity",
          "DecodeAuthorizationMessage",
          "GetAccessKeyInfo",
          "GetFederationToken",
          "GetSessionToken");
  private final AwsQuery protocol = new AwsQuery("https://sts.amazonaws.com/doc/2011-06-15/");

  @Override
  public Protocol protocol(Request request) {
    return protocol;
  }

  @Override
  public Response answer(Request request, String requestId) {
    String action = QueryForm.of(request).action();
    if (action.equals("GetCallerIdentity")) {
      return protocol.ok(action, identity(), requestId);
    }
    if (KNOWN.contains(action)) {
      throw new AwsException(
          400, "UnsupportedOperation", "The operation " + action + " is not in this sandbox.");
    }
    throw new AwsException(
        400, "InvalidAction", "Could not find operation " + action + " for version 2011-06-15");
  }

  private static Map<String, Object> identity() {
    Map<String, Object> who = new LinkedHashMap<>();
    who.put("Arn", "arn:aws:iam::" + World.ACCOUNT + ":user/sandbox");
    who.put("UserId", "AIDASANDBOXMUSKRAT000");
    who.put("Account", World.ACCOUNT);
    return who;
  }
}
