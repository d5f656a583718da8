package io.muskrat.sandbox.sts;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Caller;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.DeniedException;
import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.identity.Action;
import io.muskrat.sandbox.identity.Identities;
import io.muskrat.sandbox.identity.Keys;
import io.muskrat.sandbox.identity.Rights;
import io.muskrat.sandbox.identity.Role;
import io.muskrat.sandbox.identity.Session;
import io.muskrat.sandbox.policy.Policy;
import io.muskrat.sandbox.wire.QueryService;
import io.muskrat.sandbox.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** AWS STS, version 2011-06-15: who the caller is, and temporary keys. */
public final class Sts {
  private static final int SHORTEST = 900;
  private static final int HOUR = 3600;
  private static final int HALF_A_DAY = 43_200;
  private static final int DAY_AND_A_HALF = 129_600;

  private final Identities identities;
  private final Clock clock;
  private final Keys keys = new Keys();

  private Sts(Identities identities, Clock clock) {
    this.identities = identities;
    this.clock = clock;
  }

  public static Service service(Identities identities, Clock clock) {
    Sts sts = new Sts(identities, clock);
    return new QueryService(
        "https://sts.amazonaws.com/doc/2011-06-15/",
        Map.of(
            "GetCallerIdentity", (in, caller) -> identity(caller),
            "AssumeRole", sts::assume,
            "GetSessionToken", sts::session));
  }

  private static Map<String, Object> identity(Caller caller) {
    Map<String, Object> who = new LinkedHashMap<>();
    who.put("Arn", caller.arn());
    who.put("UserId", caller.userId());
    who.put("Account", World.ACCOUNT);
    return who;
  }

  private Map<String, ?> assume(ObjectNode in, Caller caller) {
    String arn = in.path("RoleArn").asString("");
    String name = in.path("RoleSessionName").asString("");
    if (!name.matches("[A-Za-z0-9_+=,.@-]{2,64}")) {
      throw invalid("roleSessionName", "Member must satisfy regular expression pattern: [\\w+=,.@-]*");
    }
    if (!arn.matches("arn:aws:iam::[0-9]{12}:role/.+")) {
      throw invalid("roleArn", "Member must be the ARN of a role");
    }
    if (in.has("Policy") || in.has("PolicyArns")) {
      throw new AwsException(
          400, "UnsupportedOperation", "Session policies are not in this sandbox.");
    }
    Role role =
        identities.state().roles().values().stream()
            .filter(r -> r.arn().equals(arn))
            .filter(r -> Policy.parseTrust(r.trust()).trusts(caller.arn(), World.ACCOUNT))
            .findFirst()
            .orElseThrow(() -> refused(caller, arn));
    int seconds = seconds(in, HOUR, HALF_A_DAY);
    if (seconds > role.longest()) {
      throw new AwsException(
          400,
          "ValidationError",
          "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }
    String principal =
        "arn:aws:sts::" + World.ACCOUNT + ":assumed-role/" + role.name() + "/" + name;
    String userId = role.id() + ":" + name;
    Session made = keep(principal, userId, arn, seconds);
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("AssumedRoleId", userId);
    user.put("Arn", principal);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("AssumedRoleUser", user);
    out.put("Credentials", credentials(made));
    return out;
  }

  /** AWS does not tell a role that is not there from one that does not trust the caller. */
  private static DeniedException refused(Caller caller, String role) {
    String sentence = Rights.sentence(caller, new Action("sts:AssumeRole", role), "").strip();
    return new DeniedException(Denied.NOT_AUTHORIZED, sentence);
  }

  private Map<String, ?> session(ObjectNode in, Caller caller) {
    if (caller.accessKeyId().startsWith("ASIA")) {
      throw new AwsException(
          403, "AccessDenied", "Cannot call GetSessionToken with session credentials");
    }
    int seconds = seconds(in, HALF_A_DAY, DAY_AND_A_HALF);
    return Map.of(
        "Credentials", credentials(keep(caller.arn(), caller.userId(), caller.arn(), seconds)));
  }

  private Session keep(String principal, String userId, String source, int seconds) {
    Instant end = clock.instant().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
    Session made =
        new Session(
            keys.temporaryKey(), keys.secret(), keys.token(), principal, userId, source, end);
    identities.update(state -> state.with(made));
    return made;
  }

  private static Map<String, Object> credentials(Session session) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("AccessKeyId", session.accessKeyId());
    out.put("SecretAccessKey", session.secret());
    out.put("SessionToken", session.token());
    out.put("Expiration", session.expires());
    return out;
  }

  private static int seconds(ObjectNode in, int standard, int longest) {
    String text = in.path("DurationSeconds").asString("");
    if (text.isEmpty()) {
      return standard;
    }
    int seconds = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    if (seconds < SHORTEST || seconds > longest) {
      throw invalid("durationSeconds", "Member must have value between 900 and " + longest);
    }
    return seconds;
  }

  private static AwsException invalid(String member, String constraint) {
    return new AwsException(
        400,
        "ValidationError",
        "1 validation error detected: Value at '"
            + member
            + "' failed to satisfy constraint: "
            + constraint);
  }
}
